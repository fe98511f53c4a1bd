import '../operation/in-words.ts'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Pack, packSchema } from '../../../flows/policies/pack.ts'
import { dayOf } from '../../core/calendar/spoken.ts'
import { packFindings } from '../../core/policy/check-pack.ts'

// One line for each thing that is wrong or due in the packs: npm run check:packs [-- FILE …]
// With --build, dates are only told: a pack that has run out guides, it does not stop the server.
const folder = 'flows/policies'
const notPacks = ['index.ts', 'pack.ts', 'silent.ts']
const today = dayOf(new Date())
const given = process.argv.slice(2)
const isBuild = given.includes('--build')
const dates = ['validTo', 'reviewBy', 'sourceCheckedOn']

type Line = { wrong: boolean; text: string }
type Read = { file: string; pack?: Pack; lines: Line[] }

const wrong = (file: string, says: string): Line => ({ wrong: true, text: `${file}: ${says}` })

const looksLikePack = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'municipality' in value && 'channels' in value

const parsed = (file: string, value: unknown): Read => {
  const result = packSchema.safeParse(value)
  if (result.success) return { file, pack: result.data, lines: [] }
  const lines = result.error.issues.map(({ path, message }) =>
    wrong(file, `${path.join('.') || 'the pack'}: ${message}`),
  )
  return { file, lines }
}

const read = async (file: string): Promise<Read[]> => {
  try {
    const module: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href)
    const packs = Object.values(module).filter(looksLikePack)
    return packs.length > 0
      ? packs.map(pack => parsed(file, pack))
      : [{ file, lines: [wrong(file, 'exports no pack')] }]
  } catch (error) {
    const [says] = String(error instanceof Error ? error.message : error).split('\n')
    return [{ file, lines: [wrong(file, says ?? '')] }]
  }
}

const findings = ({ file, pack, lines }: Read): Line[] =>
  pack === undefined
    ? lines
    : packFindings(pack, today).map(({ kind, field, says }) => ({
        wrong: kind === 'wrong' && !(isBuild && dates.includes(field)),
        text: `${file}: ${field}: ${says}`,
      }))

/** Only packs that are otherwise right are spoken: a missing source would be told twice. */
const unspeakable = async (reads: Read[]): Promise<Line[]> => {
  const { failuresOf } = await import('../content/every-answer.ts')
  return reads.flatMap(({ file, pack }) =>
    pack ? failuresOf(pack).map(text => wrong(file, `words: ${text}`)) : [],
  )
}

const all = readdirSync(folder)
  .filter(name => name.endsWith('.ts') && !notPacks.includes(name))
  .map(name => join(folder, name))
const named = given.filter(option => option !== '--build')
const files = named.length > 0 ? named : all
const reads = (await Promise.all(files.map(read))).flat()
const found = reads.flatMap(findings)
const lines = found.some(line => line.wrong) ? found : [...found, ...(await unspeakable(reads))]
for (const line of lines) console.log(`${line.wrong ? 'WRONG' : 'due  '} ${line.text}`)
const count = lines.filter(line => line.wrong).length
console.log(`${files.length} checked: ${count} wrong, ${lines.length - count} due`)
process.exit(count === 0 ? 0 : 1)
