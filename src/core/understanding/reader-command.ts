import type { MessageReading } from '../reader/reading.ts'
import { bounds, probability } from './reader-bounds.ts'
import type { Command, Reading } from './reading.ts'

const commandOfAct: Record<string, Command> = {
  affirm: { name: 'yes' },
  deny: { name: 'no' },
  skip: { name: 'skip' },
  decline: { name: 'skip' },
  back: { name: 'back' },
  cancel: { name: 'cancel' },
  restart: { name: 'restart' },
  delete: { name: 'restart' },
  repeat: { name: 'repeat' },
  explain: { name: 'help' },
  help: { name: 'help' },
  person: { name: 'person' },
  unknown: { name: 'unknown' },
  go_on: { name: 'resume' },
  summary: { name: 'check' },
  send: { name: 'check' },
  'language.da': { name: 'language', code: 'da' },
  'language.en': { name: 'language', code: 'en' },
}

/** Commands of the rules that an act stands for: where the reader is sure it is none, it is none. */
const actsOfCommand: Partial<Record<Command['name'], string[]>> = {
  yes: ['affirm'],
  no: ['deny', 'decline'],
  cancel: ['cancel', 'take_back', 'bye', 'deny'],
  drop: ['cancel', 'take_back', 'deny', 'skip'],
  back: ['back'],
  skip: ['skip', 'decline', 'unknown', 'deny'],
  restart: ['restart', 'delete'],
  person: ['person'],
}

/** Where "ved ikke" is a value of the field and not a wish to pass it by. */
export const unknownIsAValue = new Set(['meetingAt', 'department', 'authority', 'cameraPosition'])

/** Which acts count as a command depends on whether a notice is open. */
const onlyInNotice = new Set(['skip', 'decline', 'back', 'cancel', 'unknown', 'go_on', 'summary', 'send'])

export type Where = { inNotice: boolean; asking: string | undefined }

/** The command a message gives: the rules' own unless the reader is sure it is none, else what its acts stand for. */
export const commandFrom = (
  reading: MessageReading,
  before: Reading,
  { inNotice, asking }: Where,
): Command | undefined => {
  const { acts } = reading
  if (before.command !== undefined) {
    const own = actsOfCommand[before.command.name]
    const isContrary = own?.every(act => probability(acts, act) < bounds.contrary) ?? false
    if (!isContrary) return before.command
  }
  if (probability(acts, 'ask') >= bounds.act) return undefined
  const found = acts.find(
    ({ name, probability: share }) =>
      !(name === 'unknown' && unknownIsAValue.has(asking ?? '')) &&
      !(name === 'decline' && asking === 'need') &&
      share >= bounds.command &&
      commandOfAct[name] !== undefined &&
      (inNotice || !onlyInNotice.has(name)),
  )
  return found && commandOfAct[found.name]
}
