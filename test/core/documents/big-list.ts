import { readFileSync } from 'node:fs'

/** The Big List of Naughty Strings, read as data: what has broken other people's programs. */
export const bigList: readonly string[] = JSON.parse(
  readFileSync('node_modules/big-list-of-naughty-strings/blns.json', 'utf8'),
)
