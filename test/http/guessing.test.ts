import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/app/notice/status.ts'
import type { ReceiptSecrets, Store } from '../../src/ports.ts'
import { contact, sealed } from '../app/sending.ts'
import { testDeps } from '../deps.ts'
import { postForm, postJson, type Site, site } from './pages.ts'

/** Every call the program makes to what is outside it, by name: what takes time, counted instead of timed. */
const counted = async () => {
  const calls: string[] = []
  const listening = <T extends object>(name: string, parts: T): T =>
    Object.fromEntries(
      Object.entries(parts).map(([verb, work]) => [
        verb,
        (...given: unknown[]) => {
          calls.push(`${name}.${verb}`)
          return work(...given)
        },
      ]),
    ) as T
  const real = await testDeps()
  const on = await site({
    ...real,
    store: listening<Store>('store', real.store),
    receiptSecrets: listening<ReceiptSecrets>('secrets', real.receiptSecrets),
    ...listening('compare', { sameSecret: real.sameSecret }),
    ...listening('hash', { digest: real.digest }),
  })
  const workOf = async (ask: () => Promise<Response>) => {
    calls.length = 0
    const response = await ask()
    return { answer: [response.status, await response.text()], work: [...calls] }
  }
  return { on, workOf, receipt: await received(on, real.settled) }
}

/** Sent, and everything done that goes on afterwards. */
const received = async (on: Site, settled: () => Promise<void>): Promise<Receipt> => {
  const body = { state: sealed(on.deps), contact, confirmed: true }
  const sent = await postJson(on, '/api/v1/notices', body, { 'idempotency-key': 'key-1' })
  await settled()
  return (await sent.json()) as Receipt
}

/** As many ways to be wrong as there are: what is right about a guess must not show. */
const guesses = ({ reference, code, link }: Receipt) => {
  const token = link.split('#').at(-1) ?? ''
  const [, secret = ''] = token.split('.')
  return {
    'a number that is, with a wrong code': { reference, code: 'AAAAA AAAAA' },
    'a number that is, with half of its code': { reference, code: `${code.slice(0, 5)} AAAAA` },
    'a number that is, with the other half': { reference, code: `AAAAA ${code.slice(-5)}` },
    'a number that is not, with the right code': { reference: 'KOL-2345-6789', code },
    'a number of nobody, of another form': { reference: 'QQQ-1', code },
    'a number of another municipality': { reference: reference.replace('KOL', 'NYB'), code },
    'a code that is far too long': { reference, code: code.repeat(9) },
    'the secret of the link, half of it': { reference, code: secret.slice(0, 11) },
  }
}

describe('guessing at numbers and codes', () => {
  it('over the API costs the same work and gets the same answer, however near the guess is', async () => {
    const { on, workOf, receipt } = await counted()
    for (const [path, more] of [
      ['/api/v1/status', {}],
      ['/api/v1/status/withdraw', { version: 1 }],
      ['/api/v1/status/change', { version: 1, fields: { place: 'Her' } }],
      ['/api/v1/status/contact', { version: 1, contact: { name: 'X', reply: 'phone', phone: '12345678' } }],
    ] as const) {
      const seen = new Set<string>()
      for (const guess of Object.values(guesses(receipt)))
        seen.add(JSON.stringify(await workOf(() => postJson(on, path, { ...guess, ...more }))))
      expect([...seen], path).toHaveLength(1)
      expect([...seen][0]).toContain('store.noticeByReference')
      expect([...seen][0]).toContain('[404,')
    }
  })

  it('on the status page costs the same work and gets the same page but for what was typed', async () => {
    const { on, workOf, receipt } = await counted()
    const seen = new Set<string>()
    for (const guess of Object.values(guesses(receipt))) {
      const { answer, work } = await workOf(() => postForm(on, '/status?lang=da', guess))
      const [status, page] = answer
      const same = String(page)
        .replaceAll(/nonce="[^"]*"/g, '')
        .replaceAll(/value="[^"]*"/g, '')
      seen.add(JSON.stringify([status, same, work]))
    }
    expect([...seen]).toHaveLength(1)
  })

  it("at a document's address costs one look-up, whatever was guessed", async () => {
    const { on, workOf, receipt } = await counted()
    const { documents } = receipt
    const right = new URL(documents[0]?.url ?? '').pathname
    const seen = new Set<string>()
    for (const token of ['x', right.split('/').at(-1)?.slice(0, -1) ?? '', 'A'.repeat(22), 'A'.repeat(500)]) {
      const path = `${right.slice(0, right.lastIndexOf('/'))}/${token}`
      seen.add(JSON.stringify(await workOf(async () => on.app.request(path))))
    }
    const answers = [...seen].map(one => JSON.parse(one) as { work: string[]; answer: [number] })
    expect(answers.every(({ answer: [status] }) => status === 404)).toBe(true)
    expect(new Set(answers.map(({ work }) => work.join(' '))).size).toBe(1)
  })
})
