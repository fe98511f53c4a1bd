import { expect, it } from 'vitest'
import { hiddenFields, postForm, site } from './pages.ts'

it('keeps what was typed and not sent while somebody looks at another page', async () => {
  const on = await site()
  const begun = hiddenFields(await (await on.app.request('/kolding?lang=da')).text())
  const asked = await postForm(on, '/kolding', { ...begun, text: 'Hvad er en bisidder?' })
  const own = { name: 'Ida', email: 'ida@example.dk' }
  const typed = { ...hiddenFields(await asked.text()), ...own, text: 'og så "lyd"' }
  for (const [name, value] of [
    ['report', 'bisidder'],
    ['ask', 'draft'],
    ['ask', 'delete'],
  ] as const) {
    const page = await (await postForm(on, '/kolding', { ...typed, [name]: value })).text()
    expect(hiddenFields(page)).toMatchObject({ ...own, text: 'og så "lyd"' })
    const back = await (await postForm(on, '/kolding', { ...hiddenFields(page), show: '1' })).text()
    expect(back).toContain('>og så &quot;lyd&quot;</textarea>')
    expect(hiddenFields(back)).toMatchObject(own)
  }
})
