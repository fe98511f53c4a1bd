import { expect, it } from 'vitest'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import { submitNotice } from '../../../../src/app/notice/submit-notice.ts'
import { fields, sealed } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

const arabic = 'أنا لا أسمع جيدا في الاجتماعات وأنسى ما يقال'

it('the words of a citizen stand on the staff page letter by letter, each marked with its language', async () => {
  const at = await staffSite()
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const state = sealed(at.deps, {
    language: 'en',
    fields: {
      ...fields,
      severalMeetings: 'every Thursday in December, for as long as the case is open',
      employee: 'van der Berg',
      needText: arabic,
    },
  })
  const contact = { name: 'زينب', reply: 'phone', phone: '20 12 34 56' }
  const sending = { state, contact, confirmed: true, key: 'own-words' }
  const { receipt } = await submitNotice(at.deps, sending)
  const page = `/staff/kolding/notices/${receipt.reference}`

  const html = await (await ida.get(page)).text()
  expect(html).toContain(
    '<span lang="en" dir="auto">every Thursday in December, for as long as the case is open</span>',
  )
  expect(wordsOf(html)).toContain(`(${da('letters:written.en')})`)
  expect(html).toContain('>van der Berg</span>')
  expect(html).toContain('<span lang="ar" dir="auto">زينب</span>')

  const need = await (await ida.post(`${page}/need`)).text()
  expect(need).toContain(`<blockquote lang="ar" dir="auto">${arabic}</blockquote>`)
  expect(wordsOf(need)).toContain(da('letters:written.other', { language: 'arabisk' }))

  const moved = { ...receipt, version: 1, fields: { severalMeetings: 'every Friday until the end of May' } }
  await changeNotice(at.deps, moved)
  const changed = await (await ida.get(page)).text()
  expect(changed).toContain('<ins><span lang="en" dir="auto">every Friday until the end of May</span>')
})
