/** What people do with a message (training/labels.md says what each is). */
export type Act = string
export type Topic = string
export type AnswerId = string
/** A fold of an answer or `front`, without what its id says of where its words stand (src/core/reader/folds.ts). */
export type FoldName = string

export type Scored<Name extends string> = { name: Name; probability: number }

/** Characters `from` up to, not including, `to` of the text that was read. */
export type TextSpan = [from: number, to: number]

/**
 * `said`: stated as so. `inferred`: stands in a question, or follows from one. `denied`: said not to be so.
 */
export type Mode = 'said' | 'inferred' | 'denied'

export type FactRead = {
  /** A field of the notice, or `contact.<field>`. */
  field: string
  /** One of the field's values, or the words themselves. */
  value: string
  span: TextSpan
  mode: Mode
  probability: number
}

/** `asked`: put plainly ("kan de sige nej"). `reversed`: turned round ("så de kan ikke sige nej?"). */
export type PutAs = 'asked' | 'reversed'

export type DangerKind = 'self' | 'violence' | 'threat' | 'child' | 'emergency'

/** `sure`: help first. `perhaps`: one line that asks. Both bounds come from data (src/build/training/danger-bounds.ts). */
export type Danger = {
  kind: DangerKind
  /** Of a threat: how likely it is against those who answer here. */
  againstStaff?: number
  /** Every kind it may be, likeliest first, with how the rest is shared among them. */
  kinds?: Scored<DangerKind>[]
  /** The likeliest answer about danger: finer than the kind. */
  answer?: Scored<AnswerId>
  probability: number
  degree: 'sure' | 'perhaps'
}

/** What one message, or one sentence of it, does and asks; most likely first. */
export type ReadMeaning = {
  acts: Scored<Act>[]
  /** Those likely to be asked about; empty where nothing is asked. */
  topics: Scored<Topic>[]
  /** The answers of the first topic. */
  answers: Scored<AnswerId>[]
  /** Of the answers that may be meant: the parts of each, the likeliest to be asked for first. */
  folds: Record<AnswerId, Scored<FoldName>[]>
}

export type Clause = ReadMeaning & { span: TextSpan }

/** Everything read from one masked message, its sentences apart. It decides nothing. */
export type WholeReading = ReadMeaning & {
  /** The likeliest answer within each of the topics that may be meant. */
  fine?: Record<Topic, Scored<AnswerId>>
  /** How likely it is that nothing of ours is asked or wished for. */
  asksNothing: number
  /** How its yes-or-no question is put; left out where that is not sure. */
  polarity?: PutAs
  facts: FactRead[]
  /** How far it leans towards each value of the field that was asked for; none where none was. */
  leanings?: Scored<string>[]
  danger: Danger | undefined
  /** `da`, `en` or `other`. */
  language: Scored<string>[]
  /** The words that moved it most towards its first topic. */
  because: { span: TextSpan; towards: string }[]
  /** Whether the encoder took part, or the terms read alone. */
  by: 'encoder' | 'terms'
}

export type MessageReading = WholeReading & {
  /** Its sentences, each read by itself, where it has more than one. */
  clauses: Clause[]
}

/** What the conversation knows before the message (its dialogue context): a yes or a day means nothing without it. */
export type ConversationSituation = {
  /** The field that was asked for. */
  asked?: string
  /** What was offered last: `notice`, `bisidder`, `send` … */
  offered?: string
  noticeOpen: boolean
  lastTopic?: string
  /** The answer that was given last, where it is one of the last topic's. */
  lastAnswer?: string
  /** The end of what the citizen wrote before, masked (`earlierWords`). */
  earlier?: string
}

/** A text as an encoder saw it: one vector of `width` numbers a piece, and the characters each piece stands for. */
export type Encoded = {
  width: number
  vectors: Float32Array
  spans: TextSpan[]
}
