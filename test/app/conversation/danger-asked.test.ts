import { describe, expect, test } from 'vitest'
import { keepDraft } from '../../../src/app/conversation/keep-draft.ts'
import type { MessageReading } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { givenReading, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const messages = {
  hard: { acts: ['tell', 'ask'], topics: ['audio_office'], danger: { degree: 'perhaps' as const } },
  fact: { facts: { department: 'Borgerservice' }, danger: { degree: 'perhaps' as const } },
  other: { danger: { degree: 'perhaps' as const, kind: 'violence' as const } },
  sure: { danger: { degree: 'sure' as const } },
  yes: { acts: ['affirm'] },
  no: { acts: ['deny'] },
  'no, only tired, go on': { acts: ['deny'], perhaps: ['go_on'] },
  'no, show me all of it': { acts: ['deny'], perhaps: ['summary'], facts: {} },
  wish: { acts: ['wish_notice'], topics: ['formal_notice'] },
  drop: { acts: ['cancel'] },
  'would that do': { acts: ['ask'], topics: ['audio_office'], danger: { degree: 'perhaps' as const } },
  'nothing of the sort': { acts: ['tell', 'deny'], danger: { degree: 'perhaps' as const } },
  'it keeps nothing': { acts: ['tell'] },
  '-1 8 44': { acts: ['noise'], danger: { degree: 'perhaps' as const } },
  'أريد تسجيل': { danger: { degree: 'perhaps' as const } },
  'what does it cost': { acts: ['ask'], topics: ['out_of_scope'] },
  plain: { acts: ['ask'], topics: ['bisidder'] },
}

const talking = async (...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf(messages) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const kinds = (citizen: Talk): string[] => citizen.turn().messages.map(({ kind }) => kind)
const ids = (citizen: Talk): string[] => citizen.turn().choices.map(({ id }) => id)

describe('what may be danger', () => {
  test('is asked about in one human line, and nothing else is said or counted', async () => {
    const citizen = await talking('hard')
    const { understood, messages: said } = citizen.turn()
    expect(kinds(citizen)).toEqual(['clarify'])
    expect(said[0]?.text).toBe(da('chat:danger.ask'))
    expect(understood).toMatchObject({ action: 'clarify', flags: ['danger_asked'] })
    expect(citizen.turn().choices.map(({ label }) => label)).toEqual([
      da('chat:choice.topic.crisis'),
      da('chat:choice.backFrom.askingDanger'),
    ])
    expect(JSON.stringify(citizen.deps.counters)).not.toContain('audio_office')
  })

  test.each(['-1 8 44', 'أريد تسجيل'])(
    'is not what says nothing, or what we cannot read: "%s"',
    async text => {
      const { understood, messages: said } = (await talking(text)).turn()
      expect(understood?.flags).not.toContain('danger_asked')
      expect(said[0]?.text).not.toContain(da('chat:danger.ask'))
    },
  )

  test('goes on with what was asked when nobody needs help', async () => {
    const citizen = await talking('hard', 'no')
    expect(citizen.turn().messages.map(({ answer }) => answer)).toContain('audio_office')
  })

  test('keeps its facts waiting, and a yes drops them for the help', async () => {
    const waiting = await talking('fact')
    expect(waiting.turn().facts).toEqual({})
    expect((await waiting.picks('command.back')).facts).toEqual({ department: 'Borgerservice' })
    const help = await talking('fact', 'yes')
    expect(kinds(help)).toEqual(['crisis'])
    expect((await help.picks('command.back')).facts).toEqual({})
  })

  test('notes nothing for whoever drops the notice there', async () => {
    const citizen = await talking('wish', 'fact', 'drop')
    expect(kinds(citizen)).toEqual(['info'])
    expect(citizen.turn().notice).toBeUndefined()
    expect(citizen.turn().facts).toEqual({})
    expect(citizen.turn().messages[0]?.text).not.toContain(da('notice:field.department'))
  })

  test('is asked about once, and again only when something new points there', async () => {
    const citizen = await talking('hard', 'no', 'hard')
    expect(kinds(citizen)).toEqual(expect.arrayContaining(['answer']))
    await citizen.says('other')
    expect(kinds(citizen)).toEqual(['clarify'])
  })

  test('told once more where it was asked is met with the help', async () => {
    expect(kinds(await talking('hard', 'hard'))).toEqual(['crisis'])
  })

  test.each(['would that do', 'nothing of the sort', 'it keeps nothing'])(
    'is left behind by whoever goes on with their matter: "%s"',
    async text => {
      const citizen = await talking('hard', text)
      expect(kinds(citizen)).not.toContain('crisis')
      expect(citizen.turn().messages.map(({ text: said }) => said)).not.toContain(da('chat:danger.ask'))
    },
  )

  test('stands above no question of a notice, which goes on by choice where it was', async () => {
    const citizen = await talking('wish', 'hard')
    expect(kinds(citizen)).toEqual(['clarify'])
    await citizen.picks('command.back')
    expect(citizen.turn().notice?.asking).toBe('medium')
    expect(kinds(citizen).filter(kind => kind === 'question')).toHaveLength(1)
  })

  test('leaves another question answered, and not the one that waits', async () => {
    const citizen = await talking('hard', 'plain')
    expect(citizen.turn().messages.map(({ answer }) => answer)).toEqual(['bisidder'])
  })

  test('stands in no saved copy and not on the page', async () => {
    const citizen = await talking('wish', 'hard', 'no')
    expect(JSON.stringify(citizen.view().history())).not.toContain('"hard"')
    const { state } = citizen.turn()
    const { draft } = await keepDraft(citizen.deps, { state })
    const { payload } = citizen.deps.draftSeal.open(draft, citizen.deps.clock(), 'draft:kolding')
    expect(Object.keys(payload as object).sort()).toEqual(['fields', 'language'])
  })
})

describe('danger that is sure', () => {
  test('is met with help first; nothing written before is lost, and it goes on by choice', async () => {
    const citizen = await talking('wish', 'sure')
    expect(kinds(citizen)).toEqual(['crisis'])
    expect(ids(citizen)).toEqual(['notice.start', 'command.back'])
    expect(citizen.turn().choices[0]?.label).toBe(da('chat:choice.notice.whereYouWere'))
    expect((await citizen.picks('notice.start')).notice?.asking).toBe('medium')
  })

  test('is not left by a bare no, which is not met with the same help again', async () => {
    const citizen = await talking('wish', 'sure', 'no')
    expect(kinds(citizen)).toEqual(['info'])
    expect(citizen.turn().notice?.asking).toBeUndefined()
  })

  test('is left by a denial in words, to where they were', async () => {
    const citizen = await talking('wish', 'sure', 'no, only tired, go on')
    expect(kinds(citizen)).toEqual(['info', 'question'])
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('is left by a denial that says what to do next, which is done', async () => {
    const citizen = await talking('wish', 'sure', 'no, show me all of it')
    expect(citizen.turn().messages[0]?.text).toMatch(withAny(da, 'chat:summaryNothing', 'missing'))
    expect(kinds(citizen)).not.toContain('crisis')
  })
})

describe('calm, where help was shown or asked about', () => {
  const calm = {
    'all is well here with us': { acts: ['affirm'] },
    'we are fine, thank you, but may I record': { acts: ['deny', 'ask'], topics: ['audio_office'] },
    'not so bad': { acts: ['tell'] },
  }
  const talkingOf = async (...texts: string[]): Promise<Talk> => {
    const citizen = await talk({}, await testDeps({ read: readingOf({ ...messages, ...calm }) }))
    for (const text of texts) await citizen.says(text)
    return citizen
  }

  test('is no yes on the page of help, and frightens nobody again', async () => {
    expect(kinds(await talkingOf('sure', 'all is well here with us'))).toEqual(['info'])
  })

  test('is no yes to the line that asks, which asks once more', async () => {
    expect(kinds(await talkingOf('hard', 'all is well here with us'))).toEqual(['clarify'])
  })

  test.each(['sure', 'hard'])('with a question in it is answered (%s)', async told => {
    const citizen = await talkingOf(told, 'we are fine, thank you, but may I record')
    expect(citizen.turn().messages.map(({ answer }) => answer)).toContain('audio_office')
  })

  test('said twice as a plain no leads on', async () => {
    const citizen = await talkingOf('wish', 'sure', 'no', 'no')
    expect(citizen.turn().notice?.asking).toBe('medium')
  })
})

test('danger of two kinds alike shows the page that serves them both, and one kind its own', async () => {
  const kindsOf = (second: number) => async () => ({
    ...givenReading({ danger: { degree: 'sure' } }),
    danger: {
      kind: 'child' as const,
      kinds: [
        { name: 'child' as const, probability: 0.5 },
        { name: 'violence' as const, probability: second },
      ],
      probability: 0.95,
      degree: 'sure' as const,
    },
  })
  const shownFor = async (second: number) => {
    const citizen = await talk({}, await testDeps({ read: kindsOf(second) }))
    await citizen.says('the evenings at ours')
    return citizen.turn().messages.map(({ answer }) => answer)
  }
  expect(await shownFor(0.45)).toEqual(['crisis'])
  expect(await shownFor(0.05)).toEqual(['crisis.child'])
})

test('a yes to the line is met with the help that was asked about', async () => {
  const citizen = await talking('other', 'yes')
  expect(citizen.turn().messages.map(({ answer }) => answer)).toEqual(['crisis.violence'])
})

test('the reader is told that the page of help stands there', async () => {
  const seen: (string | undefined)[] = []
  const read = readingOf(messages)
  const citizen = await talk(
    {},
    await testDeps({
      read: async (text, situation) => {
        seen.push(situation.lastTopic)
        return read(text, situation)
      },
    }),
  )
  for (const text of ['sure', 'no', 'no', 'plain']) await citizen.says(text)
  expect(seen).toEqual([undefined, 'crisis', 'crisis', undefined])
})

describe('on the page of help', () => {
  test('a question that is none of ours is about the help, and its numbers stay', async () => {
    const citizen = await talking('sure', 'what does it cost')
    expect(kinds(citizen)).toEqual(['crisis'])
  })

  test('what may be another danger is not met with the page of another kind', async () => {
    const citizen = await talking('sure', 'other')
    expect(citizen.turn().messages.map(({ answer }) => answer)).toEqual(['crisis.self'])
  })

  test('a wish to finish the notice takes it up where it was', async () => {
    const citizen = await talking('wish', 'sure', 'wish')
    expect(citizen.turn().notice?.asking).toBe('medium')
    expect(kinds(citizen)).not.toContain('crisis')
  })

  test('an unsure question is asked back, with its buttons and the number', async () => {
    const unsure = { acts: ['ask'], topics: ['audio_office'], likely: 0.2 }
    const read = readingOf({ ...messages, unsure })
    const citizen = await talk({}, await testDeps({ read }))
    for (const text of ['sure', 'unsure']) await citizen.says(text)
    expect(kinds(citizen)).toEqual(['clarify', 'info'])
    expect(ids(citizen)).toEqual(expect.arrayContaining(['command.back', 'topic.audio_office']))
    expect(citizen.turn().messages.at(-1)?.text).toContain('112')
    await citizen.picks('topic.audio_office')
    expect(citizen.turn().messages.map(({ answer }) => answer)).toEqual(['audio_office'])
  })

  test('what is only told leaves it standing, with no field filled', async () => {
    const citizen = await talking('wish', 'sure', 'it keeps nothing')
    expect(kinds(citizen)).toEqual(['info'])
    expect(citizen.turn().notice?.asking).toBeUndefined()
  })
})

describe('a question that only help answers', () => {
  const question = 'can he read what I write here'
  const asked = (answer: string, probability: number, acts = ['ask']): MessageReading => ({
    ...givenReading({ acts, topics: ['crisis'], danger: { degree: 'perhaps', kind: 'violence' } }),
    fine: { crisis: { name: answer, probability } },
  })
  const answered = async (reading: MessageReading): Promise<Talk> => {
    const citizen = await talk({}, await testDeps({ read: async () => reading }))
    await citizen.says(question)
    return citizen
  }

  test('is answered at once by that help', async () => {
    const citizen = await answered(asked('crisis.watched', 0.9))
    expect(citizen.turn().messages[0]?.answer).toBe('crisis.watched')
  })

  test.each([
    ['less sure', asked('crisis.watched', 0.5)],
    ['of no finer answer', asked('crisis.violence', 0.9)],
    ['no question', asked('crisis.watched', 0.9, ['tell'])],
  ])('is first asked about where it is %s', async (_, reading) => {
    expect(kinds(await answered(reading))).toEqual(['clarify'])
  })
})

describe('what may be danger, told right after the line that asks', () => {
  const afterAsked = async (probability: number): Promise<Talk> => {
    const first = givenReading({ danger: { degree: 'perhaps' } })
    const again: MessageReading = { ...first, danger: { kind: 'violence', degree: 'perhaps', probability } }
    const citizen = await talk({}, await testDeps({ read: async text => (text === 'first' ? first : again) }))
    await citizen.says('first')
    await citizen.says('it is him they want to talk to')
    return citizen
  }

  test('is the answer, where it is a little likely', async () => {
    expect(kinds(await afterAsked(0.4))).toEqual(['crisis'])
  })

  test('frightens nobody where it hardly is', async () => {
    expect(kinds(await afterAsked(0.1))).not.toContain('crisis')
  })
})
