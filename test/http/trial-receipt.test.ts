import { describe, expect, it } from 'vitest'
import { send } from '../app/sending.ts'
import { da } from '../said.ts'
import { postForm, site, wordsOf } from './pages.ts'

describe('after sending, while nothing goes to the municipality', () => {
  it('the status page says so in its heading, and tells nobody that it was sent', async () => {
    const on = await site()
    const { receipt } = await send(on.deps)
    await on.deps.settled()
    const { reference, code } = receipt
    const html = await (await postForm(on, '/status?lang=da', { reference, code })).text()
    expect(html).toContain('<h1>Prøve: Din anmodning</h1>')
    expect(wordsOf(html)).toContain(da('pages:point.sent.trial', { body: 'kommunen' }))
    expect(wordsOf(html)).not.toContain(da('pages:point.sent.reached'))
  })

  it('withdrawing is no main button, and a meeting is moved without all the other fields', async () => {
    const on = await site()
    const { receipt } = await send(on.deps)
    const { reference, code } = receipt
    const page = async (action: string) =>
      (await postForm(on, '/status?lang=da', { reference, code, action })).text()
    expect(await page('withdraw')).toMatch(/class="button danger" name="action" value="withdraw_confirmed"/)
    const [open = '', folded = ''] = (await page('change')).split('<details')
    for (const field of ['meetingDay', 'place', 'department']) expect(open).toContain(`name="${field}"`)
    for (const field of ['medium', 'listeners', 'language']) expect(folded).toContain(`name="${field}"`)
    expect(open).toMatch(/id="meeting-words"[^>]*>\s*[a-zø]+dag den \d+\. [a-z]+ 2026 kl\./)
  })
})
