import '../operation/in-words.ts'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { dayOf } from '../../core/calendar/spoken.ts'
import { signOffOf, withSignatures } from '../../core/policy/sign-off.ts'
import { allPages, type PageOf, printsOf } from './answer-page.ts'
import { readSignOff, signOffFile } from './signed.ts'

// Who has read which page of the content book. Without a name, lists what nobody has signed as it stands:
// npm run sign:off [-- --by "Name, title" [--for kolding] ANSWER …]     (a topic signs all its answers)
const { values, positionals } = parseArgs({
  options: { by: { type: 'string' }, for: { type: 'string' } },
  allowPositionals: true,
})
const pages = allPages().filter(({ municipality }) => values.for === undefined || municipality === values.for)

const isNamed = ({ answerId }: PageOf): boolean =>
  positionals.some(name => answerId === name || answerId.startsWith(`${name}.`))

const list = (): void => {
  const signed = readSignOff()
  const standing = printsOf(pages).map(print => ({ ...print, ...signOffOf(print, signed) }))
  const open = standing.filter(each => each.standing !== 'signed')
  for (const each of open) {
    const since = each.standing === 'changed' ? ` since ${each.by} signed it on ${each.on}` : ''
    console.log(`${each.standing}${since}  ${each.answerId} · ${each.municipality} (${each.language})`)
  }
  console.log(`${standing.length - open.length} of ${standing.length} are signed as they stand`)
}

const sign = (who: string): void => {
  const chosen = printsOf(pages.filter(isNamed))
  if (chosen.length === 0) {
    console.error('Name at least one answer or topic, such as audio_office, and an authority there is')
    process.exit(1)
  }
  const file = withSignatures(readSignOff(), chosen, { by: who, on: dayOf(new Date()) })
  writeFileSync(signOffFile, `${JSON.stringify(file, null, 2)}\n`)
  console.log(`${who} signed ${chosen.length} pages`)
}

if (values.by === undefined) list()
else sign(values.by)
