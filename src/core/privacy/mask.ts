import masksDa from '../../../locales/da/lexicon/masks.json' with { type: 'json' }
import masksEn from '../../../locales/en/lexicon/masks.json' with { type: 'json' }
import type { Language } from '../language.ts'
import { addressesIn, emailsIn, namesIn, phonesIn } from './contact-data.ts'
import { cprIn, type Span, saidToBeCpr } from './cpr.ts'
import { digitRuns } from './digits.ts'
import { otherNamesIn } from './names.ts'
import { seenText } from './seen-text.ts'
import { numbersSaid, spokenCprIn, spokenEmailsIn, spokenPhonesIn, spokenToBeCpr } from './spoken-numbers.ts'

export type Kind = 'cpr' | 'phone' | 'email' | 'address' | 'name'

/** The text with a readable word where something personal stood, and what kinds stood there. */
export type Masked = { text: string; found: Kind[] }

const masks: Record<Language, Record<Kind, string>> = { da: masksDa, en: masksEn }

/** Whether a CPR number was covered in this text before. */
export const coversCpr = (text: string): boolean => Object.values(masks).some(({ cpr }) => text.includes(cpr))

const order: readonly Kind[] = ['cpr', 'email', 'phone', 'address', 'name']

/** Addresses everybody may know: a town hall is a place to meet, not a home. */
const publicPlaces = /akseltorv 1|rådhus|town hall|jobcent|bibliotek|library|kommune/i

type Found = Span & { kind: Kind }

const foundIn = (written: string, wanted: readonly Kind[]): Found[] => {
  const { text, placed } = seenText(written)
  const runs = digitRuns(text)
  const said = numbersSaid(text)
  const cpr = () => [
    ...runs.flatMap(run => cprIn(run)),
    ...spokenCprIn(said),
    ...spokenToBeCpr(text, said),
    ...saidToBeCpr(text, runs),
  ]
  const kinds: Record<Kind, () => Span[]> = {
    cpr: () => cpr().map(placed),
    email: () => [...emailsIn(text), ...spokenEmailsIn(text)].map(placed),
    phone: () => [...runs.flatMap(run => phonesIn(text, run)), ...spokenPhonesIn(text, said)].map(placed),
    address: () => addressesIn(written, address => publicPlaces.test(address)),
    name: () => [...namesIn(written), ...otherNamesIn(written)],
  }
  const kept: Found[] = []
  for (const kind of order.filter(each => wanted.includes(each)))
    for (const span of kinds[kind]())
      if (!kept.some(one => span.start < one.end && one.start < span.end)) kept.push({ ...span, kind })
  return kept.sort((one, other) => one.start - other.start)
}

/**
 * Takes CPR numbers, phone numbers, e-mail and home addresses and the names of people out of a message
 * before anything else sees it. Recall first: a number too many is masked rather than one too few.
 * `wanted` narrows it where an address or a name is what was asked for; CPR numbers are always taken out.
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
