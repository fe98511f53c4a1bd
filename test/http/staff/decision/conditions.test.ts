import { beforeEach, describe, expect, it } from 'vitest'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const staffRecording = {
  basis: { da: 'Det sker efter artikel 6, stk. 1, litra e.', en: 'It rests on article 6(1)(e).' },
  retention: { da: 'Vi gemmer det i 30 dage.', en: 'We keep it for 30 days.' },
}

type Someone = ReturnType<typeof browserOf>
let at: StaffSite

const limit = {
  outcome: 'accepted_with_conditions',
  assessment: 'Du har brug for at huske, og en anden borger er til stede i begyndelsen.',
  ground: 'En anden borgers private forhold drøftes først',
  version: '1',
}

/** Somebody who handles notices in one municipality, and the page of a notice that has come in there. */
const handling = async (municipality: string, casework = {}): Promise<{ ida: Someone; page: string }> => {
  const { deps } = await staffSite()
  at = await staffSite({ settings: { ...deps.settings, casework: { [municipality]: casework } } })
  const { receipt } = await send(at.deps, { municipality, fields })
  const page = `/staff/${municipality}/notices/${receipt.reference}`
  const ida = browserOf(at, await cookieOf(at, ['handle'], { municipalities: [municipality] }))
  await ida.post(`${page}/need`)
  return { ida, page }
}

const words = async (whose: Someone, page: string) => wordsOf(await (await whose.get(page)).text())

describe('the conditions of an answer', () => {
  let ida: Someone
  let page: string
  beforeEach(async () => {
    ;({ ida, page } = await handling('soenderborg'))
  })

  it('are offered as the rules here state them, none of them ticked', async () => {
    const html = await (await ida.get(page)).text()
    expect(wordsOf(html)).toContain(da('staff:decision.term.helpers'))
    expect(html).not.toMatch(/name="terms"[^>]*checked/)
  })

  it('stand in the letter in the words of the rules, once, and on the sheet for the meeting', async () => {
    await ida.post(`${page}/decision`, { ...limit, terms: 'helpers' })
    const letter = await words(ida, page)
    expect(letter.split(da('letters:letter.use.helpers')).length - 1).toBe(1)
    expect(await words(ida, `${page}/sheet`)).toContain(da('letters:letter.use.helpers'))
  })

  it('that were ticked are still so when something else is missing, and on the way back from the letter', async () => {
    const answer = await ida.post(`${page}/letter`, { ...limit, ground: '', terms: 'helpers' })
    expect(await answer.text()).toMatch(/name="terms" value="helpers" checked/)
    const letter = await (await ida.post(`${page}/letter`, { ...limit, terms: 'helpers' })).text()
    expect(letter).toContain('name="terms" value="helpers"')
  })

  it('cannot be some that are not offered', async () => {
    for (const terms of ['staff_record', 'everything'])
      expect((await ida.post(`${page}/decision`, { ...limit, terms })).status).toBe(422)
  })

  it('can name a colleague as information, where the rules know of one', async () => {
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1', colleague: 'yes' })
    expect(await words(ida, page)).toContain(da('letters:letter.colleague'))
  })
})

describe('"we record too"', () => {
  it('is hidden until the DPO has approved basis and keeping, also where the rules say so', async () => {
    const { ida, page } = await handling('holbaek')
    expect(await words(ida, page)).not.toContain(da('staff:decision.term.staff_record'))
  })

  it('is hidden where the rules are silent, whatever has been approved', async () => {
    const { ida, page } = await handling('kolding', { staffRecording })
    expect(await words(ida, page)).not.toContain(da('staff:decision.term.staff_record'))
  })

  it('is offered when both are there, and the letter says on what basis and for how long', async () => {
    const { ida, page } = await handling('holbaek', { staffRecording })
    expect(await words(ida, page)).toContain(da('staff:decision.term.staff_record'))
    await ida.post(`${page}/decision`, { ...limit, terms: 'staff_record' })
    const letter = await words(ida, page)
    expect(letter).toContain(
      'optager også. Det sker efter artikel 6, stk. 1, litra e. Vi gemmer det i 30 dage.',
    )
  })
})
