import { applyD1Migrations, env } from 'cloudflare:test'
import { expect, it } from 'vitest'
import { d1Removal, d1Store } from '../../src/adapters/storage/d1.ts'
import { doCasework } from '../../src/app/casework/do-casework.ts'
import { exportNotice } from '../../src/app/casework/export-notice.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { runScheduledJobs } from '../../src/app/jobs/run-scheduled-jobs.ts'
import { readStatus } from '../../src/app/notice/read-status.ts'
import { ida, send } from '../app/sending.ts'
import { testDeps, today } from '../deps.ts'

const tables = [
  'notices',
  'notice_events',
  'documents',
  'document_bytes',
  'own_copies',
  'attachments',
  'outbox',
  'submissions',
]

it('purges on D1 as on Node: the Worker’s timer leaves the line in the log and nothing else', async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  let now = today
  const deps = await testDeps({
    store: d1Store(env.DB),
    clock: () => now,
    renderPdf: async () => new Uint8Array([1]),
  })
  const { receipt } = await send(deps)
  const about = { municipality: 'kolding', reference: receipt.reference }
  await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
  // The answer has come through when the citizen reads it.
  await readStatus(deps, receipt)
  await deps.settled()
  await doCasework(deps, ida, { ...about, act: 'posted', on: '2026-11-24' })
  await doCasework(deps, ida, { ...about, act: 'journal', text: '26/1234' })
  await exportNotice(deps, ida, { ...about, withNeed: false })
  now = new Date(today.getTime() + 300 * 86_400_000)
  await runScheduledJobs(deps, { purging: { days: 180, remove: d1Removal(env.DB) } })
  for (const table of tables) {
    const left = await env.DB.prepare(`SELECT count(*) AS rows FROM ${table}`).first<{ rows: number }>()
    expect(`${table}: ${left?.rows}`).toBe(`${table}: 0`)
  }
  const log = await deps.store.audit('kolding', { after: 0, limit: 99 })
  expect(log.at(-1)).toMatchObject({ action: 'purge_notice', subject: receipt.reference })
})
