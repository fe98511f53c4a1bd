/** A run of digits as written, with the marks before it. Digits of any script count. */
export type DigitGroup = { digits: string; start: number; end: number; before: string }

const zeros = [0x0660, 0x06f0, 0x0966, 0xff10]

const digitOf = (code: number): string | undefined => {
  if (code >= 0x30 && code <= 0x39) return String(code - 0x30)
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return String(code - zero)
  return undefined
}

/** Marks people put between the digits of one number. */
const isJoint = (letter: string): boolean =>
  /[\s.\-‐-―−_/,:·•*#'"()[\]|\\+⁄]|(?!\p{Sc})[\p{S}\p{Pi}\p{Pf}]/u.test(letter)

export const mostJoints = 3

type NumberSize = { mostGroups: number; fewestDigits: number; mostDigits: number }

/** How many groups from the first on make up the longest number of this kind; 0 where none do. */
export const longestNumber = (
  groups: readonly DigitGroup[],
  { mostGroups, fewestDigits, mostDigits }: NumberSize,
  isNumber: (groups: readonly DigitGroup[]) => boolean,
): number => {
  let digits = 0
  let longest = 0
  for (const [at, group] of groups.slice(0, mostGroups).entries()) {
    digits += group.digits.length
    if (digits > mostDigits) break
    if (digits >= fewestDigits && isNumber(groups.slice(0, at + 1))) longest = at + 1
  }
  return longest
}

/** Runs of digit groups with at most three marks between them, in reading order. */
export const digitRuns = (text: string): DigitGroup[][] => {
  const runs: DigitGroup[][] = []
  let run: DigitGroup[] = []
  let group: DigitGroup | undefined
  let between = ''
  let joints = 0
  let at = 0
  for (const character of text) {
    const start = at
    at += character.length
    const digit = digitOf(character.charCodeAt(0))
    if (digit !== undefined) {
      if (group !== undefined && between === '') {
        group.digits += digit
        group.end = at
        continue
      }
      group = { digits: digit, start, end: at, before: between }
      run.push(group)
      between = ''
      joints = 0
      continue
    }
    if (group === undefined) continue
    // Spaces beside each other are one mark.
    if (character !== ' ' || !between.endsWith(' ')) joints += 1
    if (joints <= mostJoints && isJoint(character)) between += character
    else {
      runs.push(run)
      run = []
      group = undefined
      between = ''
      joints = 0
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}
