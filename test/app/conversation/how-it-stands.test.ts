import { describe, expect, test } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { media, settings } from '../../../src/core/notice/fields/field-schema.ts'
import { rulingFor } from '../../../src/core/policy/answer.ts'
import { rule } from '../../../src/core/policy/rule.ts'
import { testDeps } from '../../deps.ts'
import { da, en } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const meeting = { medium: 'audio', setting: 'office' }

const messages = {
  'I want to record the meeting': { acts: ['wish_notice'], facts: meeting },
  'I want to, for I forget': { acts: ['wish_notice'], facts: { ...meeting, need: 'remember' } },
  'I want a recording': { acts: ['wish_notice'], facts: { medium: 'audio' } },
  'record it at school': { acts: ['wish_notice'], facts: { medium: 'audio', setting: 'school' } },
  'I want to record something': { acts: ['wish_notice'] },
  'may I record it': { acts: ['ask'], topics: ['audio_office'], supposed: { medium: 'audio' } },
  'has it gone': { acts: ['ask'], topics: ['formal_notice'], answers: ['formal_notice.received'] },
  'write it then': { acts: ['affirm', 'wish_notice'], facts: meeting },
}

const through = async (...texts: string[]): Promise<Talk> => {
  const citizen = await talk({ language: 'en' }, await testDeps({ read: readingOf(messages) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const answers = (citizen: Talk) => citizen.turn().messages.filter(({ kind }) => kind === 'answer')

describe('a notice that begins before anything was asked', () => {
  test('says first, in one line, what the rule here is', async () => {
    const citizen = await through('I want to record the meeting')
    const [first] = citizen.turn().messages
    expect(first).toMatchObject({
      kind: 'answer',
      topic: 'audio_office',
      verdict: en('answers/audio_office:main.verdict.ask'),
    })
    expect(first?.more).toEqual([])
    expect(citizen.turn().notice).toBeDefined()
  })

  test('says what the reason counts for, where one was told', async () => {
    const said = (await through('I want to, for I forget')).turn().messages.map(({ text }) => text)
    expect(said.slice(0, 2).join(' ')).toContain(
      en('chat:heardReason.most_often_accepted', {
        value: en('notice:option.need.remember'),
        authority: 'Kolding Municipality',
      }),
    )
  })

  test.each([
    ['what is to be recorded', 'I want to record something'],
    ['where they meet', 'I want a recording'],
    ['whether the rules hold there', 'record it at school'],
  ])('says nothing of a rule where nobody knows %s', async (_what, text) => {
    expect(answers(await through(text))).toEqual([])
  })

  test('does not say it to somebody who has been answered', async () => {
    expect(answers(await through('may I record it', 'write it then'))).toEqual([])
  })

  test('gives the whole answer when it is asked for afterwards', async () => {
    const citizen = await through('I want to record the meeting', 'may I record it')
    expect(answers(citizen)).toMatchObject([
      { topic: 'audio_office', verdict: en('answers/audio_office:main.verdict.ask') },
    ])
    expect(answers(citizen)[0]?.more?.length).toBeGreaterThan(2)
  })
})

describe('in every municipality, of every medium and place', () => {
  const told = (medium: string, setting: string) => ({ acts: ['wish_notice'], facts: { medium, setting } })

  test.each(Object.values(packs))(
    '$municipality: the line is of the very rule, and none goes with a no',
    async pack => {
      for (const medium of media)
        for (const setting of settings) {
          const deps = await testDeps({ read: readingOf({ wish: told(medium, setting) }) })
          const citizen = await talk({ municipality: pack.municipality }, deps)
          await citizen.says('wish')
          const { wayIn, openness } = rule({ medium, setting }, pack)
          const where = `${medium}, ${setting}`
          expect(citizen.turn().notice !== undefined, where).toBe(wayIn !== 'closed')
          for (const { answer = '' } of answers(citizen)) {
            const said = rulingFor(answer, { situation: { medium, setting }, pack }, 'da')
            expect([answer, said.wayIn, said.openness], where).toEqual([answer, wayIn, openness])
            expect(openness, where).not.toBe('unknown')
            expect(pack.notOurs, where).not.toContain(answer)
          }
        }
    },
  )

  test('says nothing to whoever meets where nothing is known of it', async () => {
    const verdictOf = async (setting: string) => {
      const deps = await testDeps({ read: readingOf({ wish: told('audio', setting) }) })
      const citizen = await talk({ municipality: 'silkeborg' }, deps)
      await citizen.says('wish')
      return answers(citizen)[0]?.verdict
    }
    expect(await verdictOf('office')).toBe(da('answers/audio_office:main.verdict.tell'))
    expect(await verdictOf('virtual')).toBeUndefined()
  })

  test('says nothing by an answer that was taken back', async () => {
    const { content } = await testDeps()
    const kolding = { ...(content.packs.kolding as Pack), withdrawnAnswers: ['audio_office'] }
    const stopped = { ...content, packs: { ...content.packs, kolding } }
    const read = readingOf({ wish: told('audio', 'office') })
    const citizen = await talk({}, await testDeps({ content: stopped, read }))
    await citizen.says('wish')
    expect(answers(citizen)).toEqual([])
  })
})

describe('where the rules say no', () => {
  const video = { medium: 'video', setting: 'office' }
  const told = {
    'video may be meant': { acts: ['wish_notice'], supposed: video },
    'I film it': { acts: ['tell'], facts: video },
  }
  const at = async (...texts: string[]) => {
    const citizen = await talk(
      { municipality: 'familieretshuset' },
      await testDeps({ read: readingOf(told) }),
    )
    for (const text of texts) await citizen.says(text)
    return citizen
  }

  test('a wish begins no notice either where the medium is only supposed', async () => {
    expect((await at('video may be meant')).turn().notice).toBeUndefined()
  })

  test('no button begins one', async () => {
    const citizen = await at('I film it')
    expect(citizen.turn().choices.map(({ id }) => id)).toContain('notice.start')
    await citizen.picks('notice.start')
    expect(citizen.turn().notice).toBeUndefined()
  })
})

describe('whether it has been sent', () => {
  test('is answered with no to whoever has stopped a notice here', async () => {
    const citizen = await through('I want to record the meeting')
    await citizen.picks('command.cancel')
    const { messages } = await citizen.says('has it gone')
    expect(messages[0]?.text).toBe(en('chat:nothingSent'))
  })

  test('is not known of what was sent before', async () => {
    const { messages } = (await through('has it gone')).turn()
    expect(messages.map(({ text }) => text)).not.toContain(en('chat:nothingSent'))
  })
})
