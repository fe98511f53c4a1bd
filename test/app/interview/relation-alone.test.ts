import { describe, expect, test } from 'vitest'
import { complete } from '../inside.ts'
import { askedFor, type Spoken } from '../noted.ts'

const onTo: Record<Spoken, string[]> = {
  da: ['torsdag den 10. december kl. 10', 'Jobcenteret'],
  en: ['Thursday 10 December at 10', 'Job centre'],
}

describe('whoever only tells what they are to somebody writes for another', () => {
  test.each<[Spoken, string]>([
    ['da', 'jeg er hans søster'],
    ['da', 'det er min datter på 12, jeg er hendes mor'],
    ['en', 'I am her mother'],
    ['en', 'it is about my dad, I help him'],
    ['en', "I'm her neighbour, by the way"],
  ])('and is asked by what right, or shown what is supposed of it (%s: "%s")', async (language, text) => {
    const citizen = await askedFor(language, 'meetingAt')
    await citizen.says(text)
    for (const answer of onTo[language]) await citizen.says(answer)
    expect(citizen.turn().notice?.asking).toBe('onBehalfOf')
    expect(citizen.turn().facts.needText).toBeUndefined()
  })

  test.each<[Spoken, string]>([
    ['en', 'we are his foster parents'],
    ['en', "I'm his stepdad"],
  ])('gives no reason by it where why is asked (%s: "%s")', async (language, text) => {
    const citizen = await askedFor(language, 'need')
    await citizen.says(text)
    expect(citizen.turn().facts).not.toHaveProperty('need')
    expect(citizen.turn().facts).toHaveProperty('onBehalfOf')
  })

  test('and the notice keeps it to the end', async () => {
    const sister = { facts: { relation: 'sister' } }
    const citizen = await complete({ 'I am her sister': sister }, 'I am her sister')
    while (citizen.turn().expects !== 'check') await citizen.picks('command.skip')
    expect(citizen.turn().facts).toMatchObject({ relation: 'Sister' })
  })

  test.each<[Spoken, string, string]>([
    ['en', 'it is about my daughter of 12', 'My daughter'],
    ['da', 'det handler om min søn på 9', 'Min søn'],
  ])('an age is no part of a name (%s: "%s")', async (language, text, represented) => {
    const citizen = await askedFor(language, 'meetingAt')
    expect((await citizen.says(text)).facts.represented).toBe(represented)
  })
})
