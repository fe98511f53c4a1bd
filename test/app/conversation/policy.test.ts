import { describe, expect, test } from 'vitest'
import { submitNotice } from '../../../src/app/notice/submit-notice.ts'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { contact, conversationOf } from '../sending.ts'
import { type Talk, talk } from '../talk.ts'

type Messages = Parameters<typeof readingOf>[0]

const wish = { acts: ['wish_notice'], topics: ['formal_notice'] }
const question = { acts: ['ask'], topics: ['audio_office'] }
const known: Messages = {
  wish,
  question,
  yes: { acts: ['affirm'] },
  no: { acts: ['deny'] },
  stop: { acts: ['cancel'] },
  undo: { acts: ['undo'] },
  skip: { acts: ['skip'] },
  send: { acts: ['send'] },
  summary: { acts: ['summary'] },
  shorter: { acts: ['shorter'] },
  erase: { acts: ['delete'] },
  secret: { acts: ['decline'] },
  all: {
    ...wish,
    facts: { medium: 'audio', setting: 'office', department: 'Borgerservice' },
  },
}

const talking = async (messages: Messages, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf({ ...known, ...messages }) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const kinds = (citizen: Talk): string[] => citizen.turn().messages.map(({ kind }) => kind)
const answersOf = (citizen: Talk): (string | undefined)[] =>
  citizen.turn().messages.flatMap(({ kind, answer }) => (kind === 'answer' ? [answer] : []))
const ids = (citizen: Talk): string[] => citizen.turn().choices.map(({ id }) => id)

describe('a wish for a notice', () => {
  test('opens it with everything known', async () => {
    const citizen = await talking({}, 'all')
    expect(citizen.turn().notice).toMatchObject({ fields: { medium: 'audio' }, asking: 'meetingAt' })
  })

  test('beside a question is answered first, and opens it then', async () => {
    const citizen = await talking(
      { both: { acts: ['ask', 'wish_notice'], topics: ['audio_office'] } },
      'both',
    )
    expect(answersOf(citizen)).toEqual(['audio_office'])
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('is not what a question about the notice is', async () => {
    const about = {
      acts: ['ask'],
      perhaps: [],
      topics: ['formal_notice'],
      answers: ['formal_notice.what_next'],
    }
    expect((await talking({ about }, 'about')).turn().notice).toBeUndefined()
  })

  test('is what asking us to write it is, with the meeting told beside it', async () => {
    const asked = {
      acts: ['ask', 'tell'],
      topics: ['formal_notice'],
      answers: ['formal_notice.write_for_me'],
    }
    const told = { ...asked, facts: { department: 'Borgerservice' } }
    const citizen = await talking({ asked, told }, 'asked')
    expect(citizen.turn().notice).toBeUndefined()
    await citizen.says('told')
    expect(citizen.turn().notice).toMatchObject({ fields: { department: 'Borgerservice' }, asking: 'medium' })
  })

  test('is what a yes to the offer is', async () => {
    const citizen = await talking({}, 'question', 'yes')
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('is nothing a yes to a greeting says', async () => {
    expect((await talking({}, 'yes')).turn().notice).toBeUndefined()
  })

  test('is no more than was told, where it was offered in words and more was told', async () => {
    const citizen = await talking(
      { one: { facts: { setting: 'phone' } }, two: { facts: { medium: 'audio' } } },
      'one',
      'two',
    )
    expect(citizen.turn().notice).toBeUndefined()
    expect(citizen.turn().facts).toEqual({ setting: 'phone', medium: 'audio' })
    expect(ids(citizen)).toContain('notice.start')
  })

  test('where the rules say no is met with what can be asked for instead', async () => {
    const forbidden = { ...wish, facts: { medium: 'video', setting: 'office' } }
    const citizen = await talk(
      { municipality: 'familieretshuset' },
      await testDeps({ read: readingOf({ forbidden }) }),
    )
    await citizen.says('forbidden')
    expect(citizen.turn().notice).toBeUndefined()
    expect(ids(citizen)).toContain('notice.assess')
    const begun = await citizen.picks('notice.assess')
    expect(begun.notice?.fields).toMatchObject({ medium: 'video', setting: 'office' })
    expect(begun.messages.map(({ text }) => text).join()).toContain(
      da('chat:assess', { body: 'Familieretshuset' }),
    )
  })
})

test('a medium the rules forbid is sent only as a wish for a weighing of this one case', async () => {
  const deps = await testDeps()
  const fields = { medium: 'video', setting: 'office', meetingUnknown: true, department: 'Retten' } as const
  const over = { municipality: 'familieretshuset', fields }
  const sent = (state: string) =>
    submitNotice(deps, { state, contact, confirmed: true, key: state.slice(-9) })
  const plain = deps.seal.close(conversationOf(over), 'familieretshuset', deps.clock())
  await expect(sent(plain)).rejects.toMatchObject({ fields: { medium: 'not_here' } })
  const weighed = deps.seal.close(conversationOf({ ...over, assess: true }), 'familieretshuset', deps.clock())
  expect((await sent(weighed)).receipt.reference).toMatch(/^FRH-/)
})

describe('a command', () => {
  test('beside a fact is followed, and the fact kept', async () => {
    const both = { acts: ['tell', 'cancel'], facts: { department: 'Borgerservice' } }
    const citizen = await talking({ both }, 'wish', 'both')
    expect(citizen.turn().notice).toBeUndefined()
    const undone = await citizen.picks('command.undo')
    expect(undone.notice?.asking).toBe('medium')
  })

  test('to stop can be undone once, to exactly what stood', async () => {
    const citizen = await talking({}, 'all')
    const { notice, facts } = citizen.turn()
    await citizen.says('stop')
    expect(citizen.turn().facts).toEqual({})
    await citizen.says('undo')
    expect(citizen.turn().notice).toEqual(notice)
    expect(citizen.turn().facts).toEqual(facts)
    await citizen.says('undo')
    expect(citizen.turn().notice).toEqual(notice)
  })

  test('to delete asks once, and then leaves nothing', async () => {
    const citizen = await talking({}, 'all', 'erase')
    expect(kinds(citizen)).toEqual(['clarify'])
    expect(citizen.turn().facts).not.toEqual({})
    await citizen.says('yes')
    expect(citizen.turn().facts).toEqual({})
    expect(citizen.view().history()).toHaveLength(1)
    await citizen.says('undo')
    expect(citizen.turn().facts).toEqual({})
  })

  test.each([
    ['thanks', []],
    ['more thanks than a yes', ['affirm']],
  ])(
    'to delete is answered neither yes nor no by %s: nothing goes, and the talk goes on',
    async (_, perhaps) => {
      const thanks = { acts: ['thanks'], perhaps }
      const citizen = await talking({ thanks }, 'all')
      const { notice, facts } = citizen.turn()
      await citizen.says('erase')
      const turn = await citizen.says('thanks')
      expect(turn.messages[0]?.text).toBe(da('chat:delete.kept'))
      expect(turn.notice).toEqual(notice)
      expect(turn.facts).toEqual(facts)
    },
  )

  test('to delete that is not meant keeps everything, and goes on where it was', async () => {
    const citizen = await talking({}, 'all', 'erase', 'no')
    expect(citizen.turn().notice?.asking).toBe('meetingAt')
  })

  test('to send opens the check page, and sends nothing', async () => {
    const citizen = await talking({}, 'all')
    await citizen.picks('field.meetingUnknown.true')
    const turn = await citizen.says('send')
    expect(turn.expects).toBe('check')
    expect(citizen.deps.mails).toEqual([])
  })

  test('to see what was told shows it anywhere', async () => {
    const citizen = await talking({}, 'all', 'summary')
    expect(citizen.turn().messages[0]?.text).toContain('Borgerservice')
    expect(kinds(citizen)).toEqual(['info', 'question'])
  })
})

describe('reasons', () => {
  test('are one set: several at once go on to the next question', async () => {
    const citizen = await talking({}, 'all')
    await citizen.picks('field.meetingUnknown.true')
    const turn = await citizen.picks('field.need.remember,hear')
    expect(turn.facts.need).toEqual(['remember', 'hear'])
    expect(turn.notice?.asking).toBe('listeners')
  })

  test('that contradict each other are not taken together', async () => {
    const citizen = await talking({}, 'all')
    await citizen.picks('field.meetingUnknown.true')
    await expect(citizen.picks('field.need.remember,prefer_not_to_say')).rejects.toMatchObject({
      code: 'choice_not_offered',
    })
  })
})

describe('declining to say why', () => {
  test('is an answer, is thanked for once, and is not asked for again', async () => {
    const citizen = await talking({}, 'all')
    await citizen.picks('field.meetingUnknown.true')
    expect(citizen.turn().notice?.asking).toBe('need')
    const turn = await citizen.says('secret')
    expect(turn.facts.need).toEqual(['prefer_not_to_say'])
    expect(turn.messages[0]?.text).toContain(da('chat:thanksAnyway'))
    expect(turn.notice?.asking).toBe('listeners')
  })
})

describe('an answer', () => {
  test('has the question it answers as its heading', async () => {
    const citizen = await talking({}, 'question')
    expect(citizen.turn().messages[0]?.question).toBe(da('chat:choice.topic.audio_office'))
  })

  test('is never given twice: its line, then a person', async () => {
    const citizen = await talking({}, 'question')
    const first = citizen.turn().messages[0]?.text ?? ''
    await citizen.says('question')
    const again = citizen.turn().messages.map(({ text }) => text)
    expect(again).not.toContain(first)
    expect(again.join().length).toBeLessThan(first.length)
    await citizen.says('question')
    expect(kinds(citizen)).toEqual(['handover'])
  })

  test('to two questions is two short ones, in order', async () => {
    const two = { acts: ['ask'], topics: ['bisidder', 'sharing_publish'] }
    const citizen = await talking({ two }, 'two')
    expect(answersOf(citizen)).toEqual(['bisidder', 'sharing_publish'])
  })

  test('that was one of several likely ones leaves the others as buttons, which keep the words', async () => {
    const read = async () => ({
      ...(await readingOf({ either: { acts: ['ask'], topics: ['audio_office', 'bisidder'] } })('either', {
        noticeOpen: false,
      })),
      clauses: [],
      fine: { bisidder: { name: 'bisidder.cost', probability: 0.9 } },
    })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('either')
    expect(ids(citizen)).toContain('topic.bisidder')
    const turn = await citizen.picks('topic.bisidder')
    expect(turn.messages[0]?.answer).toBe('bisidder.cost')
  })

  test('in the middle of a notice is followed by one line back to the open question', async () => {
    const citizen = await talking({}, 'wish', 'question')
    expect(kinds(citizen)).toEqual(['answer', 'question'])
    expect(citizen.turn().messages[1]?.text).toBe(da('notice:ask.medium'))
  })

  test('that is not likely enough is asked back about, and nothing else is asked', async () => {
    const vague = { acts: ['ask'], topics: ['ambiguous'] }
    const citizen = await talking({ vague }, 'wish', 'vague')
    expect(kinds(citizen)).toEqual(['clarify'])
  })

  test('is short when that is asked for, and stays so', async () => {
    const citizen = await talking({}, 'question')
    const whole = citizen.turn().messages[0]?.text.length ?? 0
    await citizen.says('shorter')
    expect(citizen.turn().messages[0]?.text.length).toBeLessThan(whole)
    expect(citizen.view().brief).toBe(true)
  })
})

describe('a free field', () => {
  test('takes no question and no command', async () => {
    const citizen = await talking({}, 'all')
    await citizen.picks('field.meetingUnknown.true')
    await citizen.picks('notice.check')
    await citizen.picks('change.scope')
    await citizen.says('question')
    expect(citizen.turn().facts.scope).toBeUndefined()
    await citizen.says('skip')
    expect(citizen.turn().facts.scope).toBeUndefined()
    await citizen.picks('change.scope')
    expect((await citizen.says('kun det om økonomien')).facts.scope).toBe('Kun det om økonomien')
  })
})

describe('another way than recording', () => {
  const messages: Messages = {
    helper: { acts: ['ask'], topics: ['bisidder'] },
    so: { acts: ['prefer_alternative', 'thanks'], topics: ['bisidder'] },
  }

  test('is helped with, also where it comes with thanks', async () => {
    expect(answersOf(await talking(messages, 'so'))).toEqual(['bisidder.kit'])
  })

  test('that was told of, and is thanked for, is not told again', async () => {
    const citizen = await talking(messages, 'helper', 'so')
    expect(citizen.turn().messages.map(({ text }) => text)).toEqual([da('chat:smallTalk.thanks')])
  })
})
