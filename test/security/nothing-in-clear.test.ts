import { describe, expect, it } from 'vitest'
import { deliverOutbox } from '../../src/app/mail/deliver-outbox.ts'
import { readingOf } from '../app/given-reading.ts'
import { send } from '../app/sending.ts'
import { testDeps } from '../deps.ts'
import { wordsOf } from '../http/pages.ts'
import { browserOf, cookieOf, staffSite } from '../http/staff/staff-site.ts'

describe('what the post keeps of a failure', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550 }, 'EENVELOPE 550'],
    [{ code: 'ECONNECTION' }, 'ECONNECTION'],
    [{ code: 'aase@example.dk' }, 'failed'],
    [{}, 'failed'],
  ])('is code and class, and never what the server said: %j', async (about, kept) => {
    const said = '550 5.1.1 <aase@example.dk> aase＠example.dk "Åse Prøvesen": Recipient address rejected'
    const refused = async () => {
      throw Object.assign(new Error(said), about)
    }
    const deps = await testDeps({ read: readingOf({}), mailer: { kind: 'smtp', send: refused } })
    await send(deps)
    await deps.settled()
    await deliverOutbox(deps)
    const rows = await deps.store.outboxDue('9999', 9)
    expect(rows.map(({ lastError }) => lastError)).toEqual([kept, kept])
  })
})

describe('what is looked for in the log', () => {
  const lines = async (sought: string) => {
    const at = await staffSite({ read: readingOf({}) })
    const { receipt } = await send(at.deps)
    const auditor = browserOf(at, await cookieOf(at, ['audit']))
    const subject = sought === 'a number' ? receipt.reference.toLowerCase() : sought
    const answer = await auditor.post('/staff/kolding/audit', { subject })
    const rows = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    const kept = rows.filter(({ action }) => action === 'read_audit').map(row => row.subject)
    return { at, auditor, receipt, kept, words: wordsOf(await answer.text()) }
  }

  it('is kept where it is a number of ours, and is not where it is anything else', async () => {
    const { receipt, kept } = await lines('a number')
    expect(kept).toEqual([receipt.reference])
    for (const sought of ['150385-4321', 'Åse Prøvesen', '23 45 67 89', 'queue'])
      expect([sought, (await lines(sought)).kept]).toEqual([sought, ['search']])
  })

  it('stands in no address: a link somebody else has made writes nothing', async () => {
    const { at, auditor } = await lines('queue')
    const answer = await auditor.get('/staff/kolding/audit?subject=150385-4321')
    expect(await answer.text()).not.toContain('150385')
    expect(JSON.stringify(await at.deps.store.audit('kolding', { after: 0, limit: 99 }))).not.toContain(
      '150385',
    )
  })
})
