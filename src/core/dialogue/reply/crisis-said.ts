import { lineFor } from '../../../../flows/crisis-lines.ts'
import type { FlowContext } from '../conversation/context.ts'
import type { Say } from '../conversation/conversation.ts'
import { anyKind } from '../hearing/danger-heard.ts'
import { type Saying, text } from './saying.ts'

const help = (kind: string | undefined, { facets }: Pick<FlowContext, 'facets'>): Say => {
  const answer = kind === undefined || kind === anyKind ? 'crisis' : `crisis.${kind}`
  return { say: 'answer', topic: 'crisis', answer, facets }
}

/** The same card never comes back word for word, where the kind has a number of its own to lead with. */
export const crisis = ({ event, context, lastHelp }: Saying): Say[] => {
  const said = event.type === 'crisis' && event.crisis !== undefined ? help(event.crisis, context) : lastHelp
  if (said?.say !== 'answer')
    return [event.type === 'crisis' ? help(undefined, context) : help('self', context)]
  const isGivenAgain = lastHelp?.say === 'answer' && lastHelp.answer === said.answer
  if (!isGivenAgain || !(said.answer in lineFor) || event.type === 'command.repeat')
    return [{ ...said, length: undefined }]
  const wantsNumber = event.type === 'crisis' && event.crisis === undefined
  return [{ ...said, length: wantsNumber || lastHelp.length === 'again' ? 'number' : 'again' }]
}

/** The one number that fits the help that was given, beside words that tell of no danger. */
export const takeCare = ({ event, lastHelp, isCalmAgain }: Saying): Say[] => {
  if (isCalmAgain) return event.type === 'smallTalk' ? text('info', `chat:smallTalk.${event.smallTalk}`) : []
  const line = lastHelp?.say === 'answer' && lastHelp.answer ? lineFor[lastHelp.answer] : undefined
  return line === undefined
    ? text('info', 'chat:takeCare.alone')
    : text('info', 'chat:takeCare.line', { parameters: { line } })
}
