import { expect, it } from 'vitest'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

const threat = 'Jeg tager en kniv med på onsdag'

it('words that may be a threat stand above the letter too, until somebody says they have read them', async () => {
  const at = await staffSite({
    read: readingOf({ [threat]: { danger: { degree: 'sure', kind: 'threat' } } }),
  })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const { receipt } = await send(at.deps, { fields: { ...fields, needText: threat } })
  await at.deps.settled()
  const page = `/staff/kolding/notices/${receipt.reference}`
  const letter = async () => (await ida.post(`${page}/letter`, { version: '1', outcome: 'accepted' })).text()

  const unread = await letter()
  expect(wordsOf(unread)).toContain(da('staff:danger.threat'))
  expect(wordsOf(unread)).toContain(da('staff:danger.speakFirst'))
  // The button that a key would press is not the one that is reached first.
  expect(unread).not.toContain('id="send"')
  expect(unread).not.toContain('kniv')

  await ida.post(`${page}/need`)
  await ida.post(`${page}/casework`, { act: 'words' })
  const read = await letter()
  expect(wordsOf(read)).not.toContain('trussel')
  expect(read).toContain('id="send"')
})
