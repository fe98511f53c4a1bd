import { describe, expect, test } from 'vitest'
import { read } from './trained.ts'

describe('two questions in one message', () => {
  test.each([
    ['da', 'må jeg optage på kontoret, og hvad med telefonen', ['audio_office', 'audio_phone']],
    [
      'da',
      'må jeg filme når de kommer hjem, og hvad med kun lyd på kontoret',
      ['video_home', 'audio_office'],
    ],
    ['en', 'may I record at the job centre and what about over the phone', ['audio_office', 'audio_phone']],
    [
      'en',
      'can I film them in my home? and what about just sound at the office',
      ['video_home', 'audio_office'],
    ],
    ['da', 'må jeg optage mødet, og hvor længe må jeg gemme det', ['audio_office', 'deletion_storage']],
    ['en', 'can I get the minutes and also see my whole file', ['minutes_notes', 'aktindsigt']],
  ] as const)('%s: "%s" are both answered, in order', (language, text, topics) => {
    const { confidence, topics: heard } = read(text, { language })
    expect([confidence, heard]).toEqual(['clear', topics])
  })

  test.each([
    ['må jeg optage mødet, og må min bror komme med', ['audio_office', 'bisidder']],
    ['må jeg optage på teams, og må min nabo være bisidder', ['teams_virtual', 'bisidder']],
  ])('"%s": each is answered by its own part', (text, answers) => {
    expect(read(text).answers).toEqual(answers)
  })

  test.each([
    ['da', 'jeg vil filme besøget på onsdag. er det nok at jeg siger det på forhånd'],
    ['en', 'is it enough that I say beforehand I am filming the visit or do they have to agree'],
    ['en', 'we meet at the hospital, may I record there'],
  ] as const)('%s: "%s" is one, and is not answered as two', (language, text) => {
    expect(read(text, { language }).topics.length).toBe(1)
  })

  test.each([
    ['en', 'Can I record the meeting, and may my sister come along?', ['audio_office', 'bisidder']],
    ['da', 'Må jeg optage mødet, og må min søster komme med?', ['audio_office', 'bisidder']],
    [
      'en',
      'when do I have to delete it and can my partner hear it',
      ['deletion_storage.must_delete', 'sharing_publish.partner'],
    ],
  ] as const)('%s: "%s" gets for each the answer its own words lead to', (language, text, answers) => {
    expect(read(text, { language }).answers).toEqual(answers)
  })
})
