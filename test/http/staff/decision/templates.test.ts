import { beforeEach, describe, expect, it } from 'vitest'
import { readingOf } from '../../../app/given-reading.ts'
import { send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
const place = '/staff/kolding/templates'
const text = {
  id: '',
  version: '0',
  kind: 'message',
  title: 'Ring først',
  da: 'Kære {navn}. Ring, før du kommer til {møde}.',
  en: 'Dear {name}. Call before {meeting}.',
  act: 'save',
}

beforeEach(async () => {
  at = await staffSite({ read: readingOf({}) })
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const idIn = (html: string) => /templates\?id=([^"&]+)/.exec(html)?.[1] ?? ''
const kept = async () => {
  await ida.post(place, text)
  return idIn(await (await ida.get(place)).text())
}

describe('texts the municipality keeps', () => {
  it('are put into an answer with what the notice knows, and never into a ground', async () => {
    const id = await kept()
    const { receipt } = await send(at.deps)
    const page = `/staff/kolding/notices/${receipt.reference}`
    await ida.post(`${page}/draft`, { version: '1', template: id, insert: 'yes', message: 'Hej.' })
    const html = await (await ida.get(page)).text()
    expect(html).toMatch(/Hej\.\nKære Åse Prøvesen\. Ring, før du kommer til torsdag den 26\. november 2026/)
    expect(html).not.toMatch(/name="ground"[^>]*>[^<]*Kære/)
  })

  it('are kept version by version, with who and when, and overwrite nobody’s', async () => {
    const id = await kept()
    const second = { ...text, id, version: '1', da: 'Ring til {navn}.' }
    expect((await ida.post(place, second)).status).toBe(303)
    const stale = await ida.post(place, { ...second, da: 'Noget tredje.' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Noget tredje.')
    const words = wordsOf(await (await ida.get(`${place}?id=${id}`)).text())
    const by = (version: number) =>
      da('staff:templates.by', { version, name: 'Ida Holm', when: 'tirsdag den 24. november 2026 kl. 09.00' })
    expect(words).toMatch(new RegExp(`${by(2)}.*${by(1)}`))
  })

  it('take no variable that nobody has, and say so', async () => {
    const answer = await ida.post(place, { ...text, da: 'Kære {borgmester}' })
    expect(answer.status).toBe(422)
    const shown = await answer.text()
    expect(shown).toContain('{borgmester}')
    expect(wordsOf(shown)).toContain(da('staff:templates.fault.unknown_variable'))
  })

  it('go in no letter with a variable that is not filled in', async () => {
    const { receipt } = await send(at.deps)
    const page = `/staff/kolding/notices/${receipt.reference}`
    const form = { outcome: 'accepted', version: '1', message: 'Vi ses {møde}.' }
    const answer = await ida.post(`${page}/decision`, form)
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain(da('staff:decision.fault.any.unfilled'))
  })

  it('offer a condition only where the rules know of conditions, and nothing once retired', async () => {
    const { receipt } = await send(at.deps)
    const page = `/staff/kolding/notices/${receipt.reference}`
    const id = await kept()
    await ida.post(place, { ...text, kind: 'condition', title: 'Kun egen brug', da: 'Kun til dig selv.' })
    const offered = wordsOf(await (await ida.get(page)).text())
    expect(offered).toContain('Besked: Ring først')
    // Kolding's rules for sound name no conditions.
    expect(offered).not.toContain('Kun egen brug')
    expect(offered).toContain(da('staff:templates.noConditions'))
    await ida.post(place, { ...text, id, version: '1', act: 'retire' })
    const left = await (await ida.get(page)).text()
    expect(wordsOf(left)).not.toContain('Besked: Ring først')
    // The key leads to the place that says why.
    expect(left).toMatch(/id="template" tabindex="-1"/)
    expect(wordsOf(left)).toContain(da('staff:templates.noConditions'))
  })

  it('are said to be none yet where nobody has written any', async () => {
    const { receipt } = await send(at.deps)
    const html = await (await ida.get(`/staff/kolding/notices/${receipt.reference}`)).text()
    expect(wordsOf(html)).toContain(da('staff:templates.none'))
    expect(html).toMatch(/id="template" tabindex="-1"/)
  })
})
