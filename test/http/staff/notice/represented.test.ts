import { beforeEach, describe, expect, it } from 'vitest'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import { nameRepresented } from '../../../../src/core/notice/lifecycle/represented.ts'
import { refusal } from '../../../app/refusal.ts'
import { contact, fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const ofMother = {
  ...fields,
  onBehalfOf: 'representative',
  represented: 'Min mor',
  authority: 'later',
} as const

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let sent: Awaited<ReturnType<typeof send>>
let page: string
beforeEach(async () => {
  at = await staffSite()
  ida = browserOf(at, await cookieOf(at, ['handle']))
  sent = await send(at.deps, { fields: ofMother })
  page = `/staff/kolding/notices/${sent.receipt.reference}`
})

const act = (more: Record<string, string>) => ida.post(`${page}/casework`, { version: '1', ...more })
const name = (representedName: string) => act({ act: 'represented', representedName })
const words = async (path = page) => wordsOf(await (await ida.get(path)).text())
const letter = async () =>
  wordsOf(await (await ida.post(`${page}/letter`, { outcome: 'accepted', version: '1' })).text())
const named = da('staff:represented.by', {
  name: 'Ida Holm',
  at: 'tirsdag den 24. november 2026 kl. 09.00',
})

describe('the name of the one whose meeting it is, where staff know it', () => {
  it('is written beside what the citizen wrote, logged, and in the letter and on the sheet', async () => {
    await act({ act: 'authority' })
    const done = await name('Inger Madsen')
    expect(await words(done.headers.get('location') ?? '')).toContain(da('staff:did.represented'))
    expect(await words()).toMatch(new RegExp(`Min mor .{0,120}${named} Inger Madsen`))
    expect(await letter()).toContain(`${da('notice:label.represented')} Inger Madsen`)
    expect(await words(`${page}/sheet`)).toContain('Inger Madsen')
    const log = await at.deps.store.auditAbout({ municipality: 'kolding', subject: sent.receipt.reference })
    expect(log.map(({ action }) => action)).toContain('name_represented')
  })

  it('stands first in the inbox and at the head, with who writes for them beside it', async () => {
    await name('Inger Madsen')
    expect(await words('/staff/kolding?view=all')).toContain(
      `Inger Madsen ${da('staff:represented.writer').toLowerCase()}: ${contact.name}`,
    )
    expect(await (await ida.get(page)).text()).toContain('<h1>Inger Madsen</h1>')
    expect(await words()).not.toContain(da('letters:written.en'))
  })

  it('can be corrected, also back', async () => {
    await name('Inger Madsen')
    await name('Inger Marie Madsen')
    expect(await words()).toContain(`${named} Inger Marie Madsen`)
    await name('Min mor')
    expect(await words()).not.toContain(named)
  })

  it('stays when the citizen changes something else, and is theirs again when they change it', async () => {
    await name('Inger Madsen')
    await changeNotice(at.deps, { ...sent.receipt, version: 1, fields: { place: 'Stuen' } })
    expect(await words()).toContain(`${named} Inger Madsen`)
    await changeNotice(at.deps, { ...sent.receipt, version: 2, fields: { represented: 'Inger M. Madsen' } })
    expect(await words()).not.toContain(named)
  })

  it('is a name, and no CPR number', async () => {
    for (const [typed, fault] of [
      ['', da('staff:fault.represented.required')],
      ['Inger 010140-1234', da('staff:fault.note.cpr')],
    ] as const) {
      const refused = await name(typed)
      expect(refused.status).toBe(422)
      const html = await refused.text()
      expect(html).toContain(`<a href="#field-representedName">${fault}</a>`)
      expect(html).toContain(`value="${typed}"`)
    }
  })

  it('is of nobody in a notice of their own, and left alone where nothing can be changed', () => {
    const by = { id: 'ida', name: 'Ida Holm', title: '' }
    const command = { type: 'name_represented', by, name: 'Inger Madsen' } as const
    const own = { fields: {}, status: 'waiting' }
    const forAnother = { fields: { onBehalfOf: 'writing_help' } } as const
    expect(nameRepresented({ ...forAnother, status: 'answered' }, command, 'now')).toHaveLength(1)
    for (const settled of [
      own,
      { ...forAnother, status: 'withdrawn' },
      { ...forAnother, status: 'waiting', proposal: {} },
    ])
      expect(() => nameRepresented(settled, command, 'now')).toThrow('not_possible')
  })
})

it.each([
  [{ represented: 'min mor Inger Madsen', relation: 'jeg er hendes datter' }, 'Datter', 'Inger Madsen'],
  [{ represented: 'Min mor' }, '', da('staff:represented.unnamed')],
])('the head of a notice says who writes and for whom: %j', async (about, relation, whom) => {
  const told = { fields: { ...fields, onBehalfOf: 'writing_help', ...about }, draft: 7 } as const
  const { receipt } = await send(at.deps, told, 'for-7')
  const html = await (await ida.get(`/staff/kolding/notices/${receipt.reference}`)).text()
  const head = wordsOf(/<header class="head">[\s\S]*?<\/header>/.exec(html)?.[0] ?? '')
  const writer = `${da('staff:represented.writer')}: Åse Prøvesen ${relation && `( ${relation} ) `}`
  expect(head).toContain(`${writer}· ${da('notice:label.represented')}: ${whom}`)
})

describe('a yes for somebody else', () => {
  const accepted = { outcome: 'accepted', version: '1' }
  const theirs = async (draft: number, about: object) => {
    const { receipt } = await send(at.deps, { draft, fields: { ...fields, ...about } }, `for-${draft}`)
    return `/staff/kolding/notices/${receipt.reference}`
  }

  it.each([
    [2, { onBehalfOf: 'representative', represented: 'Inger Madsen', authority: 'written' }],
    [3, { onBehalfOf: 'writing_help', represented: 'Inger Madsen' }],
    [4, { represented: 'Inger Madsen' }],
  ])('is told beforehand to want a check, and is refused without it (%i)', async (draft, about) => {
    page = await theirs(draft, about)
    const unchecked = da('staff:decision.fault.authority.unchecked')
    expect(await words()).toContain(unchecked)
    const refused = await ida.post(`${page}/letter`, accepted)
    expect(refused.status).toBe(422)
    expect(wordsOf(await refused.text())).toContain(unchecked)
    await act({ act: 'authority' })
    expect(await words()).not.toContain(unchecked)
    expect((await ida.post(`${page}/letter`, accepted)).status).toBe(200)
  })

  it('waits for the name of the citizen, where somebody only helps with the writing', async () => {
    page = await theirs(2, { onBehalfOf: 'writing_help', represented: 'Min mor' })
    await act({ act: 'authority' })
    const unnamed = da('staff:decision.fault.represented.unnamed')
    expect(await words()).toContain(unnamed)
    const refused = await ida.post(`${page}/letter`, accepted)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(`<a href="#field-representedName">${unnamed}</a>`)
    await name('Inger Madsen')
    expect((await ida.post(`${page}/letter`, accepted)).status).toBe(200)
  })

  it('wants no check of somebody who had help to write of their own meeting', async () => {
    page = await theirs(2, { onBehalfOf: 'writing_help' })
    expect(await words()).not.toContain(da('staff:decision.fault.authority.unchecked'))
    expect((await ida.post(`${page}/letter`, accepted)).status).toBe(200)
  })
})

it('shows a refusal for somebody else without their need to whoever has not opened that', async () => {
  await act({ act: 'authority' })
  await ida.post(`${page}/need`, {})
  const answered = await ida.post(`${page}/decision`, { ...refusal, version: '1' })
  expect(answered.status).toBe(303)
  const eva = browserOf(at, await cookieOf(at, ['handle'], { id: 'eva' }))
  const seen = wordsOf(await (await eva.get(page)).text())
  expect(seen).toContain(da('letters:mark.withoutNeed'))
  expect(seen).not.toContain(da('letters:letter.heading.needOfAnother'))
  expect(seen).not.toContain(fields.needText)
})
