import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { foldMark } from '../../core/reader/folds.ts'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import { earlierWords } from '../../core/text/earlier-words.ts'
import { type EarlierTexts, earlierTexts, withEarlier } from './earlier-words.ts'
import { beforeTurn, talkBefore } from './talk-before.ts'

/** One labelled message or turn (training/README.md). */
export type TrainingLine = {
  text: string
  situation: ConversationSituation
  language: string
  topics: string[]
  answer: string | undefined
  /** `answer#fold`, where it was written for a fold or for the front of its answer. */
  fold?: string
  acts: string[]
  /** A kind of danger, or `none`. */
  danger: string
  /** Unknown of single messages: nobody marked them there. */
  facts?: { field: string; value: string }[]
  /** Kept out of all learning; probabilities are fitted on these. */
  isHeldOut: boolean
  /** File and line, to name it. */
  from: string
}

export const trainingFolder = 'training'

const oneIn = 12
/** Lines in a row are by one invented person: they are kept out together. */
const linesOfAPerson = 20

/** Whether this block is among the one in so many that are kept out. */
export const isKeptOut = (block: string, oneIn: number): boolean =>
  (createHash('sha256').update(block).digest()[0] ?? 0) % oneIn === 0

/** What somebody teaches line by line is learned, every line of it. */
const taught = 'taught.tsv'

/** The same lines that training/encoder/lines.py keeps out. */
export const isHeldOut = (file: string, block: number | string): boolean =>
  file !== taught && isKeptOut(`${file}:${block}`, oneIn)

const listed = (cell: string): string[] => (cell === '-' || cell === '' ? [] : cell.split(','))

const topicNames = (): string[] =>
  (JSON.parse(readFileSync(`${trainingFolder}/labels.json`, 'utf8')) as { topics: string[] }).topics

const messagesOf = (file: string, topics: readonly string[]): TrainingLine[] =>
  readFileSync(`${trainingFolder}/messages/${file}`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line, number) => {
      const [language = '', wanted = '', answer = '', danger = '', acts = '', written = ''] = line.split('\t')
      const message = {
        text: written.replaceAll('⏎', '\n'),
        topics: listed(wanted),
        danger: danger === '-' ? 'none' : danger,
      }
      return {
        ...message,
        situation: talkBefore({ file, number }, message, topics),
        language,
        answer: answer === '-' ? undefined : answer,
        acts: listed(acts),
        isHeldOut: isHeldOut(file, Math.floor(number / linesOfAPerson)),
        from: `messages/${file}:${number + 1}`,
      }
    })

export type Before = {
  asked?: string | null
  offered?: string | null
  noticeOpen?: boolean
  lastTopic?: string | null
  /** The answer that was really given last, where the talk was played. Null where it was none of the last topic. */
  lastAnswer?: string | null
}

type Talk = {
  id: string
  lang: string
  turns: {
    before: Before
    text: string
    acts: string[]
    topics: string[]
    answer?: string | null
    danger?: string | null
    facts: { field: string; value: string }[]
  }[]
}

type Earlier = { text: string; answer?: string | null; danger?: string | null }

/**
 * The situation before a turn. Where nobody noted what was answered, the turns before it are taken to have got what
 * they asked for: what follows an answer is about that answer.
 */
export const situationOf = (
  { asked, offered, noticeOpen, lastTopic, lastAnswer }: Before,
  turns: readonly Earlier[],
): ConversationSituation => ({
  ...(asked && { asked }),
  ...(offered && { offered: String(offered) }),
  noticeOpen: noticeOpen === true,
  ...(lastTopic && { lastTopic }),
  ...answerOf(
    lastTopic,
    lastAnswer === undefined ? turns.findLast(({ answer }) => answer)?.answer : lastAnswer,
  ),
  ...(lastTopic !== 'crisis' && wordsOf(turns.at(-1))),
})

/** Nothing is kept of what was written in danger. */
const wordsOf = (turn: Earlier | undefined): Partial<ConversationSituation> =>
  turn === undefined || turn.danger ? {} : { earlier: earlierWords(turn.text) }

const answerOf = (
  topic: string | null | undefined,
  last: string | null | undefined,
): Partial<ConversationSituation> => (topic && last?.split('.')[0] === topic ? { lastAnswer: last } : {})

const turnsOf = (file: string): TrainingLine[] =>
  readFileSync(`${trainingFolder}/turns/${file}`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .flatMap((line, number) => {
      const talk = JSON.parse(line) as Talk
      return talk.turns.map((turn, at) => ({
        text: turn.text,
        situation: situationOf(beforeTurn({ file, talk: talk.id, turn: at }, turn), talk.turns.slice(0, at)),
        language: talk.lang,
        topics: turn.topics,
        answer: turn.answer ?? undefined,
        acts: turn.acts,
        danger: turn.danger ?? 'none',
        facts: turn.facts,
        isHeldOut: isHeldOut(file, talk.id),
        from: `turns/${file}:${number + 1}`,
      }))
    })

/** Each by another person, and a few of each fold: they are kept out one by one. */
const foldLinesOf = (file: string, texts: EarlierTexts): TrainingLine[] =>
  readFileSync(`${trainingFolder}/folds/${file}`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line, number) => {
      const [language = '', last = '', answer = '', fold = '', acts = '', written = ''] = line.split('\t')
      const topicOf = (id: string): string => id.split('.')[0] ?? id
      return {
        text: written.replaceAll('⏎', '\n'),
        situation: withEarlier(
          { noticeOpen: false, ...(last !== '-' && { lastTopic: topicOf(last), lastAnswer: last }) },
          { text: written, file, number },
          texts,
        ),
        language,
        topics: [topicOf(answer)],
        answer,
        fold: `${answer}${foldMark}${fold}`,
        acts: listed(acts),
        danger: 'none',
        isHeldOut: isHeldOut(file, written),
        from: `folds/${file}:${number + 1}`,
      }
    })

const filesIn = (folder: string): string[] => readdirSync(`${trainingFolder}/${folder}`).sort()

export const trainingLines = (): TrainingLine[] => {
  const topics = topicNames()
  const files = filesIn('messages').map(file => ({ file, lines: messagesOf(file, topics) }))
  const texts = earlierTexts(files.flatMap(({ lines }) => lines))
  return [
    ...files.flatMap(({ file, lines }) =>
      lines.map((line, number) => ({
        ...line,
        situation: withEarlier(line.situation, { text: line.text, file, number }, texts),
      })),
    ),
    ...filesIn('turns').flatMap(turnsOf),
    ...filesIn('folds').flatMap(file => foldLinesOf(file, texts)),
  ]
}
