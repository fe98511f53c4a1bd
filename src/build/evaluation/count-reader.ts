import '../operation/in-words.ts'
import { appendFileSync, readFileSync } from 'node:fs'
import { loadReader } from '../../core/reader/load-model.ts'
import { casesOf } from '../training/sets.ts'
import { readCases, tableOf } from './evaluate-reader.ts'

/*
 * npm run count: reads the final halves once, and writes the totals, and nothing else, into training/counted.md.
 * By hand, at most once a day; never in CI (training/README.md).
 */

const file = 'training/counted.md'
const cases = casesOf('final')
const { hash } = loadReader(readFileSync('dist/model/reader.bin'))
const parts: string[] = []
for (const by of ['encoder', 'terms'] as const)
  parts.push(
    `\n### ${by === 'encoder' ? 'Encoder and terms' : 'Terms alone (as on Workers)'}\n`,
    ...tableOf(await readCases(cases, by)),
  )
const day = new Date().toISOString().slice(0, 10)
appendFileSync(file, `\n## ${day}, model ${hash}, ${cases.length} cases\n${parts.join('\n')}\n`)
console.log(parts.join('\n'))
