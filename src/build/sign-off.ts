import './in-words.ts'
import { writeFileSync } from 'node:fs'
import { dayOf } from '../core/calendar/spoken.ts'
import { signOffOf, withSignatures } from '../core/policy/sign-off.ts'
import { allPrints, readSignOff, signOffFile } from './answer-prints.ts'

// Who has read which answer. Without a name, lists what nobody has signed as it stands:
// npm run sign:off [-- --by "Name, title" ANSWER …]     (a topic signs all its answers)
const [flag, by, ...named] = process.argv.slice(2)
const prints = allPrints()

const isNamed = (answerId: string): boolean =>
  named.some(name => answerId === name || answerId.startsWith(`${name}.`))

const list = (): void => {
  const signed = readSignOff()
  const standing = prints.map(print => ({ ...print, ...signOffOf(print, signed) }))
  const open = standing.filter(each => each.standing !== 'signed')
  for (const each of open) {
    const since = each.standing === 'changed' ? ` since ${each.by} signed it on ${each.on}` : ''
    console.log(`${each.standing}${since}  ${each.answerId} (${each.language})`)
  }
  console.log(`${standing.length - open.length} of ${standing.length} are signed as they stand`)
}

const sign = (who: string): void => {
  const chosen = prints.filter(({ answerId }) => isNamed(answerId))
  if (chosen.length === 0) {
    console.error('Name at least one answer or topic, such as audio_office')
    process.exit(1)
  }
  const file = withSignatures(readSignOff(), chosen, { by: who, on: dayOf(new Date()) })
  writeFileSync(signOffFile, `${JSON.stringify(file, null, 2)}\n`)
  console.log(`${who} signed ${chosen.length} texts`)
}

if (flag === '--by' && by) sign(by)
else if (flag === undefined) list()
else {
  console.error('npm run sign:off [-- --by "Name, title" ANSWER …]')
  process.exit(1)
}
