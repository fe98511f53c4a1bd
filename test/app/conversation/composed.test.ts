import { describe, expect, test } from 'vitest'
import { turn as turnContract } from '../../../src/app/conversation/turn-contract.ts'
import { testDeps } from '../../deps.ts'
import { begins, da, withAny } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

type Messages = Parameters<typeof readingOf>[0]

const known: Messages = {
  'write me something': { acts: ['compose'] },
  'what do I say': { acts: ['compose', 'compose.say'] },
  'words for my mouth': { acts: ['compose.say'] },
  'may I see my file': { acts: ['ask'], topics: ['aktindsigt'] },
  'may I record': { acts: ['ask'], topics: ['audio_office'] },
  'I need an interpreter': { acts: ['ask'], topics: ['interpreter'] },
  wish: { acts: ['wish_notice'], topics: ['formal_notice'] },
}

const talking = async (messages: Messages, texts: string[], around = {}): Promise<Talk> => {
  const citizen = await talk(around, await testDeps({ read: readingOf({ ...known, ...messages }) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const wordsOf = (citizen: Talk): string | undefined => citizen.turn().messages.find(({ say }) => say)?.say
const ids = (citizen: Talk): string[] => citizen.turn().choices.map(({ id }) => id)
const allSaid = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')

const hello = { written: `${da('compose:hello.written.any')}\n`, said: `${da('compose:hello.said.any')} ` }
const wish = (medium: string, because = ''): string => {
  const record = da(`compose:record.${medium}`, { meeting: da('compose:meeting.ours.office') })
  return da('compose:wish.request.own', { record, when: '', because })
}

describe('words to send or say', () => {
  test('are given, not talked about: a short text, and that nothing is sent', async () => {
    const citizen = await talking({}, ['write me something'])
    expect(wordsOf(citizen)).toMatch(begins(hello.written, wish('any')))
    expect(allSaid(citizen)).toContain(da('compose:notSent'))
    expect(ids(citizen)).toEqual(['notice.start'])
    expect(turnContract.safeParse(citizen.turn()).success).toBe(true)
  })

  test('hold what was told with them and before', async () => {
    const told = {
      acts: ['compose', 'tell'],
      facts: { employee: 'Lone Hansen', medium: 'audio', need: 'remember' },
    }
    const citizen = await talking({ told }, ['told'])
    const named = da('compose:hello.written.named', { name: 'Lone Hansen' })
    const because = da('compose:because', { reasons: da('compose:need.own.remember') })
    expect(wordsOf(citizen)).toMatch(begins(`${named}\n`, wish('audio', because)))
    expect(citizen.turn().facts.employee).toBe('Lone Hansen')
  })

  test('are for the voice where they are to be said', async () => {
    const citizen = await talking({}, ['what do I say'])
    expect(citizen.turn().messages[0]?.text).toMatch(begins(da('compose:intro.say')))
    expect(wordsOf(citizen)).not.toContain(da('compose:bye'))
    await citizen.says('words for my mouth')
    expect(wordsOf(citizen)).toMatch(begins(hello.said, wish('any')))
  })

  test('are shortened, and not the answer before them, by whoever wants less', async () => {
    const citizen = await talking({ less: { acts: ['shorter'] } }, ['may I record', 'write me something'])
    await citizen.says('less')
    expect(wordsOf(citizen)).toMatch(begins(hello.said, wish('any')))
    expect(wordsOf(citizen)).not.toContain(da('compose:bye'))
  })

  test('wished short leave the answer before them alone, and so does a notice', async () => {
    const short = { acts: ['wish_notice', 'shorter'], topics: ['formal_notice'] }
    const citizen = await talking({ short }, ['may I record', 'short'])
    expect(citizen.turn().messages.some(({ kind }) => kind === 'answer')).toBe(false)
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('put nothing told later into what was given before', async () => {
    const more = { acts: ['tell'], facts: { employee: 'Lone Hansen' } }
    const citizen = await talking({ more }, ['write me something', 'more'])
    const given = citizen
      .view()
      .history()
      .flatMap(item => (item.role === 'assistant' && item.message.say ? [item.message.say] : []))
    expect(given[0]).toMatch(begins(hello.written))
  })

  test('are asked for beside a question, which is answered first', async () => {
    const both = { acts: ['ask', 'compose'], topics: ['audio_office'] }
    const citizen = await talking({ both }, ['both'])
    const [answer, text] = citizen.turn().messages
    expect(answer?.answer).toBe('audio_office')
    expect(text?.say).toMatch(begins(hello.written))
  })
})

describe('after an answer', () => {
  test('that has words of its own, those are given again alone', async () => {
    const citizen = await talking({}, ['may I see my file', 'write me something'])
    expect(wordsOf(citizen)).toBe(da('answers/aktindsigt:main.say').replace(/[»«]/g, ''))
    expect(citizen.turn().messages[0]?.kind).toBe('info')
    expect(ids(citizen)).not.toContain('notice.start')
  })

  test('its words are filled with what is known of the meeting', async () => {
    const told = { acts: ['tell'], facts: { medium: 'audio', language: 'polsk' } }
    const citizen = await talking({ told }, ['told', 'I need an interpreter', 'write me something'])
    expect(wordsOf(citizen)).toBe(
      da('answers/interpreter:main.say', { tongue: 'polsk', day: '…' }).replace(/[»«]/g, ''),
    )
  })

  test('about asking to record, the text is made of what was told', async () => {
    const citizen = await talking({}, ['may I record', 'write me something'])
    expect(wordsOf(citizen)).toMatch(begins(hello.written, wish('any')))
  })

  test('words for another matter are about that one', async () => {
    const file = { acts: ['compose'], topics: ['aktindsigt'] }
    const citizen = await talking({ file }, ['may I record', 'file'])
    expect(wordsOf(citizen)).toBe(da('answers/aktindsigt:main.say').replace(/[»«]/g, ''))
  })

  test('a matter that has no words to give is answered', async () => {
    const complaint = {
      acts: ['compose'],
      topics: ['refusal_complaint'],
      answers: ['refusal_complaint.where'],
    }
    const citizen = await talking({ complaint }, ['complaint'])
    expect(citizen.turn().messages[0]?.answer).toBe('refusal_complaint.where')
  })
})

describe('where', () => {
  test('a notice is being written, the text so far is shown, and the question stands', async () => {
    const citizen = await talking({}, ['wish'])
    const { asking } = citizen.turn().notice ?? {}
    await citizen.says('write me something')
    expect(wordsOf(citizen)).toMatch(begins(hello.written))
    expect(citizen.turn().notice?.asking).toBe(asking)
    expect(citizen.turn().messages.at(-1)?.kind).toBe('question')
  })

  test('a wish for the notice is likelier, the notice is opened', async () => {
    const more = { acts: ['wish_notice'], perhaps: ['compose'], topics: ['formal_notice'] }
    const less = { acts: ['compose'], perhaps: ['wish_notice'], topics: ['formal_notice'] }
    expect((await talking({ more }, ['more'])).turn().notice).toBeDefined()
    expect((await talking({ less }, ['less'])).turn().notice).toBeUndefined()
  })

  test('the rules say no, no notice is offered under it', async () => {
    const film = { acts: ['compose'], facts: { medium: 'video', setting: 'office' } }
    const citizen = await talking({ film }, ['film'], { municipality: 'familieretshuset' })
    expect(wordsOf(citizen)).toMatch(withAny(da, 'compose:wish.closed.own', 'record', 'when', 'because'))
    expect(ids(citizen)).not.toContain('notice.start')
    expect(ids(citizen)).toContain('notice.assess')
  })

  test('a yes comes with it, no notice is opened', async () => {
    const yes = { acts: ['affirm', 'compose'] }
    const citizen = await talking({ yes }, ['may I record', 'yes'])
    expect(citizen.turn().notice).toBeUndefined()
    expect(wordsOf(citizen)).toBeDefined()
  })
})
