import { describe, expect, it } from 'vitest'
import { da } from '../said.ts'
import { hiddenFields, postForm, site, wordsOf } from './pages.ts'

describe('a draft to come back to', () => {
  it('is kept in a link and a file, and goes on where it stopped', async () => {
    const on = await site()
    const chat = await (await on.app.request('/kolding?lang=da')).text()
    const asking = await postForm(on, '/kolding', { ...hiddenFields(chat), text: 'lav en anmodning om lyd' })
    const draftPage = await postForm(on, '/kolding', { ...hiddenFields(await asking.text()), ask: 'draft' })
    const html = await draftPage.text()
    expect(wordsOf(html)).toContain(da('pages:draft.title'))
    const token = /\/kolding\/continue\?lang=da#([\w.-]+)/.exec(html)?.[1] ?? ''
    const empty = await (await on.app.request('/kolding/continue?lang=da')).text()
    expect(wordsOf(empty)).toContain(da('pages:resume.title'))
    const resumed = await postForm(on, '/kolding/continue', { token })
    expect(resumed.status).toBe(200)
    expect(wordsOf(await resumed.text())).toContain(
      `${da('notice:field.medium')} ${da('notice:option.medium.audio')}`,
    )
    const byHand = await postForm(on, '/kolding/continue', {
      token: `http://x.dk/kolding/continue#${token}\n`,
    })
    expect(byHand.status).toBe(200)
  })

  it('is asked for where nothing was pasted', async () => {
    const on = await site()
    const response = await postForm(on, '/kolding/continue?lang=da', { token: ' ' })
    const words = wordsOf(await response.text())
    expect(response.status).toBe(422)
    expect(words).toContain(da('pages:resume.empty'))
    expect(words).not.toContain(da('pages:resume.tooOld'))
  })

  it('that is damaged gets a calm page, and the way to begin again', async () => {
    const on = await site()
    const response = await postForm(on, '/kolding/continue?lang=da', { token: 'a..b.c.d' })
    expect(response.status).toBe(410)
    const html = await response.text()
    expect(wordsOf(html)).toContain(da('pages:resume.tooOld'))
    expect(html).toContain('>a..b.c.d</textarea>')
  })
})
