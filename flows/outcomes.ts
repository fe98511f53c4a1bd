/*
 * The words of each stand in `staff.json` (`decision.outcomes`, `explain`, `messageHint`), `letters.json`
 * (`letter.outcome`) and `pages.json` (`outcome`). `test/prove/catalogue-additions.ts` adds one as an example.
 */

/** What the program knows of an outcome, but its words. */
export type OutcomeRow = {
  /** Whose act it is: staff choose it, the citizen does it, or a later answer brings it about. */
  by: 'staff' | 'citizen' | 'later answer'
  /** Only where telling is enough: nothing was asked for, so nothing is granted. */
  ofNotices?: true
  /**
   * Whose turn comes next. The citizen's: it is a question back. Staff's: it is no answer yet. Nobody's: it is the
   * answer.
   */
  turn: 'citizen' | 'staff' | 'nobody'
  /** Says what they may do. Only then must the right to act for another have been checked (duties 16). */
  isOnTheMatter: boolean
  /** Limits what was asked for: the need is opened, the case assessed and a ground given (duties 13, 22). */
  limits?: true
  /** They may record, as they asked or under conditions. */
  permits?: true
  /** Afterwards there is nothing left here to take back. */
  closes?: true
  /** Somebody else here has to answer, and must be given it. */
  handsOver?: true
  /** What staff must write: a message, or conditions in fixed words or their own. */
  needs?: 'message' | 'conditions'
  /** Where the two of them stand when the meeting begins (duties 9: no answer is not a yes). */
  stance: 'told' | 'may' | 'may_with_conditions' | 'instead' | 'may_not' | 'wait' | 'withdrawn'
  /** Which of what staff wrote is said on the sheet for the meeting. */
  sheet?: 'conditions' | 'message'
  letter: LetterRow
  /** In which group of the statistics it counts. */
  statistics: 'yes' | 'limited' | 'no' | 'elsewhere' | 'withdrawn' | 'none'
}

/** What of a letter follows from its outcome, beside what it limits (duties 23). */
export type LetterRow = {
  title?: 'withdrawnTitle' | 'questionTitle'
  /** What is said if the meeting is moved, and how the recording may be used. */
  moved?: true
  use?: true
  /** What staff wrote is an offer in place of what was asked for, and stands by itself: it holds. */
  offers?: true
  /** Worded by what the notice is called, and not by what is recorded. */
  namedByWord?: true
  /** Needs no word on whether the meeting goes ahead. */
  saysItself?: true
  /** The fixed sentence that follows, as a key of `letters:letter`. */
  follows?: string
}

const later = { moved: true, use: true } as const

export const outcomes = {
  noted: {
    by: 'staff',
    turn: 'nobody',
    ofNotices: true,
    isOnTheMatter: true,
    permits: true,
    stance: 'told',
    letter: later,
    statistics: 'yes',
  },
  accepted: {
    by: 'staff',
    turn: 'nobody',
    isOnTheMatter: true,
    permits: true,
    stance: 'may',
    letter: { ...later, saysItself: true },
    statistics: 'yes',
  },
  accepted_with_conditions: {
    by: 'staff',
    turn: 'nobody',
    isOnTheMatter: true,
    limits: true,
    permits: true,
    needs: 'conditions',
    stance: 'may_with_conditions',
    sheet: 'conditions',
    letter: later,
    statistics: 'limited',
  },
  another_way: {
    by: 'staff',
    turn: 'nobody',
    isOnTheMatter: true,
    limits: true,
    needs: 'message',
    stance: 'instead',
    sheet: 'message',
    letter: { moved: true, offers: true },
    statistics: 'limited',
  },
  more_information: {
    by: 'staff',
    turn: 'citizen',
    isOnTheMatter: false,
    needs: 'message',
    stance: 'wait',
    letter: { title: 'questionTitle' },
    statistics: 'none',
  },
  refused: {
    by: 'staff',
    turn: 'nobody',
    isOnTheMatter: true,
    limits: true,
    closes: true,
    stance: 'may_not',
    letter: { moved: true },
    statistics: 'no',
  },
  forwarded: {
    by: 'staff',
    turn: 'nobody',
    isOnTheMatter: false,
    closes: true,
    handsOver: true,
    needs: 'message',
    stance: 'wait',
    letter: { namedByWord: true, follows: 'notDecided' },
    statistics: 'elsewhere',
  },
  /** Nobody has sent it on: where to turn is for the employee to write. */
  wrong_authority: {
    by: 'staff',
    turn: 'nobody',
    isOnTheMatter: false,
    closes: true,
    needs: 'message',
    stance: 'wait',
    letter: { namedByWord: true, follows: 'notOurs' },
    statistics: 'elsewhere',
  },
  withdrawn: {
    by: 'citizen',
    turn: 'nobody',
    isOnTheMatter: false,
    stance: 'withdrawn',
    letter: { title: 'withdrawnTitle', namedByWord: true, saysItself: true },
    statistics: 'withdrawn',
  },
  superseded: {
    by: 'later answer',
    turn: 'nobody',
    isOnTheMatter: false,
    stance: 'wait',
    letter: {},
    statistics: 'none',
  },
} as const satisfies Record<string, OutcomeRow>

type Outcomes = typeof outcomes
export type Outcome = keyof Outcomes

/** The outcomes a member of staff can choose. */
export type DecisionOutcome = {
  [Name in Outcome]: Outcomes[Name] extends { by: 'staff' } ? Name : never
}[Outcome]

export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]]

/** The row of an outcome, with whatever it may say and does not. */
export const outcomeRow = (outcome: Outcome): OutcomeRow => outcomes[outcome]
