import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '../../core/language.ts'
import { answerKey } from '../../core/policy/answer.ts'

/** One line for each thing that is wrong, with the file, the line and the key to mend. */
export type Findings = string[]

const indent = 2

/** The line of every key in a file of words, which is written with one key a line. */
const linesIn = (text: string): Map<string, number> => {
  const path: string[] = []
  const found = new Map<string, number>()
  for (const [at, line] of text.split('\n').entries()) {
    const [, space = '', name = ''] = line.match(/^(\s+)"([^"]+)":/) ?? []
    if (name === '') continue
    path.splice(space.length / indent - 1, path.length, name)
    found.set(path.join('.'), at + 1)
  }
  return found
}

const read = new Map<string, Map<string, number>>()

const linesOf = (file: string): Map<string, number> => {
  const lines = read.get(file) ?? linesIn(readFileSync(file, 'utf8'))
  read.set(file, lines)
  return lines
}

/** The line of a key, or of the nearest one above it that is there. */
const lineOf = (file: string, key: string): number => {
  const lines = linesOf(file)
  const names = key.split('.')
  for (let length = names.length; length > 0; length -= 1) {
    const line = lines.get(names.slice(0, length).join('.'))
    if (line !== undefined) return line
  }
  return 1
}

/** Where a key is written, for a message that somebody has to act on. */
export const placeOfWords = (language: Language, key: string): string => {
  const [namespace = '', name = ''] = key.split(':')
  const file = `locales/${language}/${namespace}.json`
  return `${file}:${lineOf(file, name)} ${name}`
}

const folder = 'flows/answers'

/** Where an answer is defined. */
export const placeOfAnswer = (answerId: string): string => {
  const head = new RegExp(`^ +'?${answerId.replaceAll('.', '\\.')}'?: `)
  for (const file of readdirSync(folder)) {
    const line = readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .findIndex(each => head.test(each))
    if (line >= 0) return `${folder}/${file}:${line + 1} ${answerId}`
  }
  return `${folder} ${answerId}`
}

/** Where the visible words of an answer stand. */
export const placeOfShort = (language: Language, answerId: string): string =>
  placeOfWords(language, `${answerKey(answerId)}.short`)
