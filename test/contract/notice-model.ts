import fc from 'fast-check'
import { expect } from 'vitest'
import { brokenAudit } from '../../src/app/records/audit-log.ts'
import { brokenEvent, eventsIn } from '../../src/app/records/event-log.ts'
import { noticeFrom } from '../../src/core/notice/lifecycle/notice.ts'
import type { NoticeKey, Store } from '../../src/ports.ts'
import { testDeps, today } from '../deps.ts'
import { keptHistories } from './kept-histories.ts'
import { type Command, type Model, noticeCommands, type Real } from './notice-commands.ts'
import { visitCommands } from './visit-commands.ts'

/** A store that can be made new while somebody holds on to it, as a process that is started again. */
export type Restartable = {
  store: Store
  remove(key: NoticeKey): Promise<void>
  restart?(): void
}

/** The store as it is now, except while its disk is full. */
const failing = (held: Restartable, state: Real['state']): Store =>
  new Proxy(held.store, {
    get: (_first, name) => {
      if (name === 'write' && state.storeDown) return () => Promise.reject(new Error('disk full'))
      return Reflect.get(held.store, name)
    },
  })

const set = async (fresh: () => Promise<Restartable>): Promise<Real> => {
  const state = { minutes: 0, mailDown: false, storeDown: false }
  const mails = new Map<string, number>()
  const going: Promise<unknown>[] = []
  const held = await fresh()
  const deps = await testDeps({
    store: failing(held, state),
    clock: () => new Date(today.getTime() + state.minutes * 60_000),
    mailer: {
      kind: 'smtp',
      send: async ({ key }) => {
        if (state.mailDown) throw new Error('connection refused')
        mails.set(key, (mails.get(key) ?? 0) + 1)
      },
    },
    later: work => void going.push(work.catch(() => {})),
    // What a page looks like is not what is asked here.
    renderPdf: async () => Uint8Array.from([37, 80, 68, 70]),
  })
  return {
    deps,
    mails,
    state,
    remove: key => held.remove(key),
    restart: () => held.restart?.(),
    settled: () => Promise.all(going),
  }
}

/** What has to hold of whatever is left: whole chains, rows that are folds, nothing lost and nothing doubled. */
const holds = async ({ deps }: Real, { notices, purged }: Model) => {
  const rows = await deps.store.queue('kolding', { limit: 100 })
  expect(rows.map(({ reference }) => reference).sort()).toEqual(
    [...notices.values()].map(({ receipt }) => receipt.reference).sort(),
  )
  for (const row of rows) {
    const events = await deps.store.events({ municipality: 'kolding', noticeId: row.id })
    expect(brokenEvent(deps.digest, events)).toBeUndefined()
    const { sequence, version, status } = noticeFrom(eventsIn(deps, events))
    expect({ sequence, version, status }).toEqual({
      sequence: row.sequence,
      version: row.version,
      status: row.status,
    })
  }
  const log = await deps.store.audit('kolding', { after: 0, limit: 1000 })
  expect(brokenAudit(deps.digest, log)).toBeUndefined()
  const lines = log.filter(({ action }) => action === 'purge_notice').map(({ subject }) => subject)
  expect(lines.toSorted()).toEqual(purged.toSorted())
}

/**
 * Random histories against the simple mind. The seed is printed before and the shrunk history after a failure
 * (`SEED=… npx vitest run …` plays it again); what once failed stands in `keptHistories` and comes first.
 */
export const noticesFollowTheModel = async (
  fresh: () => Promise<Restartable>,
  runs: number,
): Promise<void> => {
  const seed = Number(globalThis.process?.env?.SEED ?? Date.now() % 1_000_000)
  console.log(`seed ${seed}`)
  const play = async (history: Iterable<Command>) => {
    const model: Model = { notices: new Map(), keys: new Map(), talks: new Map(), purged: [] }
    const real = await set(fresh)
    await fc.asyncModelRun(() => ({ model, real }), history)
    real.state.storeDown = false
    await real.settled()
    await holds(real, model)
  }
  for (const history of keptHistories) await play(history)
  const commands = [...noticeCommands, ...visitCommands]
  await fc.assert(fc.asyncProperty(fc.commands(commands, { size: '+1' }), play), { numRuns: runs, seed })
}
