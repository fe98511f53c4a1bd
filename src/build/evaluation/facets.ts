import { readFileSync } from 'node:fs'
import type { Language } from '../../core/language.ts'
import type { Model } from '../../core/understanding/model.ts'
import { understand } from '../../core/understanding/understand.ts'

const folder = 'test/core/understanding/facets'
const names = ['medium', 'setting', 'actor', 'need'] as const
type Name = (typeof names)[number]

export type FacetCase = { language: Language; text: string; expected: Record<Name, string> }
export type FacetFigures = Record<Name, { right: number; of: number; said: number; heard: number }>
export type FacetMiss = { text: string; facet: Name; expected: string; read: string }

const now = new Date('2026-11-24T09:00:00Z')

/** Labelled messages: medium, setting, who records (staff), need; `-` where nothing of it is said. */
export const facetCases = (): FacetCase[] =>
  (['da', 'en'] as const).flatMap(language =>
    readFileSync(`${folder}/${language}.tsv`, 'utf8')
      .trim()
      .split('\n')
      .map(line => {
        const [medium = '-', setting = '-', actor = '-', need = '-', text = ''] = line.split('\t')
        return { language, text, expected: { medium, setting, actor, need } }
      }),
  )

const sorted = (value: string | undefined): string => (value ?? '-').split(',').sort().join(',')

/** "Optage" alone is sound: the medium of the notice counts where the facet is silent. */
const readOf = ({ text, language }: FacetCase, model: Model): Record<Name, string> => {
  const { facets, slots } = understand(text, { language, now, facets: {}, offered: [] }, model)
  return {
    medium: facets.medium ?? slots.medium ?? '-',
    setting: facets.setting ?? '-',
    actor: facets.actor ?? '-',
    need: sorted(slots.need),
  }
}

/** Per facet: share read right, and of those said how many were heard. */
export const facetFigures = (
  cases: readonly FacetCase[],
  model: Model,
): { figures: FacetFigures; missed: FacetMiss[] } => {
  const missed: FacetMiss[] = []
  const figures = Object.fromEntries(
    names.map(name => [name, { right: 0, of: cases.length, said: 0, heard: 0 }]),
  ) as FacetFigures
  for (const one of cases) {
    const read = readOf(one, model)
    for (const facet of names) {
      const expected = sorted(one.expected[facet])
      const isRight = read[facet] === expected
      if (isRight) figures[facet].right++
      else missed.push({ text: one.text, facet, expected, read: read[facet] })
      if (expected === '-') continue
      figures[facet].said++
      if (isRight) figures[facet].heard++
    }
  }
  return { figures, missed }
}

/** All facets together, in per cent. */
export const facetShare = (figures: FacetFigures): number => {
  const all = Object.values(figures)
  const right = all.reduce((sum, one) => sum + one.right, 0)
  const of = all.reduce((sum, one) => sum + one.of, 0)
  return Math.round((right / Math.max(1, of)) * 1000) / 10
}
