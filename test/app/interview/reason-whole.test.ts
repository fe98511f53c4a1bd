import { describe, expect, test } from 'vitest'
import { askedFor, noticeAfter, type Spoken } from '../noted.ts'

const end = /[.]$/

describe('a reason that is told in one sentence', () => {
  test.each<[Spoken, string]>([
    [
      'da',
      'Jeg har svært ved at huske det meste bagefter, og min mand spørger altid hvad der blev sagt, så jeg vil kunne høre det igen derhjemme',
    ],
    [
      'da',
      'Fordi sidst blev noget skrevet forkert i referatet, det var om min ryg, og bagefter passede det ikke med det jeg sagde',
    ],
    [
      'en',
      'Since my stroke I lose the thread when several people talk at once, which they do, and then I cannot remember who promised what',
    ],
    [
      'en',
      'Last time they wrote that I had agreed to something, but I never did, and my neighbour who was there says the same',
    ],
  ])('is kept whole, whatever parts of it were surely read (%s: "%s")', async (language, text) => {
    expect((await noticeAfter(language, 'need', text)).fields.needText).toBe(text)
  })

  test('keeps its end, and the next sentence keeps to its own field', async () => {
    const why =
      'Jeg bliver så træt i hovedet efter en halv time, det er noget med min hjernerystelse, og så kan jeg ikke følge med mere'
    const { fields } = await noticeAfter('da', 'need', `${why}. Og mødet er i øvrigt flyttet til kl. 11`)
    expect(String(fields.needText).replace(end, '')).toBe(why)
    expect(fields.meetingAt).toBe('2026-12-10T11:00:00+01:00')
  })
})

describe('one more reason', () => {
  test.each<[Spoken, string, string, string]>([
    [
      'da',
      'fordi de bliver ved med at lave om på aftalerne',
      'og så kan jeg heller ikke huske det',
      'remember',
    ],
    ['en', 'because every time the plan is another', 'and I forget what they said', 'remember'],
  ])('takes nothing of the first (%s: "%s", "%s")', async (language, first, second, named) => {
    const citizen = await askedFor(language, 'need')
    await citizen.says(first)
    expect(citizen.turn().facts.need).toContain('other')
    const words = String(citizen.turn().facts.needText)
    const { facts } = await citizen.says(second)
    expect(facts.needText).toContain(words)
    expect(facts.need).toContain(named)
  })

  test('takes nothing of it either where another question is asked by then', async () => {
    const citizen = await askedFor('da', 'need')
    await citizen.says('jeg har adhd')
    const words = String(citizen.turn().facts.needText ?? '')
    expect(words).not.toBe('')
    const { facts } = await citizen.says('desuden stoler jeg ikke på det, de skriver ned')
    expect(String(facts.needText)).toContain(words)
  })
})
