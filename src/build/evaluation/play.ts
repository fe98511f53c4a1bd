import { memoryCounters } from '../../adapters/counters.ts'
import { ringOf } from '../../adapters/crypto/key-ring.ts'
import { newId, randomBytes } from '../../adapters/crypto/random.ts'
import { jweSeal } from '../../adapters/crypto/seal.ts'
import { openedReader } from '../../adapters/encoder/opened-reader.ts'
import { startConversation } from '../../app/conversation/start-conversation.ts'
import { takeTurn } from '../../app/conversation/take-turn.ts'
import type { Turn } from '../../app/conversation/turn.ts'
import type { TalkDeps } from '../../app/deps.ts'
import { createContent } from '../../content.ts'
import { DomainError } from '../../core/errors.ts'
import { encoderFolder } from '../training/training-encoder.ts'
import { faultOf, faultsAlways } from './checks.ts'
import type { Dialogue, ScriptedTurn } from './script.ts'

/** The Tuesday on which every dialogue takes place. */
const today = new Date('2026-11-24T09:00:00+01:00')

/** Real parts, except for the clock. Nothing is stored. */
export const talkDeps = async (): Promise<TalkDeps & { close(): Promise<void> }> => {
  const content = await createContent()
  const { read, close } = await openedReader({ heads: 'dist/model/reader.bin', encoder: encoderFolder })
  return {
    content,
    read,
    close,
    clock: () => today,
    newId,
    seal: jweSeal(ringOf({ dialogues: randomBytes(32) })),
    counters: memoryCounters(),
    settings: { mode: 'development', publicUrl: 'http://localhost', municipalities: content.packIds },
  }
}

/** What one turn did, and what is wrong with it. */
export type Played = { scripted: ScriptedTurn; turn: Turn; faults: string[] }

const next = async (
  state: string,
  { text, choice }: ScriptedTurn,
  deps: TalkDeps,
): Promise<Turn | string> => {
  try {
    return (await takeTurn(deps, { state, text, choice })).turn
  } catch (error) {
    if (error instanceof DomainError) return `cannot be said here: ${error.code}`
    throw error
  }
}

/** Plays a dialogue from its first line to its last and checks each turn. */
export const played = async (dialogue: Dialogue, deps: TalkDeps): Promise<Played[]> => {
  const { municipality, language } = dialogue
  let { turn } = await startConversation(deps, { municipality, language })
  const turns: Played[] = []
  for (const scripted of dialogue.turns) {
    const before = turns.map(each => each.turn)
    const after = await next(turn.state, scripted, deps)
    if (typeof after === 'string') {
      turns.push({ scripted, turn, faults: [after] })
      continue
    }
    turn = after
    const faults = scripted.checks.flatMap(check => faultOf(check, after) ?? [])
    turns.push({ scripted, turn, faults: [...faults, ...faultsAlways(turn, before)] })
  }
  return turns
}
