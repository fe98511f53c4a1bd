import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { givenReading, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

type Messages = Parameters<typeof readingOf>[0]

const talking = async (messages: Messages, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf(messages) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const saidBy = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')

const cameOf = (citizen: Talk, field: string) => citizen.view().ledger.find(row => row.field === field)?.came

describe('what is told', () => {
  test('is kept from the first message on, and shown with the ways to mend it', async () => {
    const citizen = await talking({ a: { facts: { department: 'Borgerservice', setting: 'phone' } } }, 'a')
    expect(citizen.turn().facts).toEqual({ department: 'Borgerservice', setting: 'phone' })
    expect(citizen.turn().notice).toBeUndefined()
    expect(citizen.view().ledger.map(({ change, forget }) => [change, forget])).toEqual([
      ['change.setting', 'forget.setting'],
      ['change.department', 'forget.department'],
    ])
  })

  test('in a question is only supposed, and never medium, setting or need', async () => {
    const facts = { medium: 'audio', setting: 'phone', department: 'Borgerservice' }
    const asked = { acts: ['ask'], topics: ['audio_phone'], facts, supposed: { need: 'hear' } }
    const citizen = await talking({ a: asked }, 'a')
    expect(citizen.turn().facts).toEqual({ department: 'Borgerservice' })
    expect(cameOf(citizen, 'department')).toBe('inferred')
  })

  test('of oneself beside a question is told: a reason is asked about only where its words ask', async () => {
    const asked = { acts: ['ask'], topics: ['audio_phone'], facts: { need: 'hear' } }
    const citizen = await talking({ a: asked }, 'a')
    expect(citizen.turn().facts).toEqual({ need: ['hear'] })
    expect(cameOf(citizen, 'need')).toBe('said')
  })

  test('is supposed of a department that is named whole, not of a part of its name', async () => {
    const facts = { medium: 'audio', setting: 'office' }
    const told = async (text: string) => talking({ [text]: { facts } }, text)
    const citizen = await told('lyd på jobcentret')
    expect(citizen.turn().facts.department).toBe('Jobcenteret')
    expect(cameOf(citizen, 'department')).toBe('inferred')
    expect((await told('lyd, jeg har min familie med')).turn().facts.department).toBeUndefined()
  })

  test('in a question that half sounds like telling is only asked about', async () => {
    const perhapsTold = { acts: ['ask'], topics: ['audio_office'], facts: { medium: 'audio' } }
    const read = async (text: string) => {
      const reading = givenReading(text === 'a' ? perhapsTold : {})
      return { ...reading, acts: [...reading.acts, { name: 'tell', probability: 0.7 }] }
    }
    const citizen = await talk({}, await testDeps({ read }))
    expect((await citizen.says('a')).facts).toEqual({})
  })

  test('is never overwritten by what is only supposed', async () => {
    const citizen = await talking(
      {
        a: { facts: { department: 'Borgerservice' } },
        b: { acts: ['ask'], topics: ['audio_office'], facts: { department: 'Jobcenteret' } },
      },
      'a',
      'b',
    )
    expect(citizen.turn().facts.department).toBe('Borgerservice')
  })

  test('takes the place of what was supposed', async () => {
    const citizen = await talking(
      {
        a: { acts: ['ask'], topics: ['audio_office'], facts: { department: 'Jobcenteret' } },
        b: { facts: { department: 'Borgerservice' } },
      },
      'a',
      'b',
    )
    expect(citizen.turn().facts.department).toBe('Borgerservice')
    expect(cameOf(citizen, 'department')).toBe('said')
  })

  test('otherwise than before is said back with what it was', async () => {
    const citizen = await talking(
      {
        wish: { acts: ['wish_notice'], topics: ['formal_notice'], facts: { setting: 'office' } },
        mend: { acts: ['correct'], facts: { setting: 'phone' } },
      },
      'wish',
      'mend',
    )
    expect(citizen.turn().facts.setting).toBe('phone')
    expect(saidBy(citizen)).toContain(
      da('chat:echo.corrected', {
        field: da('notice:field.setting'),
        value: da('notice:option.setting.phone'),
        was: da('notice:option.setting.office'),
      }),
    )
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('in several facts at once is noted at once, and asks one question', async () => {
    const facts = { setting: 'office', department: 'Borgerservice', listeners: 'own' }
    const citizen = await talking(
      { wish: { acts: ['wish_notice'], topics: ['formal_notice'] }, all: { facts } },
      'wish',
      'all',
    )
    expect(citizen.turn().facts).toEqual(facts)
    expect(citizen.turn().messages.filter(({ kind }) => kind === 'question')).toHaveLength(1)
  })

  test('keeps the name of who they meet, and hides every other', async () => {
    const text = 'Jeg skal møde Lone Hansen, og min nabo Karen Holm følger mig'
    const from = text.indexOf('Lone')
    const span: [number, number] = [from, from + 'Lone Hansen'.length]
    const read = async (heard: string) => ({
      ...(await readingOf({})(heard, { noticeOpen: false })),
      facts: [{ field: 'employee', value: 'Lone Hansen', span, mode: 'said' as const, probability: 0.9 }],
    })
    const citizen = await talk({}, await testDeps({ read }))
    const turn = await citizen.says(text)
    expect(turn.facts).toEqual({ employee: 'Lone Hansen' })
    const shown = JSON.stringify(citizen.view().history())
    expect(shown).toContain('Lone Hansen')
    expect(shown).not.toContain('Karen')
  })
})

describe('"Ret"', () => {
  test('before a notice asks for that one thing, and no more', async () => {
    const citizen = await talking({ a: { facts: { setting: 'phone', department: 'Borgerservice' } } }, 'a')
    const asked = await citizen.picks('change.setting')
    expect(asked.notice).toBeUndefined()
    expect(asked.messages.map(({ kind }) => kind)).toEqual(['question'])
    const turn = await citizen.picks('field.setting.home')
    expect(turn.facts).toEqual({ setting: 'home', department: 'Borgerservice' })
    expect(turn.expects).toBe('message')
    expect(cameOf(citizen, 'setting')).toBe('answered')
  })

  test('and "Slet" take out what was told, which can be undone', async () => {
    const citizen = await talking({ a: { facts: { setting: 'phone', department: 'Borgerservice' } } }, 'a')
    expect((await citizen.picks('forget.setting')).facts).toEqual({ department: 'Borgerservice' })
    const turn = await citizen.picks('command.undo')
    expect(turn.facts).toEqual({ setting: 'phone', department: 'Borgerservice' })
  })
})
