import { expect, it } from 'vitest'
import { withdrawNotice } from '../../../../src/app/notice/withdraw-notice.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

const many = 400

it('of 400 taken at once, three that changed meanwhile are left and named, and the rest is done', async () => {
  const at = await staffSite({ read: readingOf({}) })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const bo = browserOf(at, await cookieOf(at, ['handle'], { id: 'bo' }))
  const sent: Awaited<ReturnType<typeof send>>['receipt'][] = []
  for (let nth = 0; nth < many; nth += 1)
    sent.push((await send(at.deps, { conversationId: `c-${nth}`, fields }, `key-${nth}`)).receipt)
  const page50 = await (await ida.get('/staff/kolding')).text()
  expect(page50).toContain('rows=many')
  const whole = await (await ida.get('/staff/kolding?rows=many')).text()
  expect(whole.match(/name="chosen"/g)).toHaveLength(many)
  const [answered, withdrawn, taken] = sent
  if (!answered || !withdrawn || !taken) throw new Error('nothing was sent')
  const page = (reference: string) => `/staff/kolding/notices/${reference}`
  await bo.post(`${page(answered.reference)}/decision`, { version: '1', outcome: 'accepted' })
  await withdrawNotice(at.deps, { ...withdrawn, version: 1, address: 'a' })
  await bo.post(`${page(taken.reference)}/casework`, { act: 'take' })

  const taking = async () => {
    // As the page's script sends so many: in one field.
    const chosen = sent.map(({ reference }) => `${reference}.1`).join(' ')
    const body = new URLSearchParams({ chosen, act: 'take', list: 'open.due' })
    const headers = { cookie: await cookieOf(at, ['handle']) }
    const answer = await at.app.request('/staff/kolding/bulk', { method: 'POST', headers, body })
    return answer.headers.get('location') ?? ''
  }
  const said = wordsOf(await (await ida.get(await taking())).text())
  expect(said).toContain('Det er gjort for 397.')
  expect(said).toContain('3 er ikke ændret:')
  for (const { reference } of [answered, withdrawn]) expect(said).toContain(`${reference} : den er ændret`)
  expect(said).toContain(`${taken.reference} : en kollega har taget den`)

  // All of them changed: so many numbers make no address that a proxy refuses.
  const receipts = sent.slice(3)
  for (const receipt of receipts) await withdrawNotice(at.deps, { ...receipt, version: 1, address: 'a' })
  const where = await taking()
  expect(where.length).toBeLessThan(8000)
  const told = wordsOf(await (await ida.get(where)).text())
  expect(told).toContain('400 er ikke ændret:')
  expect(told).toContain('og 300 til')
})
