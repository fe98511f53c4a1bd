import fc from 'fast-check'
import { expect } from 'vitest'
import { doCasework } from '../../src/app/casework/do-casework.ts'
import { exportNotice } from '../../src/app/casework/export-notice.ts'
import { purgeNotices } from '../../src/app/jobs/purge-notices.ts'
import type { Receipt } from '../../src/app/notice/status.ts'
import { submitNotice } from '../../src/app/notice/submit-notice.ts'
import { isoDay, wallClock } from '../../src/core/calendar/copenhagen.ts'
import { words as anyWords } from '../app/any-words.ts'
import { contact, ida } from '../app/sending.ts'
import { talk } from '../app/talk.ts'
import {
  about,
  type Believed,
  type Command,
  command,
  fresh,
  isHeld,
  type Model,
  nth,
  outcomeOf,
  type Real,
  withoutHashes,
} from './notice-commands.ts'

/** A notice that came out of a conversation has a number above those that were sent without one. */
const numberOf = (index: number) => 100 + index

const everything = { after: 0, limit: 10_000 }

/** A whole conversation, up to the check page; a full disk does not stop it, for it writes nothing. */
export const chats = (index: number, aside: readonly string[] = []): Command =>
  command(`chat(${[index, ...aside].join(', ')})`, async (model, { deps, state }) => {
    const kept = async () => [
      (await deps.store.queue('kolding', { limit: 1000 })).length,
      (await deps.store.audit('kolding', everything)).length,
    ]
    const before = await kept()
    const visit = await talk({}, deps)
    for (const words of aside) await visit.says(words)
    await visit.picks('command.restart')
    await visit.says('Må jeg optage mødet med min sagsbehandler den 17. december kl. 10?')
    await visit.begins()
    await visit.says('Jobcenteret')
    const { notice, state: sealed } = visit.turn()
    expect(notice?.complete).toBe(true)
    expect(await kept()).toEqual(before)
    const department = String(notice?.fields.department)
    const meetingAt = String(notice?.fields.meetingAt)
    if (!model.talks.has(numberOf(index)))
      model.talks.set(numberOf(index), { state: sealed, sealedAt: state.minutes, department, meetingAt })
  })

const aDay = 24 * 60

/** The notice of a conversation, under one of two keys. */
export const sendsTalk = (index: number, key: number): Command =>
  command(`send(talk ${index}, key ${key})`, async (model, real) => {
    const number = numberOf(index)
    const said = model.talks.get(number)
    if (said === undefined) return
    const name = `talk-${index}-${key}`
    let receipt: Receipt | undefined
    const input = { state: said.state, contact, confirmed: true, key: name }
    const result = await outcomeOf(
      submitNotice(real.deps, input).then(sent => {
        receipt = sent.receipt
      }),
    )
    const before = model.notices.get(number)
    const isLate = real.state.minutes - said.sealedAt >= aDay
    // Whoever asks again for what they sent in time gets the same receipt; nothing new goes with an old token.
    if (isLate && !(before !== undefined && model.keys.has(name))) return expect(result).toBe('state_invalid')
    if (before === undefined && isHeld(said.meetingAt, real.deps))
      return expect(result).toBe('invalid_fields')
    if (real.state.storeDown && !model.keys.has(name)) return expect(result).toBe('disk full')
    expect(result).toBe('done')
    model.keys.set(name, number)
    if (before !== undefined) expect(withoutHashes(receipt)).toEqual(withoutHashes(before.receipt))
    else if (receipt)
      model.notices.set(number, { ...fresh(receipt), department: said.department, hasNeed: false })
  })

/** Under a number of the case system, and all of it handed over. */
export const files = (pick: number): Command =>
  command(`file(${pick})`, async (model, { deps, state, settled }) => {
    const notice = nth(model, pick)
    if (notice === undefined || state.storeDown) return
    // What is filed was read to its end.
    await settled()
    const on = isoDay(wallClock(deps.clock()))
    await doCasework(deps, ida, { ...about(notice), act: 'told', on, text: 'Borgeren ringede' })
    await doCasework(deps, ida, { ...about(notice), act: 'journal', text: '26/1234' })
    await exportNotice(deps, ida, { ...about(notice), withNeed: false })
    notice.seen = true
    notice.filed = 'fresh'
  })

const meetings: Record<'talked' | 'sent', number> = {
  talked: Date.parse('2026-12-17T10:00:00+01:00'),
  sent: Date.parse('2026-11-26T10:00:00+01:00'),
}

const mayGo = (
  [number, { status, filed, seen }]: [number, Believed],
  now: number,
): 'yes' | 'no' | 'perhaps' => {
  const isOver = (status === 'answered' && seen) || status === 'withdrawn'
  const meeting = number > 100 ? meetings.talked : meetings.sent
  if (!isOver || filed === undefined || now < meeting) return 'no'
  return filed === 'fresh' ? 'yes' : 'perhaps'
}

/** Takes away what is over and filed, and nothing else; a number that is free again can be used again. */
const purge = async (model: Model, { deps, remove, state }: Real) => {
  if (state.storeDown) return
  const lines = await purgeNotices(deps, 'kolding', { days: 0, dryRun: false, remove })
  const gone = new Set(lines.filter(({ keeping }) => keeping === 'may_go').map(({ reference }) => reference))
  for (const [number, notice] of [...model.notices]) {
    const { reference } = notice.receipt
    const may = mayGo([number, notice], deps.clock().getTime())
    if (may !== 'perhaps')
      expect({ reference, gone: gone.has(reference) }).toEqual({ reference, gone: may === 'yes' })
    if (!gone.has(reference)) continue
    model.notices.delete(number)
    model.purged.push(reference)
    for (const [key, owner] of model.keys) if (owner === number) model.keys.delete(key)
    expect(await deps.store.noticeByReference({ municipality: 'kolding', reference })).toBeUndefined()
  }
}

export const purges: Command = command('purge', purge)

const talks = fc.integer({ min: 1, max: 2 })

/** Conversations that become notices, and notices that go for good. */
export const visitCommands = [
  fc
    .tuple(talks, fc.array(fc.constantFrom(...anyWords), { maxLength: 3 }))
    .map(([index, aside]) => chats(index, aside)),
  fc.tuple(talks, fc.nat(1)).map(([index, key]) => sendsTalk(index, key)),
  fc.nat(5).map(files),
  fc.constant(purges),
]
