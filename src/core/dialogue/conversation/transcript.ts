import { lastReply, type Say, type TranscriptEntry } from './conversation.ts'

const isHelp = (each: Say): boolean => each.say === 'answer' && each.topic === 'crisis'

/** What was typed in danger is not kept. The reply to it goes at the next step (duties 28). */
export const withoutCrisis = (transcript: TranscriptEntry[]): TranscriptEntry[] => {
  if (!transcript.some(givesHelp)) return transcript
  return transcript.flatMap(entry => {
    if (entry.by === 'citizen' || !givesHelp(entry)) return [entry]
    const say = entry.say.filter(each => !isHelp(each))
    return say.length > 0 ? [{ ...entry, say }] : []
  })
}

const givesHelp = (entry: TranscriptEntry): boolean => entry.by === 'assistant' && entry.say.some(isHelp)

export const helpIn = (transcript: TranscriptEntry[]): Say | undefined =>
  lastReply(transcript)?.say.find(isHelp)

export const markTaken = (transcript: TranscriptEntry[], choice: string | undefined): TranscriptEntry[] => {
  const last = transcript.at(-1)
  if (choice === undefined || last?.by !== 'assistant') return transcript
  return [...transcript.slice(0, -1), { ...last, taken: choice }]
}

/** A question of the notice. Outside the notice its buttons would lead nowhere. */
const isOfNotice = (entry: TranscriptEntry): boolean =>
  entry.by === 'assistant' && entry.choices.includes('command.cancel')

/** Going back outside a notice takes the last exchange away. It shows what stood before it, and before the notice. */
export const withoutLastExchange = (transcript: TranscriptEntry[]): TranscriptEntry[] => {
  const lastSaid = transcript.findLastIndex(entry => entry.by === 'assistant')
  const earlier = transcript
    .slice(0, lastSaid)
    .findLastIndex(entry => entry.by === 'assistant' && !isOfNotice(entry))
  return earlier < 0 ? transcript : transcript.slice(0, earlier + 1)
}

const asksOfDanger = (entry: TranscriptEntry): boolean =>
  entry.by === 'assistant' && entry.say.some(each => each.say === 'text' && each.key === 'chat:danger.ask')

/** What can be said again: the question about danger is over once it has an answer. */
export const withoutDangerAsked = (transcript: TranscriptEntry[]): TranscriptEntry[] =>
  transcript.filter(entry => !asksOfDanger(entry))
