import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import { type Before, situationOf, trainingFolder } from './training-lines.ts'

/** `development` may be read and learned from; `final` is only counted (training/README.md). */
export type Half = 'development' | 'final'

/** One case nobody fitted anything to, with every label that a competent reader would accept. */
export type Case = {
  set: string
  text: string
  situation: ConversationSituation
  language: string
  /** First topics that are right; `-` where none is. */
  topics: string[]
  second: string[]
  answers: string[]
  danger: string | undefined
  acts: string[]
  facts: { field: string; value: string; span: string; mode: string }[] | undefined
}

const folder = `${trainingFolder}/sets`

const messageCase = (set: string, line: string): Case => {
  const [language = '', topics = '', answers = '', danger = '', acts = '', text = ''] = line.split('\t')
  const [first = '', ...second] = topics.split('+')
  return {
    set,
    text: text.replaceAll('⏎', '\n'),
    situation: { noticeOpen: false },
    language,
    topics: first.split('|'),
    second,
    answers: answers.split('|').filter(answer => answer !== '-'),
    danger: danger === '-' ? undefined : danger,
    acts: acts.split(','),
    facts: undefined,
  }
}

type Talk = {
  lang: string
  turns: (Pick<Case, 'text' | 'acts'> & {
    before: Before
    topics: string[]
    answer?: string | null
    /** Every answer that a competent reader would accept, where more than one is. */
    answers?: string[]
    danger?: string | null
    facts: NonNullable<Case['facts']>
  })[]
}

const turnCases = (set: string, line: string): Case[] => {
  const talk = JSON.parse(line) as Talk
  return talk.turns.map(({ before, text, acts, topics, answer, answers, danger, facts }, at) => ({
    set,
    text,
    situation: situationOf(before, talk.turns.slice(0, at)),
    language: talk.lang,
    topics: topics.length > 0 ? topics : ['-'],
    second: [],
    answers: answers ?? (answer ? [answer] : []),
    danger: danger ?? undefined,
    acts,
    facts,
  }))
}

const linesOf = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(line => line !== '')
    : []

/** How a question is put, and nothing else: src/build/training/polarity-lines.ts reads it. */
const polaritySet = 'polarity'

/** Every case of a half, set by set. */
export const casesOf = (half: Half): Case[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(set => set !== polaritySet)
        .sort()
        .flatMap(set => [
          ...linesOf(`${folder}/${set}/${half}.tsv`).map(line => messageCase(set, line)),
          ...linesOf(`${folder}/${set}/${half}.jsonl`).flatMap(line => turnCases(set, line)),
        ])
    : []
