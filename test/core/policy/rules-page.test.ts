import { describe, expect, it } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import { translateIn } from '../../../src/build/content/words.ts'
import { languages } from '../../../src/core/language.ts'
import { freshnessBlocks, packStaleness, sourceDue } from '../../../src/core/policy/freshness.ts'
import { compareRows, rulesBlocks, rulesTitle } from '../../../src/core/policy/rules-page.ts'
import { da, withAny } from '../../said.ts'

const packOf = (id: string) => {
  const pack = packs[id]
  if (!pack) throw new Error(`no pack ${id}`)
  return pack
}

describe('the rules of an authority, as a citizen reads them', () => {
  it('can be told for every authority in both languages, with the pages they rest on', () => {
    for (const pack of Object.values(packs)) {
      for (const language of languages) {
        const blocks = rulesBlocks({ pack, language }, translateIn(language))
        expect(blocks.filter(({ kind }) => kind === 'facts')).toHaveLength(4)
        expect(blocks.filter(({ kind }) => kind === 'link').length).toBeGreaterThan(0)
        expect(JSON.stringify(blocks)).not.toMatch(/\{\{|undefined/)
      }
    }
  })

  it('say that they are our rendering as long as the authority has not approved them', () => {
    const kolding = packOf('kolding')
    const told = (pack: typeof kolding) =>
      JSON.stringify(rulesBlocks({ pack, language: 'da' }, translateIn('da')))
    expect(told(kolding)).toMatch(withAny(da, 'answers/rules:unofficial', 'authority', 'checkedOn'))
    expect(told({ ...kolding, approvedBy: { name: 'En leder', on: '2026-12-01' } })).toContain(
      da('answers/rules:approved', { authority: 'Kolding Kommune' }),
    )
    expect(rulesTitle({ pack: kolding, language: 'en' }, translateIn('en'))).toMatch(/Kolding Municipality/)
  })

  it('say of what is known from a newspaper only that it is, on the page and side by side', () => {
    const kolding = packOf('kolding')
    const told = JSON.stringify(rulesBlocks({ pack: kolding, language: 'da' }, translateIn('da')))
    expect(told).toContain(
      da('answers/rules:reported', { value: da('answers/rules:home_consequence.police_report') }),
    )
    const { rows } = compareRows([kolding, packOf('silkeborg')], 'da', translateIn('da'))
    const fromAnArticle = withAny(da, 'answers/rules:reported', 'value')
    const reported = rows.filter(({ values }) => values.some(value => fromAnArticle.test(value)))
    expect(reported.map(({ label }) => label)).toHaveLength(2)
    expect(reported.every(({ values }) => !fromAnArticle.test(values[1] ?? ''))).toBe(true)
  })

  it('stand side by side, one column an authority', () => {
    const { authorities, rows } = compareRows(Object.values(packs), 'da', translateIn('da'))
    expect(authorities[0]?.name).toBe('Kolding Kommune')
    expect(rows.every(({ values }) => values.length === authorities.length && values.every(Boolean))).toBe(
      true,
    )
    const [meeting] = rows
    expect(meeting?.values.slice(0, 4)).toEqual([
      da('answers/rules:openness.ask'),
      da('answers/rules:openness.tell'),
      da('answers/rules:openness.tell_but_veto'),
      da('answers/rules:openness.ask_with_need'),
    ])
  })
})

describe('how old an answer is', () => {
  const said = (id: string, today: string, sources = [packOf(id).source]) =>
    freshnessBlocks({ sources, pack: packOf(id) }, { today, language: 'da' }, translateIn('da')).map(block =>
      block.kind === 'caveat' ? block.text : '',
    )

  it('needs no word while everything is fresh', () => {
    expect(said('kolding', '2026-11-24')).toEqual([])
  })

  it('is said when a source was not looked at in time', () => {
    expect(sourceDue('kolding_page')).toBe('2027-02-22')
    expect(said('kolding', '2027-02-23')).toEqual([
      da('answers/rules:fresh.source_overdue', { checkedOn: '24. november 2026' }),
    ])
  })

  it('is said when the authority’s own review is overdue, as Holbæk’s is', () => {
    expect(packStaleness(packOf('holbaek'), '2026-11-24')).toBe('review_overdue')
    expect(said('holbaek', '2026-11-24').join()).toContain(
      da('answers/rules:fresh.review_overdue', { reviewBy: '30. juni 2025' }),
    )
  })

  it('is said when the rules no longer hold, or not yet', () => {
    expect(packStaleness({ ...packOf('kolding'), validTo: '2026-01-01' }, '2026-11-24')).toBe('expired')
    expect(packStaleness({ ...packOf('kolding'), validFrom: '2027-01-01' }, '2026-11-24')).toBe('not_yet')
  })

  it('say nothing that an answer told which was taken back', () => {
    const valuesOf = (withdrawnAnswers: string[]) => {
      const { rows } = compareRows([{ ...packOf('silkeborg'), withdrawnAnswers }], 'da', translateIn('da'))
      return Object.fromEntries(rows.map(({ label, values }) => [label, values[0]]))
    }
    const now = da('answers/rules:looked_into')
    const without = valuesOf(['audio_office', 'bisidder'])
    expect(without[da('answers/rules:channel.audio_meeting')]).toBe(now)
    expect(without.Hvornår).toBe(now)
    expect(without.Bisidder).toBe(now)
    expect(without[da('answers/rules:channel.audio_phone')]).toBe(
      valuesOf([])[da('answers/rules:channel.audio_phone')],
    )
    expect(Object.values(valuesOf([]))).not.toContain(now)
  })
})
