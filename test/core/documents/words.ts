import { readFileSync } from 'node:fs'
import type { TranslateIn } from '../../../src/core/language.ts'

const read = (language: string, namespace: string): unknown =>
  JSON.parse(readFileSync(`locales/${language}/${namespace}.json`, 'utf8'))

const cache = new Map<string, unknown>()
const wordsOf = (language: string, namespace: string): unknown => {
  const name = `${language}/${namespace}`
  const words = cache.get(name) ?? read(language, namespace)
  cache.set(name, words)
  return words
}

const at = (words: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], words)

/** The real words, read straight from the files; throws where a key or a variable is missing. */
export const translateIn: TranslateIn =
  language =>
  (key, parameters = {}) => {
    const [namespace = '', path = ''] = key.split(':')
    const text = at(wordsOf(language, namespace), path)
    if (typeof text !== 'string') throw new Error(`No words for ${key} in ${language}`)
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      if (parameters[name] === undefined) throw new Error(`${key} lacks ${name}`)
      return String(parameters[name])
    })
  }
