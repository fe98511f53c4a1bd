import type { ChannelName } from '../policies/pack.ts'

/** The words of a ruling a block may vary by: exactly one, and then it has no text of its own. */
export type BlockFacet =
  | 'acceptance'
  | 'addressee'
  | 'adviser'
  | 'aiMinutes'
  | 'basis'
  | 'bisidder'
  | 'callRecording'
  | 'colleague'
  | 'complaint'
  | 'considerationsNamed'
  | 'consequence'
  | 'contact'
  | 'deletion'
  | 'discouraged'
  | 'employeeVeto'
  | 'helpers'
  | 'imageRule'
  | 'kind'
  | 'localHelp'
  | 'minutes'
  | 'needWeight'
  | 'needsNamed'
  | 'noticeForm'
  | 'noticeRequired'
  | 'noticeWhen'
  | 'openness'
  | 'privateOnly'
  | 'publish'
  | 'reason'
  | 'refusalReasoned'
  | 'refusalWritten'
  | 'schools'
  | 'severalMeetings'
  | 'staffRecording'
  | 'talkIsGuidance'
  | 'virtualImageRule'
  | 'wayIn'
  | 'word'

export type BlockList = 'needExamples' | 'refusalGrounds' | 'consequences'

/**
 * One block of an answer. Its words stand under `answers/<topic>:<answer>.<id>`, or `….<id>.<value>` when it
 * varies; with `common` under `answers/common:<id>`. A list is one text with a line for each item.
 */
export type BlockDefinition = {
  id: string
  kind: 'lead' | 'paragraph' | 'caveat' | 'list' | 'link'
  by?: BlockFacet
  /** Values for which there is nothing to say here. Named, so that silence is never an oversight. */
  silentFor?: readonly string[]
  /** A list with one item for each value of a list in the pack; left out when the list is empty. */
  each?: BlockList
  /** A source id, or `policy` for the page the ruling rests on. */
  source?: string
  /** Where a link goes: a source's address, or a parameter such as `website`, or `tel:` and a parameter. */
  href?: string
  common?: true
  /** Offers a bisidder, minutes or the like: left out when it was offered a moment ago. */
  offer?: true
}

export type AnswerDefinition = {
  /** Set where the answer is about one channel, whatever else the citizen spoke of. */
  channel?: ChannelName
  blocks: readonly BlockDefinition[]
  /** Sources for the answer as a whole, beside those of its blocks. */
  sources?: readonly string[]
}

type More = Omit<BlockDefinition, 'id' | 'kind'>

export const lead = (more: More = {}): BlockDefinition => ({ id: 'lead', kind: 'lead', ...more })
export const text = (id: string, more: More = {}): BlockDefinition => ({ id, kind: 'paragraph', ...more })
export const caveat = (id: string, more: More = {}): BlockDefinition => ({ id, kind: 'caveat', ...more })
export const list = (id: string, more: More = {}): BlockDefinition => ({ id, kind: 'list', ...more })
export const link = (id: string, href: string, more: More = {}): BlockDefinition => ({
  id,
  kind: 'link',
  href,
  ...more,
})

/** Words that many answers share: written, checked and signed once. */
export const shared = (id: string, more: More = {}): BlockDefinition => ({
  id,
  kind: 'paragraph',
  common: true,
  ...more,
})

/** Kits that can be printed; `flows/topics` says which answers each is made of. */
export const kitIds = ['bisidder', 'minutes', 'fuldmagt', 'interpreter', 'longer_meeting', 'call'] as const
export type KitId = (typeof kitIds)[number]

/** The way from an answer to its kit on paper; left out on the printed page itself. */
export const printed = (kit: KitId): BlockDefinition => ({
  id: 'print_kit',
  kind: 'link',
  href: `${kit}Kit`,
  common: true,
  offer: true,
})
