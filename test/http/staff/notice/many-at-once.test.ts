import { expect, it } from 'vitest'
import { withdrawNotice } from '../../../../src/app/notice/withdraw-notice.ts'
import { mostFields } from '../../../../src/http/middleware/read-body.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { hiddenFields, plain, wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

/** One more than is done at once, and than is on the longest page. */
const many = 501

const hrefOf = (html: string, words: string): URLSearchParams => {
  const [, href = ''] = new RegExp(`href="([^"]*)"[^>]*>${words}</a>`).exec(html) ?? []
  return new URL(plain(href), 'http://localhost').searchParams
}

it('of 500 taken at once, three that changed meanwhile are left and named, the rest is done, and the page stays as long', async () => {
  const at = await staffSite({ read: readingOf({}) })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const bo = browserOf(at, await cookieOf(at, ['handle'], { id: 'bo' }))
  const sent: Awaited<ReturnType<typeof send>>['receipt'][] = []
  for (let nth = 0; nth < many; nth += 1)
    sent.push((await send(at.deps, { conversationId: `c-${nth}`, fields }, `key-${nth}`)).receipt)
  const page50 = await (await ida.get('/staff/kolding')).text()
  // The script shows it, without which so many boxes could not be sent.
  expect(page50).toMatch(/<a id="many-rows" href="[^"]*rows=many" hidden/)
  expect(hrefOf(page50, 'Vis flere').get('rows')).toBeNull()
  const whole = await (await ida.get('/staff/kolding?rows=many')).text()
  expect(whole.match(/name="chosen"/g)).toHaveLength(500)
  expect(whole).not.toContain('id="many-rows"')
  expect(hrefOf(whole, 'Vis flere').get('rows')).toBe('many')
  const { list = '' } = hiddenFields(whole)
  const [answered, withdrawn, taken] = sent
  if (!answered || !withdrawn || !taken) throw new Error('nothing was sent')
  const page = (reference: string) => `/staff/kolding/notices/${reference}`
  await bo.post(`${page(answered.reference)}/decision`, { version: '1', outcome: 'accepted' })
  await withdrawNotice(at.deps, { ...withdrawn, version: 1, address: 'a' })
  await bo.post(`${page(taken.reference)}/casework`, { act: 'take' })

  const taking = async () => {
    // As the page's script sends so many: in one field.
    const chosen = sent
      .slice(0, 500)
      .map(({ reference }) => `${reference}.1`)
      .join(' ')
    const body = new URLSearchParams({ chosen, act: 'take', list })
    const headers = { cookie: await cookieOf(at, ['handle']) }
    const answer = await at.app.request('/staff/kolding/bulk', { method: 'POST', headers, body })
    return answer.headers.get('location') ?? ''
  }
  const back = await taking()
  expect(new URL(back, 'http://localhost').searchParams.get('rows')).toBe('many')
  const said = wordsOf(await (await ida.get(back)).text())
  expect(said).toContain(da('staff:closing.done', { count: 497 }))
  expect(said).toContain(da('staff:bulk.left', { count: 3 }))
  for (const { reference } of [answered, withdrawn])
    expect(said).toContain(`${reference} : ${da('staff:bulk.why.changed')}`)
  expect(said).toContain(`${taken.reference} : ${da('staff:bulk.why.taken')}`)

  // All of them changed: so many numbers make no address that a proxy refuses.
  const receipts = sent.slice(3, 500)
  for (const receipt of receipts) await withdrawNotice(at.deps, { ...receipt, version: 1, address: 'a' })
  const where = await taking()
  expect(where.length).toBeLessThan(8000)
  const told = wordsOf(await (await ida.get(where)).text())
  expect(told).toContain(da('staff:bulk.left', { count: 500 }))
  expect(told).toContain('og 400 til')
})

it.each([
  ['a field each, as without the script', mostFields, (one: string[]) => one.map(value => ['chosen', value])],
  ['one field, as with it', 500, (one: string[]) => [['chosen', one.join(' ')]]],
])('says that too many are ticked, in %s, and does nothing', async (_how, most, fieldsOf) => {
  const at = await staffSite({ read: readingOf({}) })
  const { receipt } = await send(at.deps)
  const { version } = (await at.deps.store.noticeByReference({ ...receipt, municipality: 'kolding' })) ?? {}
  const headers = { cookie: await cookieOf(at, ['handle']) }
  const body = new URLSearchParams([...fieldsOf(Array(most + 1).fill(receipt.reference)), ['act', 'take']])
  const answer = await at.app.request('/staff/kolding/bulk', { method: 'POST', headers, body })
  expect(answer.status).toBe(413)
  const words = wordsOf(await answer.text())
  expect(words).toContain(da('staff:error.invalid_fields.text'))
  expect(words).toContain(da('staff:fault.chosen.too_many'))
  const after = await at.deps.store.noticeByReference({ ...receipt, municipality: 'kolding' })
  expect(after?.version).toBe(version)
})
