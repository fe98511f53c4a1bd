import fc from 'fast-check'
import { expect } from 'vitest'
import { openNeed } from '../../src/app/casework/open-need.ts'
import { openNotice } from '../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { deliverOutbox } from '../../src/app/mail/deliver-outbox.ts'
import { changeNotice } from '../../src/app/notice/change-notice.ts'
import { mendContact } from '../../src/app/notice/mend-contact.ts'
import { readStatus } from '../../src/app/notice/read-status.ts'
import { replyNotice } from '../../src/app/notice/reply-notice.ts'
import type { Receipt } from '../../src/app/notice/status.ts'
import { withdrawNotice } from '../../src/app/notice/withdraw-notice.ts'
import { DomainError } from '../../src/core/errors.ts'
import type { NoticeKey } from '../../src/ports.ts'
import { fields, ida, send } from '../app/sending.ts'
import type { TestDeps } from '../deps.ts'

/** What a simple mind thinks has happened to one notice. */
export type Believed = {
  receipt: Receipt
  version: number
  status: 'waiting' | 'asked' | 'answered' | 'withdrawn'
  department: string
  hasNeed: boolean
  needOpened: boolean
  opened: boolean
  refused: boolean
  /** The answer that stands has come through: read on the status page, or told by staff. */
  seen: boolean
  /** `fresh`: exported since anything happened to it; `stale`: filed, and perhaps something is newer. */
  filed?: 'fresh' | 'stale'
}

/** The belief, and the real thing beside it. */
export type Model = {
  notices: Map<number, Believed>
  keys: Map<string, number>
  /** Conversations that were talked to the end, by the number they get as a notice. */
  talks: Map<number, { state: string; sealedAt: number; department: string; meetingAt: string }>
  purged: string[]
}
export type Real = {
  deps: TestDeps
  /** Takes a real notice away: the part of a purge that is the runtime's. */
  remove(key: NoticeKey): Promise<void>
  mails: Map<string, number>
  restart(): void
  /** Waits for what goes on after an answer. */
  settled(): Promise<unknown>
  state: { minutes: number; mailDown: boolean; storeDown: boolean }
}

export type Command = fc.AsyncCommand<Model, Real>

export const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
})

export const outcomeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof DomainError) return error.code
    if (error instanceof Error && error.message === 'disk full') return 'disk full'
    throw error
  }
}

export const nth = (model: Model, index: number): Believed | undefined =>
  [...model.notices.values()][index % Math.max(1, model.notices.size)]

/** Nobody is asked about a meeting that is over. */
export const isHeld = (meetingAt: string | undefined, { clock }: TestDeps): boolean =>
  Date.parse(meetingAt ?? '') <= clock().getTime()

export const sending = (draft: number, key: number): Command =>
  command(`send(draft ${draft}, key ${key})`, async (model, { deps, state }) => {
    const name = `key-${key}`
    const before = model.notices.get(draft)
    const usedFor = model.keys.get(name)
    let receipt: Receipt | undefined
    const result = await outcomeOf(
      send(deps, { draft }, name).then(sent => {
        receipt = sent.receipt
      }),
    )
    if (usedFor !== undefined && usedFor !== draft) return expect(result).toBe('key_reused')
    if (before === undefined && isHeld(fields.meetingAt, deps)) return expect(result).toBe('invalid_fields')
    if (state.storeDown && usedFor === undefined) return expect(result).toBe('disk full')
    expect(result).toBe('done')
    model.keys.set(name, draft)
    if (before !== undefined) return expect(withoutHashes(receipt)).toEqual(withoutHashes(before.receipt))
    if (receipt !== undefined) model.notices.set(draft, fresh(receipt))
  })

export const withoutHashes = (receipt: Receipt | undefined) => ({
  ...receipt,
  documents: receipt?.documents.map(({ url }) => url),
})

export const fresh = (receipt: Receipt): Believed => ({
  receipt,
  version: 1,
  status: 'waiting',
  department: 'Jobcenter',
  hasNeed: true,
  needOpened: false,
  opened: false,
  refused: false,
  seen: false,
})

/** Something done to one notice at a version: it happens, or the model says why not. */
const acting = (
  name: string,
  { pick, stale }: { pick: number; stale: boolean },
  act: {
    work(deps: TestDeps, about: Believed, version: number): Promise<unknown>
    may(about: Believed): boolean
    after(about: Believed): void
    changes: boolean
    refusals?: string[]
  },
): Command =>
  command(`${name}(${pick}${stale ? ', stale' : ''})`, async (model, { deps, state }) => {
    const about = nth(model, pick)
    if (about === undefined) return
    const result = await outcomeOf(act.work(deps, about, stale ? about.version - 1 : about.version))
    if (act.changes && stale) return expect(result).toBe('stale_version')
    if (!act.may(about)) return expect(act.refusals ?? ['not_possible', 'invalid_fields']).toContain(result)
    if (state.storeDown) return expect(result).toBe('disk full')
    expect(result).toBe('done')
    if (act.changes) about.version += 1
    if (about.filed) about.filed = 'stale'
    act.after(about)
  })

export const about = ({ receipt }: Believed) => ({ municipality: 'kolding', reference: receipt.reference })
const where = fc.record({ pick: fc.nat(5), stale: fc.boolean() })
const place = fc.record({ pick: fc.nat(5), stale: fc.constant(false) })
const isOpen = ({ status }: Believed) => status === 'waiting' || status === 'asked'

const changing = where.map(at =>
  acting('change', at, {
    work: (deps, { receipt }, version) =>
      changeNotice(deps, { ...receipt, version, fields: { department: `Afdeling ${version}` } }),
    may: isOpen,
    after: notice => {
      notice.department = `Afdeling ${notice.version - 1}`
      notice.status = 'waiting'
    },
    changes: true,
  }),
)

const mendingContact = where.map(at =>
  acting('mend contact', at, {
    work: (deps, { receipt }, version) =>
      mendContact(deps, {
        ...receipt,
        version,
        contact: { name: `Åse ${version}`, reply: 'phone', phone: '12 34 56 78' },
      }),
    may: ({ status }) => status !== 'withdrawn',
    after: () => {},
    changes: true,
  }),
)

export const withdraws = (at: { pick: number; stale: boolean }): Command =>
  acting('withdraw', at, {
    work: (deps, { receipt }, version) => withdrawNotice(deps, { ...receipt, version }),
    may: notice => notice.status !== 'withdrawn' && !(notice.status === 'answered' && notice.refused),
    after: notice => {
      notice.status = 'withdrawn'
    },
    changes: true,
  })

const replying = where.map(at =>
  acting('reply', at, {
    work: (deps, { receipt }, version) =>
      replyNotice(deps, { ...receipt, version, text: 'Mødet om min plan' }),
    may: ({ status }) => status === 'asked',
    after: notice => {
      notice.status = 'waiting'
    },
    changes: true,
  }),
)

export const decides = (at: { pick: number; stale: boolean }, outcome: string): Command =>
  acting(`decide ${outcome}`, at, {
    work: (deps, notice, version) =>
      decideNotice(deps, ida, {
        ...about(notice),
        version,
        outcome,
        message: 'Hvilket møde?',
        ...(outcome === 'refused' && {
          assessment: 'En anden borger er til stede hele tiden.',
          ground: 'third_party',
        }),
      }),
    may: notice => isOpen(notice) && (outcome !== 'refused' || notice.needOpened || !notice.hasNeed),
    after: notice => {
      notice.status = outcome === 'more_information' ? 'asked' : 'answered'
      notice.refused = outcome === 'refused'
      notice.seen = false
    },
    changes: true,
  })

const deciding = fc
  .tuple(where, fc.constantFrom('accepted', 'more_information', 'refused'))
  .map(([at, outcome]) => decides(at, outcome))

const opening = place.map(at =>
  acting('open', at, {
    work: (deps, notice) => openNotice(deps, ida, about(notice)),
    may: () => true,
    after: notice => {
      notice.opened = true
    },
    changes: false,
  }),
)

const openingNeed = place.map(at =>
  acting('openNeed', at, {
    work: (deps, notice) => openNeed(deps, ida, about(notice)),
    may: ({ hasNeed }) => hasNeed,
    refusals: ['not_found'],
    after: notice => {
      notice.needOpened = true
    },
    changes: false,
  }),
)

export const reads = (at: { pick: number }): Command =>
  command(`read(${at.pick})`, async (model, { deps, state }) => {
    const notice = nth(model, at.pick)
    if (notice === undefined) return
    const { status, fields } = await readStatus(deps, notice.receipt)
    expect({ version: status.version, department: fields.department }).toEqual({
      version: notice.version,
      department: notice.department,
    })
    expect(status.points.some(({ point, at }) => point === 'opened' && at !== undefined)).toBe(notice.opened)
    expect(status.can.reply).toBe(notice.status === 'asked')
    const hasAnswer = notice.status === 'answered' || notice.status === 'asked'
    if (!hasAnswer || notice.seen || state.storeDown) return
    notice.seen = true
    if (notice.filed) notice.filed = 'stale'
  })

const delivering = fc.constant(
  command('deliver', async (model, { deps, state }) => {
    const result = await outcomeOf(deliverOutbox(deps))
    if (!state.storeDown) expect(result).toBe('done')
    // That a mail went out is an event too, and newer than what was exported.
    for (const notice of model.notices.values()) if (notice.filed) notice.filed = 'stale'
  }),
)

export const passes = (minutes: number): Command =>
  command(`${minutes} minutes pass`, async (_model, { state }) => {
    state.minutes += minutes
  })

const restarting = fc.constant(
  command('restart', async (_model, { restart }) => {
    restart()
  }),
)

const failing = fc.constantFrom('mailDown', 'storeDown').chain(what =>
  fc.boolean().map(down =>
    command(`${what} = ${down}`, async (_model, { state }) => {
      state[what as 'mailDown' | 'storeDown'] = down
    }),
  ),
)

/** What happens to a notice and around it, in any order. */
export const noticeCommands = [
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
    .map(([draft, key]) => sending(draft, key)),
  changing,
  mendingContact,
  where.map(withdraws),
  replying,
  deciding,
  opening,
  openingNeed,
  place.map(reads),
  delivering,
  fc.integer({ min: 1, max: 1200 }).map(passes),
  restarting,
  failing,
]
