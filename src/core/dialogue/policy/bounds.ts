import type { Scored } from '../../reader/reading.ts'

/**
 * The probability from which on something is acted on. The reader's are calibrated, so one half is as likely as not.
 * Each other bound says what a mistake costs.
 */
export const bounds = {
  /** An act or a fact is more likely so than not. */
  act: 1 / 2,
  fact: 1 / 2,
  /** A value that was chosen is not asked about again. */
  choice: 5 / 8,
  /** A fact is a little surer than it was read where its own words are a name of its value, or where one of them must be so. */
  factNamed: 2 / 5,
  /** Opening a notice sends nothing and is undone at once, so a wish may be a little less sure. */
  wish: 2 / 5,
  /** A yes to what was only a button below an answer. It may mean no more than having read that. */
  yesToAButton: 4 / 5,
  /** A wish beside a question: the question itself may sound like a wish. */
  wishBesideQuestion: 3 / 5,
  /** A command that is undone at once, or only says something, where no other act is likelier. */
  undoable: 1 / 3,
  /** Words to send or say are wished for: of 31 such turns kept out 15 are that sure, of 3,364 others 8. */
  wishForWords: 1 / 5,
  /** An act or a value that is a little likely. */
  leaning: 1 / 5,
  /**
   * The one value of the field asked for that is meant, clearly likelier than the next: between 0.2 and 0.3 it was right
   * in 2 of 7 turns kept out.
   */
  meant: 3 / 10,
  aheadOfNext: 2,
  /** Own words for a choice lean to its values together, if to none of them alone. */
  leaningTogether: 2 / 5,
  /** Words for a free field must at least sound like something told. */
  freeWords: 1 / 3,
  /** What was only asked about must not be written down as told. */
  toldBesideQuestion: 3 / 4,
  /** Words of which nothing was understood are kept where they surely tell something. */
  keptOwnWords: 4 / 5,
  /** Words kept as they stand may be a reason, which fewer read than a wish. */
  keptReason: 2 / 5,
  /** Words that lean even a little to a value of the field asked for may be an answer that failed. */
  failedAnswer: 1 / 16,
  /** Asked by what right they write, people tell what they are. A daughter is easily taken for a parent. */
  claim: 3 / 4,
  /** A day that is told before a notice is written may be another day than the meeting's. */
  dayOutside: 2 / 3,
  /** Somebody who is only mentioned is easily taken for the one it is all about. */
  mentionedPerson: 2 / 3,
  /** An answer that stands below its question corrects itself. It may be given when it is the likeliest by far. */
  possibleAnswer: 1 / 4,
  /** Offered as what else may have been meant. A button too many costs a line. */
  perhapsMeant: 3 / 20,
  /** Words said while help stands on the screen are about it when that is a little likely. */
  aboutHelp: 3 / 10,
  /** What a sentence asks by itself, where the whole message seems to ask something else. */
  ownSentence: 7 / 10,
  /** A story that wants an answer. We understood nothing else of it, and that is worth less than an open question. */
  story: 9 / 20,
  /** Below this two answers get a line each. Of 30 citizens' questions judged, the first was right in 4 of 15; above, in 10. */
  lineEach: 3 / 10,
  /**
   * Below this the likeliest answer alone is right in one of three, so the second is offered; one of both is right in 58 of a hundred
   * (945 questions in talks, kept out).
   */
  singleAnswer: 2 / 5,
  /** How likely the second must be beside the first to be offered or given with it. */
  secondToFirst: 1 / 2,
  /** What is folded away and hardly likely is no answer, though all else was read. */
  anyFold: 1 / 5,
  /** How close the second is to the first, where both advise opposite things: then we ask which. */
  opposedTopics: 7 / 10,
  /** What is folded away is asked for, by somebody who has not read what stands open. */
  foldOverFront: 2 / 3,
  /** How much of its probability a front keeps each time that it was read. */
  frontReadAgain: 1 / 4,
  /** A fine answer whose conditions are not otherwise known must be rather sure. */
  ratherSure: 7 / 10,
  /** So sure that it was understood, whatever can be done about it. */
  certain: 9 / 10,
  /** A yes to another question than the one that was put would be worse than none. */
  sameQuestion: 1 / 2,
  /** The language of a message, before all that follows is said in it. */
  language: 9 / 10,
} as const

/** How likely the likeliest is. */
export const firstShare = (scored: readonly Scored<string>[]): number => scored[0]?.probability ?? 0

export const share = (scored: readonly Scored<string>[], name: string): number =>
  scored.find(each => each.name === name)?.probability ?? 0

/** How far words lean to all of these together. Several may be meant, so it can be more than one. */
export const shareTogether = (scored: readonly Scored<string>[]): number =>
  scored.reduce((sum, { probability }) => sum + probability, 0)

/** How likely it is that any of these acts was meant, where one of them is the likeliest of all. */
export const anyShare = (acts: readonly Scored<string>[], names: readonly string[]): number =>
  names.includes(acts[0]?.name ?? '')
    ? 1 - names.reduce((none, name) => none * (1 - share(acts, name)), 1)
    : 0
