import { beforeEach, describe, expect, it } from 'vitest'
import { fieldRow, fieldsWhere } from '../../../../flows/fields.ts'
import type { NoticeFields } from '../../../../src/core/notice/fields/field-schema.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { refusal } from '../../../app/refusal.ts'
import { fields, send } from '../../../app/sending.ts'
import { da, en, firstSentence } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>

beforeEach(async () => {
  at = await staffSite({ read: readingOf({}) })
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const pageOf = async (over: Parameters<typeof send>[1]) =>
  `/staff/kolding/notices/${(await send(at.deps, over)).receipt.reference}`

const letter = async (page: string, form: Record<string, string>) => {
  const answer = await ida.post(`${page}/letter`, { version: '1', ...form })
  return { status: answer.status, words: wordsOf(await answer.text()) }
}

describe('a citizen who writes English', () => {
  it('is told of in the inbox and at the top of the page, and gets the English words where they were written', async () => {
    const page = await pageOf({ language: 'en' })
    // Read aloud, the name and what stands after it are two words.
    expect(await (await ida.get('/staff/kolding')).text()).toMatch(/\w<\/span> <span class="tag">engelsk</)
    expect(wordsOf(await (await ida.get(page)).text())).toContain(da('staff:notice.english'))
    await ida.post(`${page}/need`)
    const { words } = await letter(page, { ...refusal, groundEnglish: 'Another citizen is spoken of.' })
    expect(words).toContain('Another citizen is spoken of.')
    expect(words.split(refusal.ground)).toHaveLength(2)
    // What was left out in English stands in Danish in both, marked.
    expect(words.split(refusal.assessment)).toHaveLength(3)
    expect(words).toContain(en('letters:letter.inDanish'))
  })

  it('is asked about in no field where they write Danish', async () => {
    const page = await pageOf({})
    expect(await (await ida.get(page)).text()).not.toContain('groundEnglish')
  })
})

describe('what else the citizen asked for', () => {
  const wished = { fields: { ...fields, alternatives: ['interpreter' as const, 'longer_meeting' as const] } }

  it('is answered in the letter, one by one; what is not answered says so', async () => {
    const page = await pageOf(wished)
    const { words } = await letter(page, { outcome: 'accepted', 'wish.interpreter': 'yes' })
    expect(words).toContain(`${da('letters:letter.wished.interpreter')}: ${da('letters:letter.wish.yes')}`)
    expect(words).toContain(
      `${da('letters:letter.wished.longer_meeting')}: ${da('letters:letter.wish.none', { name: 'Ida Holm' })}`,
    )
  })

  it('is refused only with a word on why', async () => {
    const page = await pageOf(wished)
    const form = { outcome: 'accepted', 'wish.longer_meeting': 'no' }
    const refused = await letter(page, form)
    expect(refused.status).toBe(422)
    expect(refused.words).toContain(da('staff:decision.fault.message.why_no'))
    const { words } = await letter(page, { ...form, message: 'Lokalet er optaget kl. 11.' })
    expect(words).toContain(da('letters:letter.wish.no'))
  })

  it('is not answered where nobody asked', async () => {
    const page = await pageOf({})
    expect((await letter(page, { outcome: 'accepted' })).words).not.toContain(
      da('letters:letter.heading.wishes'),
    )
    expect((await letter(page, { outcome: 'accepted', 'wish.interpreter': 'yes' })).status).toBe(422)
  })
})

/** Every single wish the form lets a citizen give, by the catalogue: one that is added later is asked about too. */
const everyWish: NoticeFields[] = fieldsWhere(({ desk }) => desk === 'help').flatMap(field => {
  const row = fieldRow(field)
  if (row.kind !== 'list') return { [field]: row.kind === 'yesNo' ? true : 'teleslynge' }
  return row.values.map((value): NoticeFields => ({ [field]: [value] }))
})

describe('whatever a citizen wishes besides', () => {
  it.each(everyWish)('can be answered, and no letter of a yes is silent on it: %j', async wish => {
    const page = await pageOf({ fields: { ...fields, ...wish } })
    const html = await (await ida.get(page)).text()
    const rows = [...html.matchAll(/<select[^>]* name="wish\.([^"]+)"/g)].map(([, name]) => name ?? '')
    const silent = await letter(page, { outcome: 'accepted' })
    expect(silent.words).toContain(da('letters:letter.heading.wishes'))
    if (wish.alternatives?.includes('bisidder')) {
      expect(rows).toEqual([])
      expect(wordsOf(html)).toContain(da('staff:decision.wish.bisidder'))
      const right = da('letters:letter.wish.bisidder', { occasion: da('letters:occasion.office') })
      expect(silent.words).toContain(`${da('letters:letter.wished.bisidder')}: ${right}`)
      return
    }
    expect(rows).toHaveLength(1)
    const unanswered = da('letters:letter.wish.none', { name: 'Ida Holm' })
    expect(silent.words).toContain(unanswered)
    const answered = await letter(page, { outcome: 'accepted', [`wish.${rows[0]}`]: 'yes' })
    expect(answered.words).toContain(da('letters:letter.wish.yes'))
    expect(answered.words).not.toContain(firstSentence(unanswered))
  })

  it('is quoted where it stands in their own words, marked where those are in another language', async () => {
    const page = await pageOf({ fields: { ...fields, otherWishes: 'Et lokale med teleslynge' } })
    const { words } = await letter(page, { outcome: 'accepted', 'wish.other': 'yes' })
    const other = da('letters:letter.wished.other')
    expect(words).toContain(`${other}: Et lokale med teleslynge ${da('letters:letter.wish.yes')}`)
  })

  it('may stand in the words on their need, which the page says and does not show', async () => {
    const page = await pageOf({})
    const told = firstSentence(da('staff:notice.wishInNeed'))
    const before = wordsOf(await (await ida.get(page)).text())
    expect(before.split(told)).toHaveLength(3)
    expect(before).not.toContain(fields.needText)
    expect(wordsOf(await (await ida.post(`${page}/need`)).text())).not.toContain(told)
    const { need: _need, needText: _needText, ...without } = fields
    const noNeed = (await send(at.deps, { fields: without, conversationId: 'another' }, 'another')).receipt
    const other = await ida.get(`/staff/kolding/notices/${noNeed.reference}`)
    expect(wordsOf(await other.text())).not.toContain(told)
  })
})

describe('a ground that says nothing', () => {
  it('goes in no letter, until its writer lets it stand, which is logged and no approval', async () => {
    const page = await pageOf({})
    await ida.post(`${page}/need`)
    const empty = { ...refusal, ground: 'Vi afviser altid optagelser.', version: '1' }
    const refused = await ida.post(`${page}/decision`, empty)
    const words = wordsOf(await refused.text())
    expect(refused.status).toBe(422)
    expect(words).toContain(da('staff:decision.fault.ground.says_nothing'))
    expect(words).toContain(da('staff:decision.groundHint'))
    expect((await ida.post(`${page}/decision`, { ...empty, overrule: 'yes' })).status).toBe(303)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.filter(({ action }) => action === 'overrule_reading')).toMatchObject([
      { details: '{"texts":"ground"}' },
    ])
  })

  it('passes when it is real, however short, and says what is offered instead', async () => {
    const page = await pageOf({})
    await ida.post(`${page}/need`)
    const { status, words } = await letter(page, {
      ...refusal,
      ground: 'Mødet handler også om to andre beboere, som har sagt nej',
      instead: 'Du får et notat samme dag, så du kan læse, hvad I aftalte.',
    })
    expect(status).toBe(200)
    expect(words).toContain(da('letters:letter.heading.help'))
    expect(words).toContain('Du får et notat samme dag')
  })
})
