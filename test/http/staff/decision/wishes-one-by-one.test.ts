import { describe, expect, it } from 'vitest'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import { replyNotice } from '../../../../src/app/notice/reply-notice.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { formsIn } from '../read-forms.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

const pause = 'Jeg vil gerne have en pause hver halve time'
const room = 'et lokale uden parfume er vigtigt for mig'
const both = `${pause} og ${room}`
const yes = da('letters:letter.wish.yes')
const later = da('letters:letter.wish.later')
const quoted = da('letters:letter.wished.other')

const sent = async (otherWishes?: string) => {
  const at = await staffSite({
    read: readingOf({ [both]: { facts: { otherWishes: 'en pause hver halve time' } } }),
  })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const { receipt } = await send(at.deps, { fields: { ...fields, ...(otherWishes && { otherWishes }) } })
  await at.deps.settled()
  const page = `/staff/kolding/notices/${receipt.reference}`
  return {
    at,
    receipt,
    ida,
    page,
    html: async () => (await ida.get(page)).text(),
    split: (id: string, lines: string[]) =>
      ida.post(`${page}/casework`, {
        act: `split_wish ${id}`,
        version: '1',
        [`parts.${id}`]: lines.join('\r\n'),
      }),
    letter: async (form: Record<string, string>, version = '1') =>
      wordsOf(await (await ida.post(`${page}/letter`, { version, outcome: 'accepted', ...form })).text()),
  }
}
type Desk = Awaited<ReturnType<typeof sent>>

const rowsIn = (html: string) =>
  [...html.matchAll(/<select[^>]* name="wish\.(other[^"]*)"/g)].map(([, id]) => id ?? '')
const proposedIn = (html: string) => /<textarea[^>]*name="parts\.[^>]*>([^<]*)/.exec(html)?.[1] ?? ''
const answersTo = (html: string, ...answers: string[]) =>
  Object.fromEntries(rowsIn(html).map((id, at) => [`wish.${id}`, answers[at] ?? '']))

describe('several wishes in the same own words', () => {
  it('are proposed a line each: by sentence, and by what a sentence joins', async () => {
    expect(proposedIn(await (await sent(both)).html())).toBe(`${pause}\n${room}`)
    const lines = 'Vand på bordet.\nDøren skal stå åben. Jeg sidder ved vinduet.'
    expect(proposedIn(await (await sent(lines)).html()).split('\n')).toEqual([
      'Vand på bordet.',
      'Døren skal stå åben.',
      'Jeg sidder ved vinduet.',
    ])
  })

  it('are each answered by itself in the letter, once staff have divided them', async () => {
    const desk = await sent(both)
    expect((await desk.split('other', [pause, room])).status).toBe(303)
    const html = await desk.html()
    expect(rowsIn(html)).toHaveLength(2)
    expect(wordsOf(html)).toContain(both)
    const words = await desk.letter(answersTo(html, 'yes', 'later'))
    expect(words).toContain(`${quoted}: ${pause} ${yes} ${quoted}: ${room} ${later}`)
  })

  it('stay as they are when they are divided in the same way once more', async () => {
    const desk = await sent(both)
    await desk.split('other', [pause, room])
    const before = rowsIn(await desk.html())
    await desk.split('other', [pause, room])
    expect(rowsIn(await desk.html())).toEqual(before)
  })

  it('are joined again by one line', async () => {
    const desk = await sent(both)
    await desk.split('other', [pause, room])
    await desk.split('other', [both])
    expect(rowsIn(await desk.html())).toEqual(['other'])
  })

  it('are quoted as the citizen wrote them, so other words are refused and stay in the form', async () => {
    const desk = await sent(both)
    const refused = await desk.split('other', [pause, 'rent lokale'])
    const html = await refused.text()
    expect(wordsOf(html)).toContain(da('staff:fault.parts.not_their_words'))
    expect(html).toContain('href="#field-parts.other"')
    expect(proposedIn(html)).toContain('rent lokale')
    expect(rowsIn(html)).toEqual(['other'])
  })

  it('are one again when the citizen writes them anew', async () => {
    const desk = await sent(both)
    await desk.split('other', [pause, room])
    await changeNotice(desk.at.deps, { ...desk.receipt, version: 1, fields: { otherWishes: room } })
    await desk.at.deps.settled()
    expect(rowsIn(await desk.html())).toEqual(['other'])
  })

  it('keep the answer that was given to them whole, until a new one is given to each', async () => {
    const desk = await sent(both)
    await desk.ida.post(`${desk.page}/decision`, { version: '1', outcome: 'accepted', 'wish.other': 'yes' })
    await desk.split('other', [pause, room])
    const chosen = formsIn(await desk.html()).find(({ hidden }) => hidden.carried !== undefined)?.hidden
      .carried
    expect(chosen?.split(' ').map(one => one.replace(/^other\.s\d+/, ''))).toEqual(['.0:yes', '.1:yes'])
  })

  it('are divided in a reply as well', async () => {
    const desk = await sent()
    const question = { version: '1', outcome: 'more_information', message: 'Hvor er det?' }
    await desk.ida.post(`${desk.page}/decision`, question)
    await replyNotice(desk.at.deps, { ...desk.receipt, version: 2, text: both })
    await desk.at.deps.settled()
    await desk.split('other.3.0', [pause, room])
    const html = await desk.html()
    expect(rowsIn(html)).toHaveLength(2)
    const words = await desk.letter(answersTo(html, 'later', 'yes'), '3')
    expect(words).toContain(`${quoted}: ${pause} ${later} ${quoted}: ${room} ${yes}`)
  })
})

it('that they were divided is logged and stands in the history', async () => {
  const desk: Desk = await sent(both)
  await desk.split('other', [pause, room])
  const log = await desk.at.deps.store.audit('kolding', { after: 0, limit: 99 })
  expect(log.map(({ action }) => action)).toContain('split_wish')
  expect(wordsOf(await desk.html())).toContain(da('staff:course.wish_split', { by: 'Ida Holm' }))
})
