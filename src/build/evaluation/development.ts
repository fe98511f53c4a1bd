import { readFileSync } from 'node:fs'
import type { Language } from '../../core/language.ts'

/** A message of the development set, never trained on: language, expected topics, style, text. */
export type Expected = { language: Language; topics: string[]; style: string; text: string }

const root = 'test/core/understanding'

const rowsIn = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split('\t'))

const expectedIn = (folder: string): Expected[] =>
  (['da', 'en'] as const).flatMap(language =>
    rowsIn(`${root}/${folder}/${language}.tsv`).map(([topics = '', style = '', text = '']) => ({
      language,
      topics: topics.split(','),
      style,
      text,
    })),
  )

export const developmentSet = (): Expected[] => expectedIn('development')

export const otherSets = [
  'kept-apart',
  'people/watched',
  'people/kept-apart',
  'voices/watched',
  'voices/kept-apart',
] as const

export type OtherSet = (typeof otherSets)[number]

/** Messages never trained on. Of halved sets only the watched half is read for its errors (docs/understanding.md). */
export const otherSet = (set: OtherSet): Expected[] => expectedIn(set)

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
export const crisisCases = (): CrisisCase[] => casesIn(`${root}/crisis`)

export const obliqueSets = ['watched', 'kept-apart'] as const

/** Danger said obliquely, and ordinary messages in the same words; none of it is trained on. */
export const obliqueCases = (set: (typeof obliqueSets)[number]): CrisisCase[] =>
  casesIn(`${root}/oblique/${set}`)
