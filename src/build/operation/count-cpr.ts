import './in-words.ts'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withoutCpr } from '../../core/notice/fields/without-cpr.ts'

// How many of the ways in which somebody has written CPR numbers are caught, and how many harmless texts are masked:
// `--ways FILE --harmless FILE`, a text a line (`\n` for a break). Other people's lists, never ours.
const { values } = parseArgs({ options: { ways: { type: 'string' }, harmless: { type: 'string' } } })
if (values.ways === undefined && values.harmless === undefined)
  throw new Error('Say which lists: --ways FILE, --harmless FILE, a text a line.')

const textsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.replaceAll('\\n', '\n').replaceAll('\\t', '\t'))

const shown = (text: string): string => text.replaceAll('\n', '\\n')
const isMasked = (text: string): boolean => withoutCpr(text, 'da').includes('[CPR-nummer]')
/** What is left of a number whose other half was covered. */
const hasFourDigits = (text: string): boolean => /\d{4}/.test(withoutCpr(text, 'da').replace(/[\s.-]/g, ''))

const told = (name: string, found: readonly string[], of: number): void => {
  const share = of === 0 ? 0 : (found.length / of) * 100
  console.log(`${name}: ${found.length} of ${of} (${share.toFixed(1)} %)`)
  for (const text of found) console.log(`  ${shown(text)}`)
}

if (values.ways !== undefined) {
  const ways = textsIn(values.ways)
  told(
    'Not caught',
    ways.filter(text => !isMasked(text)),
    ways.length,
  )
  told(
    'Caught, with four digits left: look',
    ways.filter(text => isMasked(text) && hasFourDigits(text)),
    ways.length,
  )
}
if (values.harmless !== undefined) {
  const texts = textsIn(values.harmless)
  told('Harmless and masked', texts.filter(isMasked), texts.length)
}
