import { readdirSync, readFileSync } from 'node:fs'
import { trainingFolder } from '../training/training-lines.ts'
import { type Played, played, talkDeps } from './play.ts'
import { type Dialogue, dialoguesIn } from './script.ts'

const folder = `${trainingFolder}/dialogues`

/** Every scripted dialogue, or those of the files named. */
export const dialoguesOf = (files: readonly string[] = []): Dialogue[] =>
  (files.length > 0
    ? files
    : readdirSync(folder)
        .filter(name => name.endsWith('.txt'))
        .sort()
        .map(name => `${folder}/${name}`)
  ).flatMap(file => dialoguesIn(readFileSync(file, 'utf8'), file))

const shown = ({ scripted, turn }: Played): string[] => [
  `> ${scripted.text ?? `* ${scripted.choice}`}`,
  ...turn.messages.map(({ kind, text }) => `  [${kind}] ${text.replaceAll('\n', ' ').slice(0, 200)}`),
  `  facts ${JSON.stringify(turn.facts)}${turn.notice ? ` asks ${turn.notice.asking ?? '-'}` : ''}`,
]

/** `npm run evaluate -- dialogues [--show] [file …]`: each expectation that a turn failed, then the totals. */
export const evaluateDialogues = async (given: readonly string[]): Promise<void> => {
  const deps = await talkDeps()
  let [checks, faults, whole] = [0, 0, 0]
  const all = dialoguesOf(given.filter(each => !each.startsWith('--')))
  for (const dialogue of all) {
    const turns = await played(dialogue, deps)
    if (given.includes('--show')) console.log([`\n# ${dialogue.person}`, ...turns.flatMap(shown)].join('\n'))
    for (const { scripted, faults: wrong } of turns) {
      checks += scripted.checks.length
      faults += wrong.length
      for (const fault of wrong)
        console.log(`${dialogue.from}:${scripted.line}: ${scripted.text ?? scripted.choice}: ${fault}`)
    }
    if (turns.every(turn => turn.faults.length === 0)) whole += 1
  }
  await deps.close()
  console.log(`${whole} of ${all.length} dialogues right throughout; ${checks} checks, ${faults} faults`)
}
