import { expect, it } from 'vitest'
import { kolding } from '../../flows/policies/kolding.ts'
import { renderedMessage } from '../../src/app/conversation/render-message.ts'
import { readingOf } from '../app/given-reading.ts'
import { testDeps } from '../deps.ts'
import { da } from '../said.ts'
import { hiddenFields, postForm, site, wordsOf } from './pages.ts'

const asked = 'skriv noget, jeg kan sende'

it('shows words to send as lines to copy, without a script too, and says that nothing is sent', async () => {
  const here = await site({ read: readingOf({ [asked]: { acts: ['compose'] } }) })
  const first = await (await here.app.request('/kolding')).text()
  const answer = await (await postForm(here, '/kolding', { ...hiddenFields(first), text: asked })).text()
  const [, id, words = ''] = /<div class="say"><p id="([^"]+)">([^<]*)<\/p>/.exec(answer) ?? []
  expect(words.split('\n')).toHaveLength(3)
  expect(answer).toContain(`data-copy-from="${id}"`)
  expect(wordsOf(answer)).toContain(da('compose:notSent'))
  expect(answer).toContain('value="notice.start"')
})

it('gives no words of an answer that was taken back since', async () => {
  const { content } = await testDeps({})
  const said = { say: 'words', topic: 'aktindsigt', answer: 'aktindsigt', facets: {}, facts: [] } as const
  const speaker = { content, language: 'da', fields: {}, today: '2026-12-01' } as const
  expect(renderedMessage(said, { ...speaker, pack: kolding }).say).toContain('aktindsigt')
  const pack = { ...kolding, withdrawnAnswers: ['aktindsigt'] }
  expect(renderedMessage(said, { ...speaker, pack }).say).toBeUndefined()
})
