import { describe, expect, test } from 'vitest'
import { askedFor, type Question, type Spoken } from '../noted.ts'

describe('a value that a question only names', () => {
  test.each<[Spoken, Question, string]>([
    ['da', 'meetingAt', 'gør det en forskel om mødet er tirsdag den 8. december?'],
    ['en', 'meetingAt', 'does it matter if it is on Thursday?'],
    ['en', 'meetingAt', 'can I still send this if the meeting is tomorrow at 9?'],
    ['da', 'department', 'er det så familieafdelingen der bestemmer?'],
    ['en', 'department', 'is it the job centre that decides?'],
    ['en', 'department', 'would Borgerservice see this, or the job centre?'],
    ['da', 'need', 'må man godt nøjes med at sige at man glemmer ting?'],
    ['da', 'need', 'hvad nu hvis jeg ikke kan huske hvad afdelingen hedder?'],
    ['da', 'listeners', 'må jeg gerne dele den med min søster?'],
    ['en', 'listeners', 'am I allowed to let my daughter listen to it?'],
    ['da', 'listeners', 'må jeg have min kusine med ind?'],
    ['en', 'listeners', 'is my uncle allowed in the room?'],
    ['da', 'need', 'skal min mand også sidde der?'],
    ['en', 'alternatives', 'could my neighbour come with me?'],
    ['da', 'alternatives', 'kan jeg få en tolk?'],
    ['en', 'alternatives', 'do they have to give me minutes?'],
  ])('does not answer what was asked, which is asked again (%s, %s: "%s")', async (language, field, text) => {
    const citizen = await askedFor(language, field)
    const before = citizen.turn().facts
    const turn = await citizen.says(text)
    expect(turn.notice?.asking).toBe(field)
    expect(turn.facts).toEqual(before)
    expect(turn.messages.at(-1)?.kind).toBe('question')
  })

  test.each<[Spoken, string, string]>([
    ['da', 'torsdag den 10. december kl. 10. Må min søster komme med?', '2026-12-10T10:00:00+01:00'],
    ['en', 'it is on 10 December at 10. Can they say no?', '2026-12-10T10:00:00+01:00'],
    ['da', 'den 10. december kl. 10, tror jeg nok', '2026-12-10T10:00:00+01:00'],
  ])('is another thing than an answer beside a question (%s: "%s")', async (language, text, meetingAt) => {
    const turn = await (await askedFor(language, 'meetingAt')).says(text)
    expect(turn.facts.meetingAt).toBe(meetingAt)
  })
})
