import { expect, it } from 'vitest'
import { hiddenFields, postForm, type Site, site } from './pages.ts'

const looks = [
  ['report', 'bisidder'],
  ['ask', 'draft'],
  ['ask', 'delete'],
] as const

const afterQuestion = async (on: Site) => {
  const begun = hiddenFields(await (await on.app.request('/kolding?lang=da')).text())
  const asked = await postForm(on, '/kolding', { ...begun, text: 'Hvad er en bisidder?' })
  return hiddenFields(await asked.text())
}

it('keeps what was typed and not sent while somebody looks at another page', async () => {
  const on = await site()
  const own = { name: 'Ida', email: 'ida@example.dk' }
  const typed = { ...(await afterQuestion(on)), ...own, text: 'og så "lyd"' }
  for (const [name, value] of looks) {
    const page = await (await postForm(on, '/kolding', { ...typed, [name]: value })).text()
    expect(hiddenFields(page)).toMatchObject({ ...own, text: 'og så "lyd"' })
    const back = await (await postForm(on, '/kolding', { ...hiddenFields(page), show: '1' })).text()
    expect(back).toContain('>og så &quot;lyd&quot;</textarea>')
    expect(hiddenFields(back)).toMatchObject(own)
  }
})

it('has a place on each of them for the script to say that it did not get through', async () => {
  const on = await site()
  const begun = await afterQuestion(on)
  for (const [name, value] of looks) {
    const page = await (await postForm(on, '/kolding', { ...begun, [name]: value })).text()
    expect(page).toMatch(/id="fault" role="alert"[^>]* data-failed="[^"]+"/)
  }
})
