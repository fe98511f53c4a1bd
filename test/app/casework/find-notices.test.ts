import { describe, expect, it } from 'vitest'
import { findNotices } from '../../../src/app/inbox/find-notices.ts'
import { testDeps } from '../../deps.ts'
import { ida, send } from '../sending.ts'

const inKolding = { municipality: 'kolding', view: 'open', search: '', limit: 2 } as const

describe('looking in the queue', () => {
  it('shows a page at a time, nobody left out and nobody twice', async () => {
    const deps = await testDeps()
    const sent: string[] = []
    for (const draft of [1, 2, 3, 4, 5])
      sent.push((await send(deps, { draft, conversationId: `c${draft}` }, `key-${draft}`)).receipt.reference)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await findNotices(deps, ida, { ...inKolding, ...(after !== undefined && { after }) })
      seen.push(...page.rows.map(({ reference }) => reference))
      after = page.next
    } while (after !== undefined)
    expect(seen.toSorted()).toEqual(sent.toSorted())
  })

  it('writes one line in the log for a search, without what was searched for', async () => {
    const deps = await testDeps()
    await send(deps)
    const { rows } = await findNotices(deps, ida, { ...inKolding, search: 'ÅSE' })
    expect(rows).toHaveLength(1)
    const log = await deps.store.audit('kolding', { after: 0, limit: 9 })
    expect(log.map(({ action, subject }) => `${action} ${subject}`)).toEqual(['list_notices search'])
    expect(JSON.stringify(log)).not.toMatch(/åse/i)
  })
})
