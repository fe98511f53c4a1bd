import { describe, expect, test } from 'vitest'
import { da, withAny } from '../../said.ts'
import { complete, inside, words } from '../inside.ts'
import { askedFor } from '../noted.ts'

const order = 'add that they may well move the meeting to another day'
const other = 'they must write to me and never call on the phone'
const told = { acts: ['tell'] }

describe('what is told inside a notice and not understood', () => {
  test('is kept word for word, shown with a way to take it out, and the question stands', async () => {
    const citizen = await inside({ [order]: told }, order)
    expect(citizen.turn().facts.otherWishes).toBe('Add that they may well move the meeting to another day')
    expect(words(citizen)).toContain(
      da('chat:echo.inWords.otherWishes', {
        field: da('notice:field.otherWishes'),
        value: 'Add that they may well move the meeting to another day',
      }),
    )
    expect(citizen.turn().notice?.asking).toBe('meetingAt')
  })

  test('is kept at the check as well, beside what was kept before', async () => {
    const citizen = await complete({ [order]: told, [other]: told }, 'that will do', order, other)
    expect(citizen.turn().facts.otherWishes).toContain('another day. They must write')
  })

  test('is taken out again at a word', async () => {
    const out = { acts: ['take_back'] }
    const citizen = await inside({ [order]: told, 'delete that': out }, order, 'delete that')
    expect(citizen.turn().facts.otherWishes).toBeUndefined()
  })

  test.each([
    ['thanks', { acts: ['tell', 'thanks'] }],
    ['a feeling', { acts: ['tell', 'distress'] }],
    ['noise', { acts: ['noise'] }],
    ['an attack', { acts: ['tell'], slightly: ['adversarial'] }],
    ['a refusal', { acts: ['tell'], slightly: ['decline'] }],
    ['something not known', { acts: ['tell'], half: ['unknown'] }],
    ['a question', { acts: ['ask'] }],
    ['another matter', { acts: ['tell'], topics: ['out_of_scope'] }],
    ['what may be danger', { acts: ['tell'], danger: { degree: 'perhaps' as const } }],
  ])('is not kept where it is %s', async (_, given) => {
    expect((await inside({ [order]: given }, order)).turn().facts.otherWishes).toBeUndefined()
  })

  test('is not kept in a few words, which may be a time that was asked for', async () => {
    const few = 'it stands in the letter'
    expect((await inside({ [few]: told }, few)).turn().facts.otherWishes).toBeUndefined()
  })

  test('is not kept in a sentence where a reason is asked for, which is asked for again', async () => {
    const aside = 'first I have to find my reading glasses'
    const citizen = await askedFor('en', 'need', { [aside]: { ...told, by: 'encoder' } })
    const { notice } = await citizen.says(aside)
    expect(notice).toMatchObject({ asking: 'need' })
    expect(notice?.fields).not.toHaveProperty('otherWishes')
  })
})

const about = (topic: string) => ({ acts: ['ask'], topics: [topic] })
const too = { acts: [], hardly: ['tell', 'compose'] }

describe('"that too", right after an answer', () => {
  test('notes the help that was told of', async () => {
    const citizen = await inside(
      { asked: about('interpreter'), 'put that in too': too },
      'asked',
      'put that in too',
    )
    expect(citizen.turn().facts).toMatchObject({ alternatives: ['interpreter'] })
    expect(citizen.turn().facts.otherWishes).toBeUndefined()
  })

  test('notes easy language, and the words where they say more', async () => {
    const more = 'put that in too and mind that I read slowly'
    const citizen = await inside({ asked: about('accessibility_easyread'), [more]: too }, 'asked', more)
    expect(citizen.turn().facts).toMatchObject({
      easyRead: true,
      otherWishes: 'Put that in too and mind that I read slowly',
    })
  })

  test('keeps what they asked about, where the answer tells of no help', async () => {
    const asked = 'my sister would like to hear it too, may she'
    const citizen = await inside(
      { [asked]: about('sharing_publish'), 'do put it in': too },
      asked,
      'do put it in',
    )
    expect(citizen.turn().facts.otherWishes).toBe('My sister would like to hear it too, may she')
  })

  test('is only that right after it', async () => {
    const citizen = await inside({ 'put that in too': too }, 'put that in too')
    expect(citizen.turn().facts.alternatives).toBeUndefined()
  })
})

describe('a reason in their own words', () => {
  const own = { acts: ['tell'], facts: { needText: 'vil kunne tjekke tallene' } }

  test('is one, and why is not asked', async () => {
    const citizen = await inside({ own }, 'own')
    expect(citizen.turn().facts.need).toEqual(['other'])
    await citizen.picks('field.meetingUnknown.true')
    expect(citizen.turn().notice?.asking).not.toBe('need')
  })

  test('stays beside one that has a name', async () => {
    const named = { acts: ['tell'], facts: { need: 'remember' } }
    const citizen = await inside({ own, named }, 'own', 'named')
    expect(citizen.turn().facts).toMatchObject({ need: ['remember'], needText: 'Vil kunne tjekke tallene' })
    expect(words(citizen)).not.toMatch(withAny(da, 'chat:echo.corrected', 'field', 'value', 'was'))
  })

  test('that stands in a question is none', async () => {
    const asked = { ...own, acts: ['ask'], topics: ['need_reason'] }
    expect((await inside({ asked }, 'asked')).turn().facts.needText).toBeUndefined()
    const beside = {
      acts: ['tell', 'ask'],
      topics: ['need_reason'],
      supposed: { needText: 'hvad jeg fejler' },
    }
    expect((await inside({ beside }, 'beside')).turn().facts.needText).toBeUndefined()
  })

  test('told right after they would not say why is the reason after all', async () => {
    const reason = 'the doctor said it would be better for me'
    const citizen = await complete({ [reason]: told, no: { acts: ['decline'] } }, 'no', reason)
    expect(citizen.turn().facts).toMatchObject({
      need: ['other'],
      needText: 'The doctor said it would be better for me',
    })
  })

  test('is no sentence about other fields', async () => {
    const sentence = 'only sound on my own phone and I do not know the name'
    const citizen = await complete({ [sentence]: { acts: ['tell'], facts: { medium: 'audio' } } }, sentence)
    expect(citizen.turn().facts.needText).toBeUndefined()
  })
})
