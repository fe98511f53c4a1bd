import type { Scored } from '../reader/reading.ts'

/**
 * Where the dialogue of today draws its lines through calibrated probabilities: from `clear` on an answer is given
 * outright, under `close` it is asked back; an act is done from `act` on, and below `contrary` it surely is not.
 */
export const bounds = { clear: 0.3, close: 0.15, second: 0.3, act: 0.5, command: 0.6, contrary: 0.1 }

export const probability = (scored: readonly Scored<string>[], name: string): number =>
  scored.find(each => each.name === name)?.probability ?? 0
