import { readFileSync } from 'node:fs'
import type { Language } from '../../core/language.ts'

/** A message of the development set, never trained on: language, expected topics, style, text. */
export type Expected = { language: Language; topics: string[]; style: string; text: string }

const folder = 'test/core/understanding/development'

const rowsIn = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split('\t'))

export const developmentSet = (): Expected[] =>
  (['da', 'en'] as const).flatMap(language =>
    rowsIn(`${folder}/${language}.tsv`).map(([topics = '', style = '', text = '']) => ({
      language,
      topics: topics.split(','),
      style,
      text,
    })),
  )

export type CrisisCase = { language: Language; kind: string | undefined; text: string }

const asLanguage = (code: string | undefined): Language => (code === 'en' ? 'en' : 'da')

const casesIn = (path: string): CrisisCase[] => [
  ...rowsIn(`${path}/danger.tsv`).map(([code, kind, text = '']) => ({
    language: asLanguage(code),
    kind,
    text,
  })),
  ...rowsIn(`${path}/calm.tsv`).map(([code, text = '']) => ({
    language: asLanguage(code),
    kind: undefined,
    text,
  })),
]

/** Written cases of danger, and of what only sounds like it. */
export const crisisCases = (): CrisisCase[] => casesIn('test/core/understanding/crisis')

export const obliqueSets = ['watched', 'kept-apart'] as const

/** Danger said obliquely, and ordinary messages in the same words; none of it is trained on. */
export const obliqueCases = (set: (typeof obliqueSets)[number]): CrisisCase[] =>
  casesIn(`test/core/understanding/oblique/${set}`)
