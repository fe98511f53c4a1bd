import { joints, linkWords } from '../lexicon/small-words.ts'
import type { Span } from './cpr.ts'
import { type DigitGroup, longestNumber } from './digits.ts'

const before = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - length), at).toLowerCase()

const isCaseNumber =
  /(?:sag|sags|sagen|journal|ref|reference|referencenummer|case|number of the case|cvr|ean|p-nr|faktura|invoice|kode|code|matrikel|konto|§|stk|nr)[a-zæøå.]{0,12}[\s.:#]{0,3}$/
const isPhoneWord =
  /(?:tlf|telefon|mobil|ring|phone|mobile|call|nummer er|number is)[a-zæøå.]{0,12}[\s.:+]{0,6}$/

const sizesOf = (groups: readonly DigitGroup[]): string => groups.map(group => group.digits.length).join(' ')

const isDateLike = (groups: readonly DigitGroup[]): boolean => {
  const digits = groups.map(group => group.digits).join('')
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  const isDayFirst = day >= 1 && day <= 31 && month >= 1 && month <= 12 && /^(19|20)/.test(digits.slice(4))
  const isYearFirst = /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(digits)
  const isDotted = groups.length > 1 && groups.slice(1).some(group => /[./:]/.test(group.before))
  return isDayFirst || isYearFirst || (isDotted && !isFourPairs(groups))
}

/** Four pairs with one mark are neither a day nor a time. */
const isFourPairs = (groups: readonly DigitGroup[]): boolean =>
  sizesOf(groups) === '2 2 2 2' && groups.slice(1).every(({ before: mark }) => mark === '.')

const isDanishPhone = (groups: readonly DigitGroup[]): boolean =>
  /^(8|2 2 2 2|4 4|2 3 3|3 3 2|2 6)$/.test(sizesOf(groups)) && /^[2-9]/.test(groups[0]?.digits ?? '')

const isPlus = (text: string, group: DigitGroup): boolean =>
  /(?:\+|00)\s?$/.test(text.slice(Math.max(0, group.start - 3), group.start))

const isInternational = (text: string, groups: readonly DigitGroup[]): boolean => {
  const first = groups[0]
  const total = groups.reduce((sum, group) => sum + group.digits.length, 0)
  if (first === undefined || total < 9 || total > 15) return false
  return (
    isPlus(text, first) ||
    (/^00[1-9]/.test(first.digits) && total >= 10) ||
    (first.digits === '45' && total === 10)
  )
}

const isPhone = (text: string, groups: readonly DigitGroup[]): boolean => {
  const isAbroad = isInternational(text, groups)
  if (!isAbroad && !isDanishPhone(groups)) return false
  const start = groups[0]?.start ?? 0
  const lead = before(text, start, 30)
  if (isCaseNumber.test(lead) && !isPhoneWord.test(lead)) return false
  if (
    /^\s?(?:kr|kroner|dkk|,-|%|procent|tons|år|years|km|m2)/i.test(
      text.slice(groups.at(-1)?.end ?? 0, (groups.at(-1)?.end ?? 0) + 10),
    )
  )
    return false
  return isAbroad || isPhoneWord.test(lead) || !isDateLike(groups)
}

const phoneSize = { mostGroups: 8, fewestDigits: 8, mostDigits: 15 }

/** Phone numbers in runs of digit groups: Danish, or with a country code. */
export const phonesIn = (text: string, runs: readonly (readonly DigitGroup[])[]): Span[] => {
  const found: Span[] = []
  for (const run of runs) {
    let from = 0
    while (from < run.length) {
      const length = longestNumber(run.slice(from), phoneSize, groups => isPhone(text, groups))
      const first = run[from]
      const last = run[from + length - 1]
      if (length > 0 && first && last) found.push({ start: plusBefore(text, first.start), end: last.end })
      from += Math.max(1, length)
    }
  }
  return found
}

const plusBefore = (text: string, start: number): number => (text[start - 1] === '+' ? start - 1 : start)

const isLocalPart = /[\p{L}\p{N}._%+-]/u
const isDomainPart = /[\p{L}\p{N}.-]/u
/** The sign itself, as wide as a letter of other scripts, or small. */
const atSigns = /[@＠﹫]/gu
/** The rest of an address is never further from its sign than this. */
const mostSpaces = 2

const spacesFrom = (text: string, from: number, step: 1 | -1): number => {
  let count = 0
  while (count < mostSpaces && text[from + step * count] === ' ') count++
  return count
}

/** E-mail addresses, found from each @ outwards so that no text costs more than its length. */
export const emailsIn = (text: string): Span[] => {
  const found: Span[] = []
  let least = 0
  for (const { index: at } of text.matchAll(atSigns)) {
    let start = at - spacesFrom(text, at - 1, -1)
    const localEnds = start
    while (start > least && isLocalPart.test(text[start - 1] ?? '')) start--
    const domain = at + 1 + spacesFrom(text, at + 1, 1)
    let end = domain
    while (end < text.length && isDomainPart.test(text[end] ?? '')) end++
    while (end > domain && /[.-]/.test(text[end - 1] ?? '')) end--
    if (start < localEnds && /\.\p{L}{2,}$/u.test(text.slice(Math.max(domain, end - 24), end))) {
      found.push({ start, end })
      least = end
    }
  }
  return found
}

const street =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.']{0,30}(?: [\p{L}.']{1,20}){0,2}?(?:vej|vejen|gade|gaden|allé|alle|alléen|torv|torvet|plads|pladsen|stræde|vænge|vænget|parken|bakken|engen|haven|toften|marken|kvarteret|boulevard|strand|skoven|dal|banke|lunden|krogen|høj)\.? \d{1,3} ?[A-Za-z]?(?![\p{L}\p{N}])(?:,? (?:st|kl|\d{1,2})\.? ?(?:sal|tv|th|mf|\d{1,3})?\.?(?: ?(?:tv|th|mf))?(?![\p{L}\p{N}]))?(?:,? \d{4} \p{Lu}\p{L}{1,20}(?: [A-ZÆØÅ](?![\p{L}]))?)?/gu
const lowerStreet =
  /(?<![\p{L}\p{N}])\p{L}{2,30}(?:vej|gade|allé|stræde|vænge|vænget|boulevard) \d{1,3} ?[a-z]?(?![\p{L}\p{N}])(?:,? \d{4} \p{L}{2,20})?/giu
const livesAt =
  /(?:bor på|bor i|bor|adresse er|live at|address is|live in|living at) (?<place>[\p{L}.' ]{2,40} \d{1,3} ?[A-Za-z]?(?:,? \d{4}(?: \p{L}{2,20})?)?)(?![\p{L}\p{N}])/giu

const spansOf = (text: string, pattern: RegExp, group?: string): Span[] =>
  Array.from(text.matchAll(pattern), match => {
    const inner = group === undefined ? match[0] : (match.groups?.[group] ?? match[0])
    const start = match.index + match[0].lastIndexOf(inner)
    return { start, end: start + inner.length }
  })

/** Part of every address below, and of few other texts. It is looked for first, since that costs less. */
const saysPlace =
  /vej|gade|all[eé]|torv|plads|stræde|vænge|park|bakke|engen|haven|toft|marken|kvarter|boulevard|strand|skov|dal|bank|lund|krog|høj|bor|adress|address|live|living/i

/** Home addresses, none without a house number. `isPublic` tells a town hall from a home. */
export const addressesIn = (text: string, isPublic: (address: string) => boolean): Span[] =>
  /\d/.test(text) && saysPlace.test(text) ? numberedAddresses(text, isPublic) : []

const numberedAddresses = (text: string, isPublic: (address: string) => boolean): Span[] =>
  [...spansOf(text, street), ...spansOf(text, lowerStreet), ...spansOf(text, livesAt, 'place')].filter(
    span =>
      !isPublic(text.slice(span.start, span.end)) && !isTimeOrAge(text, span) && !goesOnToTell(text, span),
  )

/**
 * A word that joins two sentences, then a small letter, and the number counts something: it is of what is told next.
 * Streets join names, and after their number comes nothing, or where they are.
 */
const goesOnToTell = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end).split(' ')
  const [, counted = ''] = /^ (\p{Ll}+)/u.exec(text.slice(end)) ?? []
  const isCount = counted !== '' && !joints.has(counted) && !linkWords.has(counted)
  return isCount && words.some((word, at) => joints.has(words[at - 1] ?? '') && /^\p{Ll}/u.test(word))
}

const isTimeOrAge = (text: string, span: Span): boolean =>
  /(?:kl|kl\.|nr|år|den|uge|klokken|at|omkring)\.? \d{1,3} ?[A-Za-z]?$/i.test(
    text.slice(span.start, span.end),
  ) ||
  /^ ?(?:år|years|dage|timer|børn|kids|children|værelser|rum|rooms|bedrooms|m2|kvm|mdr|måneder|months|uger|weeks|\/|:|\.\d)/i.test(
    text.slice(span.end, span.end + 10),
  )

const namedAs =
  /(?:jeg hedder|mit navn er|mit navn:|navn:|my name is|my name's|i am called|my name:|name:)\s?/gi
const signed = /(?:mvh|m\.v\.h\.|hilsen|hilsner|kh|vh|regards|wishes|sincerely|cheers|best),?\s{1,4}/gi

const notNames = new Set([
  'ikke',
  'not',
  'noget',
  'det',
  'vist',
  'jo',
  'også',
  'samme',
  'er',
  'on',
  'in',
  'the',
  'a',
  'hvad',
  'til',
  'fra',
])

const nameWord = /[\p{L}'’.-]{2,24}/uy
const mostNameWords = 4

/** A name from `at`: the first word however it is written, more words while they begin with a capital. */
const nameAt = (text: string, at: number): Span | undefined => {
  let end = at
  for (let count = 0; count < mostNameWords; count++) {
    nameWord.lastIndex = count === 0 ? at : end + 1
    if (count > 0 && text[end] !== ' ') break
    const word = nameWord.exec(text)?.[0]
    if (word === undefined || (count > 0 && !/^\p{Lu}/u.test(word))) break
    end = nameWord.lastIndex
  }
  return end === at || notNames.has(text.slice(at, end).toLowerCase()) ? undefined : { start: at, end }
}

/** The writer's own name: after words that give it, and in a signature. */
export const namesIn = (text: string): Span[] => {
  const found: Span[] = []
  for (const match of text.matchAll(namedAs)) {
    const span = nameAt(text, match.index + match[0].length)
    if (span !== undefined) found.push(span)
  }
  for (const match of text.matchAll(signed)) {
    const span = nameAt(text, match.index + match[0].length)
    const isSignature =
      span !== undefined &&
      /^\p{Lu}/u.test(text.slice(span.start)) &&
      /^[\s.!,]{0,6}(?:$|\n|\d|\+|\[|tlf)/.test(text.slice(span.end, span.end + 12))
    if (span !== undefined && isSignature) found.push(span)
  }
  return found
}
