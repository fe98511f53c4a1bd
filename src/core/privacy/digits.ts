/** A run of digits as written, with the marks before it. Digits of any script count. */
export type DigitGroup = { digits: string; start: number; end: number; before: string }

/** Where something stands in a text. */
export type Span = { start: number; end: number }

const zeros = [0x0660, 0x06f0, 0x0966, 0xff10]

const digitOf = (code: number): string | undefined => {
  if (code >= 0x30 && code <= 0x39) return String(code - 0x30)
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return String(code - zero)
  return undefined
}

/** Marks people put between the digits of one number. */
const isJoint = (letter: string): boolean =>
  /[\s.\-‐-―−_/,:·•*'"()[\]|\\+⁄]|(?!\p{Sc})[\p{S}\p{Pi}\p{Pf}]/u.test(letter)

export const mostJoints = 3

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
    joints += 1
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

/** How many groups one number has at most, and how many digits. */
export type NumberSize = { groups: number; fewest: number; most: number }

/** Numbers inside one run, from the left, each as long as it can be. */
export const numbersIn = (
  run: readonly DigitGroup[],
  size: NumberSize,
  isNumber: (groups: readonly DigitGroup[]) => boolean,
): Span[] => {
  const found: Span[] = []
  let from = 0
  while (from < run.length) {
    const rest = run.slice(from, from + size.groups)
    const length = longestNumber(rest, size, isNumber)
    const first = rest[0]
    const last = rest[length - 1]
    if (first && last) found.push({ start: first.start, end: last.end })
    from += Math.max(1, length)
  }
  return found
}

const longestNumber = (
  groups: readonly DigitGroup[],
  { fewest, most }: NumberSize,
  isNumber: (groups: readonly DigitGroup[]) => boolean,
): number => {
  let digits = 0
  let longest = 0
  for (let length = 1; length <= groups.length; length++) {
    digits += groups[length - 1]?.digits.length ?? 0
    if (digits > most) break
    if (digits >= fewest && isNumber(groups.slice(0, length))) longest = length
  }
  return longest
}
