import type { Pack } from '../../../flows/policies/pack.ts'
import type { Conversation } from '../../core/dialogue/conversation/conversation.ts'
import { broughtForward } from '../../core/dialogue/flow/upgrade.ts'
import { DomainError } from '../../core/errors.ts'
import type { Deps } from '../deps.ts'

/** The pack of a served municipality. Throws `unknown_municipality` for any other. */
export const servedPack = (
  { content, settings }: Pick<Deps, 'content' | 'settings'>,
  municipality: string,
): Pack => {
  const pack = settings.municipalities.includes(municipality) ? content.packs[municipality] : undefined
  if (!pack) throw new DomainError('unknown_municipality')
  return pack
}

/**
 * The conversation in a sealed token, upgraded to today's flow. Throws `state_invalid` when the token is damaged,
 * foreign or expired, or sealed for another municipality than the one given.
 */
export const openConversation = (
  deps: Pick<Deps, 'seal' | 'clock' | 'content' | 'settings'>,
  state: string,
  municipality?: string,
): Conversation => {
  return conversationIn(deps, deps.seal.open(state, deps.clock(), municipality))
}

/** The same from an expired token: for a client that repeats a request which was sent in time. */
export const openLate = (
  deps: Pick<Deps, 'seal' | 'content' | 'settings'>,
  state: string,
  municipality?: string,
): Conversation => conversationIn(deps, deps.seal.openLate(state, municipality))

const conversationIn = (
  deps: Pick<Deps, 'settings'>,
  { payload, audience }: ReturnType<Deps['seal']['open']>,
): Conversation => {
  // Other things sealed with our key are no conversation.
  if (typeof payload !== 'object' || payload === null) throw new DomainError('state_invalid')
  const conversation = broughtForward(payload as Conversation)
  if (conversation.municipality !== audience || !deps.settings.municipalities.includes(audience)) {
    throw new DomainError('state_invalid')
  }
  return conversation
}
