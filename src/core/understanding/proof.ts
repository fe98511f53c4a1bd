import { messageOf } from './message.ts'
import type { Model } from './model.ts'

/** Messages whose scores every runtime must compute to the same bit. */
export const proofMessages: readonly string[] = [
  'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
  'may i recrod my meting and can my sister come along',
  'hjemmebesøgsoptagelse',
  'jeg er dødtræt af kommunen',
  'Czy mogę nagrać rozmowę?',
  '😀 ‮ \0 §§ 263',
  '',
]

/** Every topic's raw score, printed without rounding. */
export const proofOf = (model: Model): string[] =>
  proofMessages.map(text =>
    messageOf(text, model)
      .ranking.map(({ topic, raw, score }) => `${topic} ${raw} ${score}`)
      .join(' '),
  )
