import { fieldRow, isField } from '../../../flows/fields.ts'
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

/** In a notice it may be one thing in it that is to be deleted: it is asked which, and nothing is lost till then. */
const commandInNotice: Record<string, Command> = { ...commandOfAct, delete: { name: 'drop' } }

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
export const keepsUnknown = (field: string): boolean =>
  isField(field) && fieldRow(field).unknown !== undefined

/** Which acts count as a command depends on whether a notice is open. */
const onlyInNotice = new Set(['skip', 'decline', 'back', 'cancel', 'unknown', 'go_on', 'summary', 'send'])

const yesOrNo = new Set(['affirm', 'deny'])
const politeness = ['thanks', 'greet', 'bye']
/** Of what we asked, and not of a matter that can be answered: "hvad er en bisidder?" is a question. */
const ofOurQuestion = new Set(['explain', 'help'])

export type Where = { inNotice: boolean; asking: string | undefined; offersNotice: boolean }

/** "Ja, på Teams", "nej, i dag": what is told is the answer, and the yes before it only leads there. */
const tellsFacts = ({ followUp, when, slots }: Reading): boolean =>
  followUp || when !== undefined || Object.keys(slots).length > 0

/** "Ja, på torsdag kl. 10", where a notice is offered: it is begun, with what is told. */
export const acceptsWithFacts = (reading: MessageReading, before: Reading, where: Where): boolean =>
  where.offersNotice &&
  !where.inNotice &&
  !before.followUp &&
  tellsFacts(before) &&
  probability(reading.acts, 'affirm') >= bounds.command

type Act = MessageReading['acts'][number]

/** What sounds like a command and is something else. */
const isOnlyTheSound = ({ name, probability: share }: Act, reading: MessageReading, before: Reading) => {
  const { acts, topics, asksNothing } = reading
  if (yesOrNo.has(name))
    return tellsFacts(before) || politeness.some(polite => probability(acts, polite) > share)
  return ofOurQuestion.has(name) && (topics[0]?.probability ?? 0) > asksNothing
}

const isOfField = (name: string, { inNotice, asking }: Where, { slots }: Reading): boolean =>
  (name === 'unknown' && (keepsUnknown(asking ?? '') || slots[asking ?? ''] !== undefined)) ||
  (name === 'decline' && asking === 'need') ||
  (!inNotice && onlyInNotice.has(name))

/** The command a message gives: the rules' own unless the reader is sure it is none, else what its acts stand for. */
export const commandFrom = (reading: MessageReading, before: Reading, where: Where): Command | undefined => {
  const { acts } = reading
  if (before.command !== undefined) {
    const own = actsOfCommand[before.command.name]
    const isContrary = own?.every(act => probability(acts, act) < bounds.contrary) ?? false
    if (!isContrary) return before.command
  }
  // "På telefonen", after a question: where, and no wish to be called.
  if (probability(acts, 'ask') >= bounds.act || before.followUp) return undefined
  const meant = where.inNotice ? commandInNotice : commandOfAct
  const found = acts.find(
    act =>
      act.probability >= bounds.command &&
      meant[act.name] !== undefined &&
      !isOfField(act.name, where, before) &&
      !isOnlyTheSound(act, reading, before),
  )
  return found && meant[found.name]
}
