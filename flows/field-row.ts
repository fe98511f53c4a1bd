/** Fields that stand together, and the counted step they belong to (duties 32). */
export const groups = {
  what: { step: 'what' },
  camera: { step: 'what' },
  meeting: { step: 'meeting' },
  behalf: { step: 'what' },
  why: { step: 'why' },
  others: { step: 'others' },
} as const

export type Group = keyof typeof groups

/** How a field is answered: one of, some of, yes or no, a moment, or words with a few ready ones to pick. */
export type FieldKind =
  | { kind: 'one' | 'list'; values: readonly string[] }
  | { kind: 'yesNo' }
  | { kind: 'moment' }
  | { kind: 'words'; longest: number; ready: readonly string[] }

export type Trait =
  /** The name of somebody or of an office: a whole sentence is none. */
  | 'name'
  /** A place or a person is asked for: of what is answered, only CPR numbers are hidden. */
  | 'personal'
  /** Told in a sentence of their own: every word of it counts. */
  | 'told'
  /** What is told later joins what was told before, as long as there is room. */
  | 'gathered'
  /** Why they record: nothing else is read out of it, and only staff who may open it. */
  | 'reason'
  /** A later value takes in those before it: two of them together are the later one. */
  | 'inclusive'
  /** Claims a right, so words that only lean to a value do not give it. */
  | 'claim'
  /** Speaks of others than the employee: there "her name is" names somebody else. */
  | 'ofOthers'
  /** Few need it: folded away in the form. */
  | 'seldom'
  /** The form says more than the label. */
  | 'hinted'
  /** Typed in the form, although the conversation has buttons. */
  | 'typed'
  /** On one line in documents, whatever was written. */
  | 'oneLine'
  /** Says nothing on the desk's page without its label. */
  | 'labelled'
  /** Cannot be changed after sending. */
  | 'fixed'

/** What the program knows of a field, but its words. */
export type FieldRow = FieldKind & {
  group: Group
  is?: readonly Trait[]
  /** Answers the question of another field, and has none of its own. */
  answers?: string
  /** Is taken away with another field. */
  goesWith?: string
  /** The value that is meant where somebody is named in its place. */
  ofPeople?: string
  /** Has a place only where the authority's rules say something of it. */
  where?: 'staffMayRecord' | 'severalMeetings'
  /** Has a place only beside what else the notice says. */
  when?: 'fixedCamera' | 'onBehalf' | 'actsForAnother' | 'reasonGiven'
  /**
   * Mandatory wherever it has a place, where there is one meeting (a fixed camera hangs there all the time), or where
   * the pack requires a reason. Everything else is optional.
   */
  mandatory?: 'always' | 'meets' | 'reasonRequired'
  /** An optional field that is asked: once; where a relative was spoken of; or after "something else". */
  asked?: 'once' | 'aboutRelative' | 'otherReason'
  /** What "I do not know" is: a value of its own, or words like any other. Else it passes by what is optional. */
  unknown?: 'value' | 'words'
  /** Where it stands in documents, on the desk's page of a notice, and on the blank form. */
  letter?: 'meeting' | 'recording' | 'help' | 'person'
  desk?: 'wish' | 'place' | 'department' | 'help' | 'citizen' | 'employeeAndCase'
  paper?: 'meeting' | 'recording' | 'need' | 'help' | 'listeners' | 'behalf'
}

/** What a notice holds of such a field. */
export type ValueOf<Row> = Row extends { kind: 'list'; values: readonly (infer Value)[] }
  ? Value[]
  : Row extends { values: readonly (infer Value)[] }
    ? Value
    : Row extends { kind: 'yesNo' }
      ? boolean
      : string
