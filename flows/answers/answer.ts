import type { ChannelName } from '../policies/pack.ts'
import type { Precondition } from './preconditions.ts'

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
  | 'filmingCrime'
  | 'helpers'
  | 'homeVisits'
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
  | 'otherRecording'
  | 'pageSilence'
  | 'privateOnly'
  | 'publish'
  | 'reason'
  | 'refusalReasoned'
  | 'refusalWritten'
  | 'schools'
  | 'severalMeetings'
  | 'silence'
  | 'staffRecording'
  | 'talkIsGuidance'
  | 'virtualImageRule'
  | 'whyAsked'
  | 'wayIn'
  | 'word'

export type BlockList = 'needExamples' | 'refusalGrounds' | 'consequences'

/**
 * One block of an answer. Its words stand under `answers/<topic>:<answer>.<id>`, or `….<id>.<value>` when it
 * varies; with `common` under `answers/common:<id>`. A list is one text with a line for each item.
 */
export type BlockDefinition = {
  id: string
  kind: 'lead' | 'paragraph' | 'list' | 'link'
  by?: BlockFacet
  /** Said only where the ruling has one of these values: so that a text need not vary by two things at once. */
  when?: Partial<Record<BlockFacet, readonly string[]>>
  /** Values for which there is nothing to say here. Named, so that silence is never an oversight. */
  silentFor?: readonly string[]
  /** A list with one item for each value of a list in the pack; left out when the list is empty. */
  each?: BlockList
  /** A source id, or `policy` for the page that the value comes from. */
  source?: string
  /** Where a link goes: a source's address, or a parameter such as `website`, or `tel:` and a parameter. */
  href?: string
  common?: true
  /** Offers a bisidder, minutes or the like: left out when it was offered a moment ago. */
  offer?: true
  /** A verdict that says yes or no: it has a text `….asked`, one `….reversed` and one `….fact`. */
  polar?: true
  /** Words to write, not to say. */
  write?: true
  /** Words that ask to record, or tell of it. Who wishes a text gets one made of what they told instead. */
  asks?: true
}

/** How a question was put: as the answer expects, the other way round, or nobody can tell. */
export type Polarity = 'asked' | 'reversed' | 'fact'

/** Something folded away, with a name of two to four words. */
export type FoldDefinition = { title: { id: string; common?: true }; blocks: readonly BlockDefinition[] }

/** Whom to ring: the number and its hours come from the pack, or it is said that we do not know it. */
export const calls = ['authority', 'leader', 'adviser', 'emergency', 'violence', 'child', 'life'] as const
export type CallName = (typeof calls)[number]

type AnswerTraits = {
  /** Set where the answer is about one channel, whatever else the citizen spoke of. */
  channel?: ChannelName
  /** What must be known before this fine answer is given; without it the topic's plain answer is. */
  needs?: readonly Precondition[]
  /** The answer given instead where what it needs is not known; without one it is the topic's plain answer. */
  otherwise?: string
  /** It offers to begin a notice. While one is being written, the reply says that instead. */
  begins?: true
  /** It is about a notice that was sent. While one is being written, the reply says that nothing is sent yet. */
  isSent?: true
  /** It compares authorities, and takes none for the one that has their case. */
  compares?: true
  /** It is about asking to record: the reason that was told, and whose meeting it is, belong to it. */
  asks?: true
  /** The answer given instead where pictures are spoken of: sound has a rule of its own. */
  ofPictures?: string
}

/** What an answer is: see `answers/common` for the words that many of them share. */
export type AnswerDefinition = AnswerTraits & {
  verdict: BlockDefinition
  /** Visible with the verdict, at most 60 words together: the answer, the local rule, what to do now. */
  short: readonly BlockDefinition[]
  say?: BlockDefinition
  more?: readonly FoldDefinition[]
  call?: CallName
}

/** Every block an answer may say, in the order it is read. */
export const blocksOf = ({
  verdict,
  short,
  say,
  more = [],
}: AnswerDefinition): readonly BlockDefinition[] => [
  verdict,
  ...short,
  ...(say ? [say] : []),
  ...more.flatMap(({ blocks }) => blocks),
]

type More = Omit<BlockDefinition, 'id' | 'kind'>

export const text = (id: string, more: More = {}): BlockDefinition => ({ id, kind: 'paragraph', ...more })
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

/** Two to six words that answer this very question. */
export const verdict = (more: More = {}): BlockDefinition => ({ id: 'verdict', kind: 'lead', ...more })

const within = (place: string, block: BlockDefinition): BlockDefinition =>
  block.common ? block : { ...block, id: `${place}.${block.id}` }

/** The visible sentences: their words stand under `….short.<id>`. */
export const short = (...blocks: BlockDefinition[]): BlockDefinition[] =>
  blocks.map(block => within('short', block))

/** The very words to say; with `write`, to write. */
export const say = (more: More = {}): BlockDefinition => ({ id: 'say', kind: 'paragraph', ...more })

/** A fold of this answer's own: its name stands under `….more.<id>.title`, its words under `….more.<id>.<block>`. */
export const fold = (id: string, ...blocks: BlockDefinition[]): FoldDefinition => ({
  title: { id: `more.${id}.title` },
  blocks: blocks.map(block => within(`more.${id}`, block)),
})

/** A fold whose name many answers share, under `answers/common:fold.<id>`. */
export const sharedFold = (id: string, ...blocks: BlockDefinition[]): FoldDefinition => ({
  title: { id: `fold.${id}`, common: true },
  blocks: blocks.map(block => within(`more.${id}`, block)),
})

/** What stands open, as the reader's labels call it. */
export const front = 'front'

/** A fold as the reader's labels call it: its id without where its words stand. */
export const foldNameOf = (fold: string): string => fold.replace(/^(more|fold)\.|\.title$/g, '')

/** Names of folds that say why an answer is so, the nearest reason first: opened for whoever asks "why?". */
export const reasonFolds: readonly string[] = [
  'fold.why',
  'more.why.title',
  'more.reason.title',
  'fold.law',
  'fold.ombudsman',
  'more.grounds.title',
  'more.sources.title',
]

/**
 * Why nothing more can be said: the rules are silent, we could not read them, or only an article says so. The
 * pack says which. With a facet: said where the pack does not know that value; without: of the channel at hand.
 */
export const silence = (facet?: BlockFacet): BlockDefinition =>
  facet === undefined
    ? shared('silence', { by: 'silence', silentFor: ['none'], source: 'policy' })
    : shared('silence', { by: 'pageSilence', when: { [facet]: ['unknown'] }, source: 'policy' })

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
