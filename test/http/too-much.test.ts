import { describe, expect, it } from 'vitest'
import { openNotice } from '../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { mostHandedBack } from '../../src/http/middleware/read-body.ts'
import { mostTyped } from '../../src/http/pages/layout/fields.tsx'
import { ida, send } from '../app/sending.ts'
import { da } from '../said.ts'
import { hiddenFields, type Site, site, wordsOf } from './pages.ts'

/** As a browser posts it: with its length told. */
const post = (on: Site, path: string, fields: Record<string, string>) => {
  const body = String(new URLSearchParams(fields))
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
  return Promise.resolve(on.app.request(path, { method: 'POST', body, headers }))
}

/** As the API's schema says (`turn.state`). */
const longestState = 24_000

const long = `Begynder her. ${'Det tager lang tid at fortælle. '.repeat(3000)}Slutter her.`

describe('what is too large to be taken', () => {
  it('stands in the field again when it was written in the chat, and the conversation goes on from there', async () => {
    const on = await site()
    const start = await (await on.app.request('/kolding?lang=da')).text()
    const answer = await post(on, '/kolding', { ...hiddenFields(start), text: long, send: 'text' })
    const html = await answer.text()
    expect(answer.status).toBe(413)
    expect(wordsOf(html)).toContain(da('errors:detail.too_large'))
    expect(wordsOf(html)).toContain(long)
    const shorter = { ...hiddenFields(html), text: 'Må jeg optage mødet?', send: 'text' }
    expect((await post(on, '/kolding', shorter)).status).toBe(200)
  })

  it('stands in the form again with everything beside it', async () => {
    const on = await site()
    const filled = { medium: 'audio', department: 'Jobcenteret', need: 'remember', needText: long }
    const answer = await post(on, '/kolding/form?lang=en', { ...filled, send: 'form' })
    const html = await answer.text()
    expect(answer.status).toBe(413)
    expect(html).toContain('<html lang="en"')
    expect(wordsOf(html)).toContain(long)
    expect(html).toContain('value="Jobcenteret"')
    expect(html).toMatch(/value="remember" checked/)
  })

  it('stands beside the question of the employee again, but only for who has the code', async () => {
    const on = await site()
    const { receipt } = await send(on.deps)
    const about = { municipality: 'kolding', reference: receipt.reference }
    await openNotice(on.deps, ida, about)
    const question = { outcome: 'more_information', message: 'Hvornår?', version: 1 } as const
    await decideNotice(on.deps, ida, { ...about, ...question })
    const proof = { reference: receipt.reference, code: receipt.code, version: '2', action: 'reply' }
    const answer = await post(on, '/status', { ...proof, text: long })
    expect(answer.status).toBe(413)
    expect(wordsOf(await answer.text())).toContain(long)
    const wrong = await post(on, '/status', { ...proof, code: 'AAAAA AAAAA', text: long })
    expect(wrong.status).toBe(404)
    expect(wordsOf(await wrong.text())).not.toContain('Hvornår?')
  })

  it('comes back to 128 kB, and no field lets anybody write so much', async () => {
    const on = await site()
    const answer = await post(on, '/kolding', { state: 'x', text: 'a'.repeat(mostHandedBack) })
    expect(answer.status).toBe(413)
    expect((await answer.text()).length).toBeLessThan(20_000)
    for (const path of ['/kolding?lang=da', '/kolding/form?lang=da']) {
      const html = await (await on.app.request(path)).text()
      const fields = [...html.matchAll(/<textarea[^>]*>/g)].map(([field]) => field)
      expect(fields.length).toBeGreaterThan(0)
      // Nine bytes is the most one character can be posted as; the conversation is posted beside it.
      expect(mostTyped * 9 * fields.length + longestState).toBeLessThan(mostHandedBack)
      for (const field of fields) expect(field).toContain(`maxlength="${mostTyped}"`)
    }
  })
})
