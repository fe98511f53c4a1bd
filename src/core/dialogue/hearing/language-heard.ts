import { fieldRow, isA, isField } from '../../../../flows/fields.ts'
import type { Language } from '../../language.ts'
import { bounds } from '../policy/bounds.ts'
import { isSentence } from '../policy/message-length.ts'
import { does, type TurnContext } from '../policy/turn-context.ts'

/** Norwegian and Swedish are answered in Danish, with English offered (duties 27). */
export const isNeighbouring = (code: string | undefined): boolean =>
  ['no', 'nb', 'nn', 'sv'].includes(code ?? '')

/** The language was asked for, and not only written in. */
export const isWished = ({ reading }: TurnContext): boolean =>
  does(reading, 'language.da') || does(reading, 'language.en')

/** The message without what things are called: a street or an office keeps its name in any language. */
const withoutNames = ({ text, reading }: TurnContext): string =>
  reading.facts
    .filter(({ field, probability }) => isNameOfSomething(field) && probability >= bounds.undoable)
    .toSorted((one, other) => other.span[0] - one.span[0])
    .reduce((rest, { span: [from, to] }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text)

const isNameOfSomething = (field: string): boolean =>
  isField(field) && fieldRow(field).kind === 'words' && !isA('told', field)

const leaving: readonly string[] = ['thanks', 'bye']

/** Thanks and a goodbye in any language change nothing of the talk. */
const isOnlyLeaving = ({ acts }: TurnContext['reading']): boolean => {
  const meant = acts.filter(({ probability }) => probability >= bounds.act)
  return meant.length > 0 && meant.every(({ name }) => leaving.includes(name))
}

/** The language to go on in, when it is another one: it was asked for, or a whole sentence was written in it. */
export const languageSwitch = (heard: TurnContext): Language | undefined => {
  const { reading, conversation } = heard
  const [first] = reading.language
  const isWritten = isSentence(withoutNames(heard)) && (first?.probability ?? 0) >= bounds.language
  const written = isWritten && !isOnlyLeaving(reading) ? first?.name : undefined
  const wished = (['da', 'en'] as const).find(code => does(reading, `language.${code}`))
  const next = wished ?? written
  return (next === 'da' || next === 'en') && next !== conversation.language ? next : undefined
}
