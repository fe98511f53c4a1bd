/** How often a rule is tried: a few times in `npm test`, many times where `npm run prove` runs the same file. */
export const rounds = (few: number, many: number): number =>
  globalThis.process?.env?.TEST_LENGTH === 'long' ? many : few

/** Every one of a long list in `npm run prove`; in `npm test` the first of every few. */
export const someOf = <T>(list: readonly T[], every: number): T[] =>
  list.filter((_, index) => index % rounds(every, 1) === 0)
