import { crisisLines, lineFor } from '../../../../flows/crisis-lines.ts'
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

const isCareSentence = (said: Say): boolean => said.say === 'text' && said.key.startsWith('chat:takeCare')

const isCrisisPage = (said: Say): boolean => said.say === 'answer' && said.topic === 'crisis'

/** It was said since the help was last shown. */
const isCareSaid = ({ transcript }: Pick<Saying, 'transcript'>): boolean => {
  const said = transcript.flatMap(entry => (entry.by === 'assistant' ? entry.say : []))
  return said.findLastIndex(isCareSentence) > said.findLastIndex(isCrisisPage)
}

/** Words of its own for a kind that has a number of its own. */
const ownWords = (lastHelp: Say | undefined): { kind: string; line: string } | undefined => {
  const answer = lastHelp?.say === 'answer' ? (lastHelp.answer ?? '') : ''
  const line = lineFor[answer]
  return line === undefined ? undefined : { kind: answer.split('.')[1] ?? anyKind, line }
}

const isLifeLine = (own: { line: string } | undefined): own is { line: string } =>
  own?.line === crisisLines.lifeLine

/** The number that goes with all that is said, where somebody may harm themselves: it is never left out. */
const weAreHereSay = (own: { line: string } | undefined): Say[] =>
  isLifeLine(own)
    ? text('info', 'chat:takeCare.again.line', { parameters: { line: own.line } })
    : text('info', 'chat:takeCare.again.alone')

/**
 * Words that tell of no danger are met with relief, and with the number once more. It is not said again at each turn
 * (duties 28): beside an answer then nothing, alone only that we are here.
 */
export const reliefSay = (saying: Saying): Say[] => {
  const { event, lastHelp, isCalmAgain } = saying
  const isTalk = event.type === 'smallTalk'
  if (isCalmAgain) return isTalk ? text('info', `chat:smallTalk.${event.smallTalk}`) : []
  const own = ownWords(lastHelp)
  if (isCareSaid(saying)) return isTalk ? weAreHereSay(own) : []
  if (!isTalk && own === undefined) return text('info', 'chat:takeCare.alone')
  const said = isTalk ? `told.${own?.kind ?? anyKind}` : isLifeLine(own) ? 'life' : 'line'
  return text('info', `chat:takeCare.${said}`, {
    parameters: { line: own?.line ?? '', violence: crisisLines.violenceLine },
  })
}
