import { crisisLines, lineFor } from '../../../flows/crisis-lines.ts'
import type { Block } from '../../core/documents/block.ts'
import { plainText, shortText } from '../../core/documents/formats/plain-text.ts'
import type { Translate } from '../../core/language.ts'
import type { Message } from './turn.ts'

const isNumber = (number: string | undefined) => (block: Block) =>
  block.kind === 'link' && number !== undefined && block.href === `tel:${number.replaceAll(' ', '')}`

/** Help that was read already, in other words: 112 first (duties 28), then the one that fits. */
export const helpAgain = (message: Message, how: 'again' | 'number', translate: Translate): Message => {
  const number = lineFor[message.answer ?? '']
  const words = `chat:helpAgain.${message.answer?.split('.')[1]}`
  const own = message.blocks.filter(isNumber(number))
  const emergency = message.blocks.filter(isNumber(crisisLines.emergency))
  const verdict = translate(`${words}.${how}.verdict`, { number: number ?? '' })
  const line = (text: string): Block => ({ kind: 'paragraph', text })
  const short: Block[] = [
    line(translate(`${words}.${how}.text`)),
    ...emergency,
    ...own,
    ...(number === crisisLines.lifeLine ? [line(translate('answers/common:life_hours', crisisLines))] : []),
    line(translate(`${words}.alone`)),
  ]
  const blocks: Block[] = [{ kind: 'lead', text: verdict }, ...short]
  return { ...message, verdict, short: shortText(short), blocks, more: [], text: plainText(blocks) }
}
