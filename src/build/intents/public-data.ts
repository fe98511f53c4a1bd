import { readFileSync } from 'node:fs'

export type Intent = { text: string; label: string }

/** The label of messages that are about none of the others. */
export const outside = 'out_of_scope'

const read = (folder: string, name: string): string => readFileSync(`${folder}/${name}`, 'utf8')

/** Rows of a comma-separated file whose cells may be quoted; the head is left out. */
const csvRows = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (letter === '"') isQuoted = true
    else if (letter === ',' || letter === '\n') {
      row.push(cell.replace(/\r$/, ''))
      cell = ''
      if (letter === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += letter
  }
  return rows.slice(1)
}

export const banking = (folder: string, part: 'train' | 'test'): Intent[] =>
  csvRows(read(folder, `banking_${part}.csv`)).flatMap(([text, label]) =>
    text !== undefined && label !== undefined ? [{ text, label }] : [],
  )

export const xsid = (folder: string, language: 'da' | 'en' | 'no', part: 'valid' | 'test'): Intent[] =>
  read(folder, `xsid.${language}.${part}.conll`)
    .split(/\n\n+/)
    .flatMap(block => {
      const text = /# text = (.*)/.exec(block)?.[1]
      const label = /# intent = (.*)/.exec(block)?.[1]
      return text !== undefined && label !== undefined ? [{ text, label }] : []
    })

type ClincFile = Record<'train' | 'val' | 'test' | 'oos_train' | 'oos_val' | 'oos_test', [string, string][]>

/** CLINC150 with its out-of-scope messages under the label `outside`. */
export const clinc = (
  folder: string,
): Record<'train' | 'val' | 'test', { inside: Intent[]; outside: Intent[] }> => {
  const file: ClincFile = JSON.parse(read(folder, 'clinc_data_full.json'))
  const part = (name: 'train' | 'val' | 'test') => ({
    inside: file[name].map(([text, label]) => ({ text, label })),
    outside: file[`oos_${name}`].map(([text]) => ({ text, label: outside })),
  })
  return { train: part('train'), val: part('val'), test: part('test') }
}

/** The first `count` messages of each label, in the order of a seeded shuffle. */
export const shots = (all: readonly Intent[], count: number, random: () => number): Intent[] => {
  const keyed = all.map(one => ({ one, key: random() })).sort((first, second) => first.key - second.key)
  const taken = new Map<string, number>()
  return keyed
    .filter(({ one }) => {
      const held = taken.get(one.label) ?? 0
      taken.set(one.label, held + 1)
      return held < count
    })
    .map(({ one }) => one)
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** One slip of the finger in every third word of four letters or more: swapped, lost, doubled or wrong. */
export const withTypos = (text: string, random: () => number): string =>
  text
    .split(' ')
    .map(word => {
      if (word.length < 4 || random() > 0.34) return word
      const at = 1 + Math.floor(random() * (word.length - 2))
      const kind = Math.floor(random() * 4)
      const [head, here, next, tail] = [
        word.slice(0, at),
        word[at] ?? '',
        word[at + 1] ?? '',
        word.slice(at + 2),
      ]
      if (kind === 0) return head + next + here + tail
      if (kind === 1) return head + next + tail
      if (kind === 2) return head + here + here + next + tail
      return head + (letters[Math.floor(random() * letters.length)] ?? 'e') + next + tail
    })
    .join(' ')
