import type { Translate } from '../../../core/language.ts'
import { type Refused, refusedWords } from '../refused.ts'

const reaching = { on: 'on', why: 'reach-why', note: 'reach-number' }

/** Where on the notice's page the field of an act stands, by the name of its fault. */
const places: Record<string, Record<string, string>> = {
  note: { note: 'field-note' },
  journal: { note: 'journal' },
  hold: { why: 'hold-why' },
  posted: reaching,
  told: reaching,
  delivered: reaching,
  give: { to: 'to-give' },
  place: { to: 'to-place' },
  setting: { setting: 'to-setting' },
  represented: { represented: 'field-representedName' },
  return: { why: 'why' },
  release: { why: 'why', need: 'waits', words: 'danger', terms: 'waits' },
  words: { words: 'danger' },
}

/** What keeps an answer back and is no field of it: where it is mended. */
const elsewhere: Record<string, string> = {
  need: 'facts',
  authority: 'facts',
  represented: 'field-representedName',
  words: 'danger',
}

/** Where on the page it is mended. */
export const placeOfFault = (name: string): string => `#${elsewhere[name] ?? `field-${name}`}`

/** One of several alike is named by what its act is about. */
const placeOf = ({ act }: Refused, name: string): string => {
  const [done = '', about] = act.split(' ')
  return about === undefined ? (places[done]?.[name] ?? 'facts') : `field-${name}.${about}`
}

/** The lines of the error summary for an act that was refused: each leads to its field. */
export const refusedLines = (
  refused: Refused | undefined,
  t: Translate,
): { href: string; words: string }[] =>
  refused === undefined
    ? []
    : Object.entries(refused.fields).map(([name, key]) => ({
        href: `#${placeOf(refused, name)}`,
        words: refusedWords(name, key, t),
      }))
