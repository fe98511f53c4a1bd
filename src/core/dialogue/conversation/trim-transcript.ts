import type { Conversation } from './conversation.ts'

/**
 * Keeps the sealed token within its size: a token is at most 24,000 characters, base64 adds a third, and
 * encryption a little. Oldest turns go first; fields never.
 */
const mostBytes = 17_000

/** A sealed conversation this short is within the limit. Measuring it would mean writing it as JSON twice. */
export const isSmallEnough = (token: string): boolean => token.length * 0.75 <= mostBytes

const size = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

export const trimmedTranscript = (conversation: Conversation): Conversation => {
  let { transcript, folded: gone } = conversation
  let bytes = size(conversation)
  while (bytes > mostBytes && transcript.length > 1) {
    bytes -= size(transcript[0])
    transcript = transcript.slice(1)
    gone += 1
  }
  return gone === conversation.folded ? conversation : { ...conversation, transcript, folded: gone }
}
