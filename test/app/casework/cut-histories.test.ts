import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OpenedSqlite, openSqlite } from '../../../src/adapters/storage/sqlite.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { makeRehearsal, removeRehearsal } from '../../../src/app/casework/rehearse.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { purgeNotices } from '../../../src/app/jobs/purge-notices.ts'
import { withdrawNotice } from '../../../src/app/notice/withdraw-notice.ts'
import { checkHistories } from '../../../src/app/oversight/check-histories.ts'
import { type TestDeps, testDeps } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { ida, send } from '../sending.ts'

let database: OpenedSqlite
let deps: TestDeps
let [answered, withdrawn, waiting] = ['', '', '']

const sent = async (nth: number) => (await send(deps, { conversationId: `c-${nth}` }, `key-${nth}`)).receipt

beforeEach(async () => {
  database = openSqlite(':memory:', 'db/migrations')
  deps = await testDeps({ store: database.store, read: readingOf({}) })
  const [one, two, three] = [await sent(1), await sent(2), await sent(3)]
  answered = one.reference
  withdrawn = two.reference
  waiting = three.reference
  const about = { municipality: 'kolding', reference: answered }
  await openNotice(deps, ida, about)
  await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
  await withdrawNotice(deps, { ...two, version: 1 })
  await deps.settled()
})
afterEach(async () => {
  await deps.settled()
  database.close()
})

const whole = { broken: [], differs: [], gone: [], uncounted: 0 }
const check = (over: object = {}) => checkHistories({ ...deps, ...over }, 'kolding')
const inTheFile = (sql: string, ...values: unknown[]) =>
  expect(database.raw.prepare(sql).run(...values).changes).toBeGreaterThan(0)
const idOf = (reference: string) =>
  database.raw.prepare('SELECT id FROM notices WHERE reference = ?').pluck().get(reference)
const cutLast = (reference: string) =>
  inTheFile(
    'DELETE FROM notice_events WHERE notice_id = ? AND sequence = (SELECT max(sequence) FROM notice_events WHERE notice_id = ?)',
    idOf(reference),
    idOf(reference),
  )

describe('reading all histories', () => {
  it('finds nothing where nothing was changed, with the keys and without, again and again', async () => {
    for (const over of [{}, { vault: undefined }, {}]) expect(await check(over)).toMatchObject(whole)
  })

  it('names a notice whose last event was taken away', async () => {
    cutLast(answered)
    expect(await check()).toMatchObject({ ...whole, differs: [{ reference: answered, what: 'events' }] })
    expect(await check({ vault: undefined })).toMatchObject({
      differs: [{ reference: answered, what: 'events' }],
    })
  })

  it('names it too where the row was made to fit, once it has been read through before', async () => {
    await check()
    cutLast(withdrawn)
    inTheFile(
      "UPDATE notices SET sequence = sequence - 1, version = 1, status = 'waiting', outcome = NULL WHERE reference = ?",
      withdrawn,
    )
    expect(await check()).toMatchObject({ ...whole, differs: [{ reference: withdrawn, what: 'events' }] })
  })

  it.each([
    ['status', "'withdrawn'"],
    ['outcome', "'refused'"],
    ['opened_at', 'NULL'],
    ['version', '7'],
    ['rehearsal', '1'],
  ])('names a notice whose %s was changed', async (column, value) => {
    inTheFile(`UPDATE notices SET ${column} = ${value} WHERE reference = ?`, answered)
    const what = column === 'opened_at' ? 'openedAt' : column
    expect((await check()).differs).toEqual([{ reference: answered, what }])
  })

  it('names a changed status without any key, by what kind the events are of', async () => {
    for (const [reference, status] of [
      [answered, 'withdrawn'],
      [withdrawn, 'answered'],
      [waiting, 'answered'],
    ]) {
      const before = database.raw
        .prepare('SELECT status FROM notices WHERE reference = ?')
        .pluck()
        .get(reference)
      inTheFile('UPDATE notices SET status = ? WHERE reference = ?', status, reference)
      expect((await check({ vault: undefined })).differs).toEqual([{ reference, what: 'status' }])
      inTheFile('UPDATE notices SET status = ? WHERE reference = ?', before, reference)
    }
  })

  it('names a notice that was taken away: its row alone, or all of it once it has been read, else counts it', async () => {
    const id = idOf(waiting)
    const [row] = database.raw.prepare('SELECT * FROM notices WHERE id = ?').all(id)
    inTheFile('DELETE FROM notices WHERE id = ?', id)
    expect(await check()).toMatchObject({ ...whole, gone: [waiting] })
    expect(row).toBeDefined()
    await database.remove({ municipality: 'kolding', noticeId: String(idOf(withdrawn)) })
    expect(await check()).toMatchObject({ gone: [waiting], uncounted: 1 })
  })

  it('names all of it where it had been read through before', async () => {
    await check()
    const id = idOf(waiting)
    for (const table of ['attachments', 'own_copies', 'submissions', 'notice_events', 'outbox'])
      database.raw.prepare(`DELETE FROM ${table} WHERE notice_id = ?`).run(id)
    inTheFile('DELETE FROM notices WHERE id = ?', id)
    expect(await check()).toMatchObject({ ...whole, gone: [waiting] })
  })

  it('takes no tombstone for a fault: what was purged, what was practised on, what was purged before a restore', async () => {
    const made = await makeRehearsal(deps, ida, { municipality: 'kolding', id: 'remember' })
    await check()
    await removeRehearsal(deps, ida, { municipality: 'kolding', reference: made.reference })
    const id = String(idOf(waiting))
    const remove = (key: Parameters<typeof database.remove>[0]) => database.remove(key)
    await purgeNotices(deps, 'kolding', { days: 0, dryRun: false, remove })
    expect(await check()).toMatchObject(whole)
    await database.remove({ municipality: 'kolding', noticeId: id })
    expect(await checkHistories(deps, 'kolding', [waiting])).toMatchObject(whole)
    expect(await check()).toMatchObject({ uncounted: 1 })
  })
})
