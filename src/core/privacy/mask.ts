import masksDa from '../../../locales/da/lexicon/masks.json' with { type: 'json' }
import masksEn from '../../../locales/en/lexicon/masks.json' with { type: 'json' }
import type { Language } from '../language.ts'
import { announcedIn } from './announced.ts'
import { birthAndSerialIn } from './birth-and-serial.ts'
import { addressesIn, emailsIn, namesIn, phonesIn } from './contact-data.ts'
import { correctionsAfter } from './corrections.ts'
import { cprIn, type Span } from './cpr.ts'
import { type DigitGroup, digitRuns } from './digits.ts'
import { namedPartsIn } from './named-parts.ts'
import { otherNamesIn } from './names.ts'
import { numbersSaid, type SpokenNumber } from './numbers-said.ts'
import { inRows } from './rows.ts'
import { saidToBeCpr } from './said-to-be-cpr.ts'
import { type SeenText, seenText } from './seen-text.ts'
import { spokenCprIn, spokenEmailsIn, spokenPhonesIn, spokenToBeCpr } from './spoken-numbers.ts'
import { cprInThousands, isOrder } from './sums-and-orders.ts'

export type Kind = 'cpr' | 'phone' | 'email' | 'address' | 'name'

/** The text with a readable word in place of anything personal, and the kinds that were found. */
export type Masked = { text: string; found: Kind[] }

const masks: Record<Language, Record<Kind, string>> = { da: masksDa, en: masksEn }

/** The longest a message may be. A longer one is stored nowhere, so nothing has to be masked in it. */
export const longestKept = 2000

/** Whether this text has a masked CPR number in it. */
export const coversCpr = (text: string): boolean => Object.values(masks).some(({ cpr }) => text.includes(cpr))

const order: readonly Kind[] = ['cpr', 'email', 'phone', 'address', 'name']

/** Public addresses: a town hall is a place to meet, not a home. */
const publicPlaces = /akseltorv 1|rådhus|town hall|jobcent|bibliotek|library|kommune/i

const isPublic = (address: string): boolean => publicPlaces.test(address)

/** A text as written and as it looks, with the numbers in it, in digits and in words. */
type Sought = SeenText & { written: string; runs: DigitGroup[][]; said: SpokenNumber[][] }

/** Where each kind stands in the text as written. */
const spansOf: Record<Kind, (sought: Sought) => Span[]> = {
  cpr: ({ text, placed, runs, said }) => {
    const isInRow = inRows(text, runs)
    const numbers = [
      ...[...runs.flatMap(cprIn), ...birthAndSerialIn(text)].filter(
        span => !isInRow(span) && !isOrder(text, span),
      ),
      ...namedPartsIn(text),
      ...cprInThousands(text, runs),
      ...spokenCprIn(said),
      ...spokenToBeCpr(text, said),
      ...saidToBeCpr(text, runs),
      ...announcedIn(text, said),
    ]
    return united([...numbers, ...correctionsAfter(text, numbers)]).map(placed)
  },
  email: ({ text, placed }) => [...emailsIn(text), ...spokenEmailsIn(text)].map(placed),
  phone: ({ text, placed, runs, said }) =>
    [...phonesIn(text, runs), ...spokenPhonesIn(text, said)].map(placed),
  address: ({ written }) => addressesIn(written, isPublic),
  name: ({ written }) => [...namesIn(written), ...otherNamesIn(written)],
}

/** Letters that look like the digits they stand among. */
const lookAlike =
  /(?<![\p{L}\p{N}])(?=[oOIl]{0,11}\d)[\doOIl]{2,12}(?![\p{L}\p{N}])|(?<=\d)[oOIl]{1,2}(?=\d)/gu

/** More letters are taken for digits in the four after a birthday: "120388-4O2B". */
const lookAlikeLast =
  /(?<=(?<!\d)\d{6}[\s.–-]{0,3})(?=\p{L}{0,2}\d\p{L}{0,2}\d)[\doOIlBSZ]{4}(?![\p{L}\p{N}])/gu

const digitFor: Record<string, string> = { o: '0', O: '0', I: '1', l: '1', B: '8', S: '5', Z: '2' }

const inDigits = (group: string): string => Array.from(group, letter => digitFor[letter] ?? letter).join('')

const asDigits = (text: string): string => text.replace(lookAlike, inDigits).replace(lookAlikeLast, inDigits)

/** Overlapping matches are merged: a partial match must not hide less than the whole. */
const united = (spans: readonly Span[]): Span[] => {
  const all: Span[] = []
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else all.push({ start: span.start, end: span.end })
  }
  return all
}

type Found = Span & { kind: Kind }

const foundIn = (written: string, wanted: readonly Kind[]): Found[] => {
  const { text, placed } = seenText(written)
  const seen = { text: asDigits(text), placed }
  const sought = { ...seen, written, runs: digitRuns(seen.text), said: numbersSaid(seen.text) }
  const kept: Found[] = []
  const covered = new Uint8Array(written.length)
  for (const kind of order.filter(each => wanted.includes(each)))
    for (const span of spansOf[kind](sought)) {
      if (covered.subarray(span.start, span.end).includes(1)) continue
      covered.fill(1, span.start, span.end)
      kept.push({ ...span, kind })
    }
  return kept.sort((one, other) => one.start - other.start)
}

/**
 * Masks CPR numbers, phone numbers, e-mail and home addresses and names of people in a message before anything else
 * reads it. Recall comes first: rather one number too many than one too few. `wanted` leaves kinds unmasked where an
 * address or a name is what was asked for; CPR numbers are always masked.
 */
export const mask = (text: string, language: Language, wanted: readonly Kind[] = order): Masked => {
  const normal = text.normalize('NFC')
  const found = foundIn(normal, wanted)
  if (found.length === 0) return { text: normal, found: [] }
  let out = ''
  let at = 0
  for (const { start, end, kind } of found) {
    out += normal.slice(at, start) + masks[language][kind]
    at = end
  }
  return { text: out + normal.slice(at), found: [...new Set(found.map(one => one.kind))] }
}
