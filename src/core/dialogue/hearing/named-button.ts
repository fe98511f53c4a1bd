import { wordsOf } from '../../text/fold.ts'
import { isLabelLong } from '../policy/message-length.ts'
import type { TurnContext } from '../policy/turn-context.ts'

const holdsAll = (text: readonly string[], part: readonly string[]): boolean =>
  part.length > 0 && part.every(word => text.includes(word))

/** The words of a button do what the button does. */
export const saidButton = ({
  text,
  offered,
  commands,
}: Pick<TurnContext, 'text' | 'offered' | 'commands'>): string | undefined => {
  const said = wordsOf(text).join(' ')
  return [...offered, ...commands].find(({ label }) => wordsOf(label).join(' ') === said)?.id
}

/** A few words of one button on the screen stand for it, when nothing else is understood. */
export const partOfButton = (heard: Pick<TurnContext, 'text' | 'offered'>): string | undefined =>
  isLabelLong(heard.text) ? namedButton(heard, '') : undefined

/** Some words of one way on stand for it. For the check page one word is enough. */
export const wayNamed = (heard: Pick<TurnContext, 'text' | 'offered'>): string | undefined => {
  const said = wordsOf(heard.text)
  const ways = heard.offered.filter(({ id }) => id.startsWith('notice.') || id.startsWith('command.'))
  const found = ways.filter(({ label }) => ` ${wordsOf(label).join(' ')} `.includes(` ${said.join(' ')} `))
  const fewest = found[0]?.id === 'notice.check' ? 1 : 2
  return found.length === 1 && said.length >= fewest ? found[0]?.id : undefined
}

/** The button that the message names by its label, or by words that stand in one label only. */
export const namedButton = (
  heard: Pick<TurnContext, 'text' | 'offered'>,
  prefix: string,
): string | undefined => {
  const said = wordsOf(heard.text)
  const buttons = heard.offered.filter(({ id }) => id.startsWith(prefix))
  const whole = buttons.filter(({ label }) => holdsAll(said, wordsOf(label)))
  const part = buttons.filter(({ label }) => holdsAll(wordsOf(label), said))
  const found = whole.length > 0 ? whole : part
  return found.length === 1 ? found[0]?.id : undefined
}
