import { describe, expect, test } from 'vitest'
import { flowVersion } from '../../../flows/guidance.ts'
import { markDraftSent } from '../../../src/app/conversation/mark-draft-sent.ts'
import { takeTurn } from '../../../src/app/conversation/take-turn.ts'
import type { ConversationView, Turn } from '../../../src/app/conversation/turn.ts'
import { viewConversation } from '../../../src/app/conversation/view-conversation.ts'
import type { Say } from '../../../src/core/dialogue/conversation/conversation.ts'
import { testDeps } from '../../deps.ts'
import { da, en } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { conversationOf } from '../sending.ts'
import { type Talk, talk } from '../talk.ts'

const kinds = (turn: Turn): string[] => turn.messages.map(({ kind }) => kind)
const said = (turn: Turn): string => turn.messages.map(({ text }) => text).join('\n')

const speech = {
  da: {
    begin: ['lyd', 'på kontoret'],
    rest: ['fredag kl. 10', 'Borgerservice'],
    question: 'Hvad er en bisidder egentlig?',
    correct: 'nej, video',
    skip: 'spring over',
    back: 'tilbage',
    cancel: 'stop',
    repeat: 'gentag',
    restart: 'start forfra',
    language: 'in English, please',
    two: 'Må jeg filme det, og kan min søster komme med?',
    vague: 'må man det',
    nonsense: 'blå bananer',
    thanks: 'tak skal du have',
    person: 'jeg vil tale med et menneske',
    help: 'hjælp',
    check: 'gå til tjek',
  },
  en: {
    begin: ['sound', 'at the office'],
    rest: ['friday at 10', 'Citizen Service'],
    question: 'What is a support person, really?',
    correct: 'no, video',
    skip: 'skip',
    back: 'go back',
    cancel: 'stop',
    repeat: 'say that again',
    restart: 'start over',
    language: 'på dansk, tak',
    two: 'Can I film it, and can my sister come along?',
    vague: 'is that allowed',
    nonsense: 'blue bananas',
    thanks: 'thank you',
    person: 'I want to talk to a person',
    help: 'help',
    check: 'go to check',
  },
} as const

type Spoken = keyof typeof speech

const saying = async (citizen: Talk, texts: readonly string[]): Promise<Turn> => {
  for (const text of texts) await citizen.says(text)
  return citizen.turn()
}

describe('what was said stands as it was said', () => {
  const theWord = da('chat:theWord.request')

  const shown = (view: ConversationView, word: string): string =>
    view
      .history()
      .flatMap(item => (item.role === 'assistant' ? [item.message.text] : []))
      .filter(text => text.includes(word))
      .join()

  test('also when more has been noted since', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
    await citizen.begins()
    await citizen.says('Jobcenteret')
    const began = shown(citizen.view(), da('chat:noticeBeginsKnowing', { theWord }))
    expect(began).toContain('torsdag den 26. november 2026 kl. 10.00')
    expect(began).not.toContain('Jobcenteret')
  })

  test('but announces nothing that is no longer here to be shown', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
    await citizen.begins()
    await citizen.says('stop')
    expect(shown(citizen.view(), da('chat:noticeBegins', { theWord }))).not.toContain(
      da('chat:noticeBeginsKnowing', { theWord }),
    )
  })

  test('and a conversation that was begun before that was so still opens', async () => {
    const deps = await testDeps()
    const say: Say[] = [{ say: 'text', kind: 'info', key: 'chat:heard', facts: true }]
    const older = conversationOf({
      flow: flowVersion,
      value: 'listening',
      transcript: [{ by: 'assistant', say, choices: [] }],
    })
    const state = deps.seal.close(older, 'kolding', deps.clock())
    const began = await viewConversation(deps, { state, municipality: 'kolding' })
    expect(shown(began, da('chat:heard', { aWord: da('chat:aWord.request') }))).toContain('Jobcenter')
  })
})

/** What each of those words does; the acts alone, as any reader gives them. */
const doing = ({ question, two, vague, person, ...rest }: (typeof speech)[Spoken], language: Spoken) => ({
  [question]: { acts: ['ask'], topics: ['bisidder'] },
  [two]: { acts: ['ask'], topics: ['video_office', 'bisidder'] },
  [vague]: { acts: ['ask'], topics: ['ambiguous'], likely: 0.2 },
  [person]: { acts: ['person'], topics: ['meta_bot'], answers: ['meta_bot.human'] },
  [rest.correct]: { acts: ['correct'], facts: { medium: 'video' } },
  [rest.skip]: { acts: ['skip'] },
  [rest.back]: { acts: ['back'] },
  [rest.cancel]: { acts: ['cancel'] },
  [rest.repeat]: { acts: ['repeat'] },
  [rest.restart]: { acts: ['restart'] },
  [rest.language]: { acts: [language === 'da' ? 'language.en' : 'language.da'] },
  [rest.nonsense]: { acts: ['noise'] },
  [rest.thanks]: { acts: ['thanks'] },
  [rest.help]: { acts: ['help'] },
  [rest.check]: { acts: ['summary'] },
})

const heard = () => testDeps({ read: readingOf({ ...doing(speech.da, 'da'), ...doing(speech.en, 'en') }) })

const askedForTime = async (language: Spoken): Promise<Talk> => {
  const citizen = await talk({ language }, await heard())
  await citizen.picks('notice.start')
  await saying(citizen, speech[language].begin)
  return citizen
}

const askedForNeed = async (language: Spoken): Promise<Talk> => {
  const citizen = await askedForTime(language)
  await saying(citizen, speech[language].rest)
  return citizen
}

describe.each(['da', 'en'] as const)('every way a talk is mended, in %s', language => {
  const words = speech[language]

  test('a question interrupts, is answered, and the pending one is asked again', async () => {
    const turn = await (await askedForTime(language)).says(words.question)
    expect(kinds(turn)).toEqual(['answer', 'question'])
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test('an earlier field is corrected, and the pending question stays', async () => {
    const turn = await (await askedForTime(language)).says(words.correct)
    expect(turn.notice?.fields.medium).toBe('video')
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test('what is optional is skipped, what is needed is not', async () => {
    const turn = await (await askedForNeed(language)).says(words.skip)
    expect(turn.notice?.asking).toBe('listeners')
    const citizen = await talk({ language }, await heard())
    await citizen.picks('notice.start')
    expect((await citizen.says(words.skip)).notice?.asking).toBe('medium')
  })

  test('back goes one question back, and the answer is kept until there is another', async () => {
    const turn = await (await askedForTime(language)).says(words.back)
    expect(turn.notice).toMatchObject({ asking: 'setting', fields: { setting: 'office' } })
  })

  test('stop stops, and says that nothing was sent', async () => {
    const turn = await (await askedForTime(language)).says(words.cancel)
    expect(turn.notice).toBeUndefined()
    const say = language === 'da' ? da : en
    expect(said(turn)).toContain(say('chat:cancelled', { theWord: say('chat:theWord.request') }))
  })

  test('again asks again, and no more', async () => {
    const turn = await (await askedForTime(language)).says(words.repeat)
    expect(kinds(turn)).toEqual(['question'])
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test('from the start greets anew and keeps nothing', async () => {
    const turn = await (await askedForTime(language)).says(words.restart)
    expect(kinds(turn)).toEqual(['greeting'])
    expect(turn.notice).toBeUndefined()
  })

  test('another language says the last thing again, and loses nothing', async () => {
    const citizen = await askedForTime(language)
    const { notice } = citizen.turn()
    const turn = await citizen.says(words.language)
    expect(turn.language).toBe(language === 'da' ? 'en' : 'da')
    expect(turn.notice).toEqual(notice)
  })

  test('two questions are both answered, in order', async () => {
    const turn = await (await talk({ language }, await heard())).says(words.two)
    expect(turn.understood?.topics).toEqual(['video_office', 'bisidder'])
    expect(kinds(turn)).toEqual(['answer', 'answer'])
  })

  test('too little to go on is asked back, with something to press', async () => {
    const turn = await (await talk({ language }, await heard())).says(words.vague)
    expect(kinds(turn)).toEqual(['clarify'])
    expect(turn.choices.length).toBeGreaterThan(1)
  })

  test('what is not understood twice leads to a person', async () => {
    const citizen = await talk({ language }, await heard())
    expect((await citizen.says(words.nonsense)).understood?.action).toBe('clarify')
    const turn = await citizen.says(words.nonsense)
    expect(turn.understood?.action).toBe('handover')
    expect(said(turn)).toContain('79 79 79 79')
  })

  test('small talk is small talk, also in a notice', async () => {
    const citizen = await askedForNeed(language)
    const turn = await citizen.says(words.thanks)
    expect(kinds(turn)).toEqual(['info', 'question'])
    expect(turn.notice?.asking).toBe('need')
  })

  test('a person can be asked for anywhere', async () => {
    for (const citizen of [await talk({ language }, await heard()), await askedForNeed(language)])
      expect(said(await citizen.says(words.person))).toContain('79 79 79 79')
  })

  test('help explains the question that is asked', async () => {
    const citizen = await askedForNeed(language)
    const turn = await citizen.says(words.help)
    expect(kinds(turn)).toEqual(['info', 'info', 'question'])
  })

  test('finished: what was sent is not sent or stopped again', async () => {
    const citizen = await askedForNeed(language)
    const check = await citizen.says(words.check)
    expect(check.expects).toBe('check')
    const sent = await markDraftSent(citizen.deps, {
      state: check.state,
      reference: 'KOL-7F4K-92TM',
      at: '2026-11-24T10:00:00+01:00',
    })
    const { turn } = await takeTurn(citizen.deps, { state: sent.turn.state, text: words.cancel })
    expect(said(turn)).toContain('KOL-7F4K-92TM')
    expect(turn.notice).toBeUndefined()
  })
})
