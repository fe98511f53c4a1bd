import { describe, expect, test } from 'vitest'
import { markDraftSent } from '../../../src/app/conversation/mark-draft-sent.ts'
import { takeTurn } from '../../../src/app/conversation/take-turn.ts'
import type { ConversationView } from '../../../src/app/conversation/turn.ts'
import { da } from '../../said.ts'
import { type Talk, talk } from '../talk.ts'

const reference = 'KOL-7F4K-92TM'

/** What stands in the conversation, as text: each thing said, and the button that was taken. */
const saidIn = (view: ConversationView): string[] =>
  view
    .history()
    .flatMap(item =>
      item.role === 'citizen'
        ? [item.text]
        : [item.message.text, ...item.choices.filter(({ taken }) => taken).map(({ label }) => label)],
    )

/** A notice up to its check page, told partly before it was begun. */
const checked = async (municipality: string, medium: string): Promise<Talk> => {
  const citizen = await talk({ municipality })
  await citizen.says('jeg skal til møde hos Borgerservice torsdag kl. 10, og min mand Carsten tager med')
  await citizen.picks('notice.start')
  await citizen.picks(`field.medium.${medium}`)
  await citizen.picks('field.setting.office')
  await citizen.says('jeg har svært ved at huske, hvad der bliver sagt')
  await citizen.picks('notice.check')
  return citizen
}

const sentBy = async ({ deps, turn }: Talk) =>
  markDraftSent(deps, { state: turn().state, reference, at: '2026-11-24T10:00:00+01:00' })

describe('what was said before a notice was sent', () => {
  test('stays as it was, whatever is told for the next one', async () => {
    const citizen = await checked('kolding', 'audio')
    const sent = await sentBy(citizen)
    const before = saidIn(sent)
    const next = await takeTurn(citizen.deps, {
      state: sent.turn.state,
      text: 'jeg vil sætte et fast kamera op hjemme hos mig, og min søn er der, for jeg glemmer alt',
    })
    expect(next.turn.facts).toMatchObject({ setting: 'home' })
    expect(saidIn(next).slice(0, before.length)).toEqual(before)
  })

  test('is whole without the answers, which are not kept for it', async () => {
    const sent = await sentBy(await checked('kolding', 'audio'))
    const said = saidIn(sent)
    for (const text of said) expect(text).not.toMatch(/: ?\.|:$/)
    expect(said.join('\n')).not.toContain(da('notice:option.need.remember'))
    expect(said.some(text => text.endsWith(da('chat:gone', { fields: '' })))).toBe(true)
  })

  test('calls the notice by the name it has by its own rules', async () => {
    const sent = await sentBy(await checked('silkeborg', 'video'))
    expect(sent.turn.messages[0]?.text).toContain(da('chat:receiptSentence.request'))
    expect(saidIn(sent).at(-1)).toBe(sent.turn.messages[0]?.text)
  })
})

describe('what was said before a correction', () => {
  test('does not show the new value', async () => {
    const citizen = await checked('kolding', 'audio')
    const begun = saidIn(citizen.view()).findIndex(text => text.includes('Borgerservice\n'))
    await citizen.says('nej, mødet er hos Jobcenteret')
    expect(citizen.turn().facts.department).toBe('Jobcenteret')
    expect(begun).toBeGreaterThanOrEqual(0)
    expect(saidIn(citizen.view())[begun]).not.toContain('Jobcenteret')
  })
})
