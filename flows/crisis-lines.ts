/**
 * Numbers said in a crisis, each with the day somebody last checked it. 1888 and the children's line were
 * read on their owners' or the press' pages; Livslinien's number only in secondary lists, its hours nowhere,
 * so the words send people to its site for them.
 */
export const crisisLines = {
  emergency: '112',
  /** For what is no danger now: never said before the others. */
  policeLine: '114',
  violenceLine: '1888',
  childLine: '116 111',
  lifeLine: '70 201 201',
  lifeLineSite: 'livslinien.dk',
} as const

/** The one number that fits a kind of danger: what is said a second time is led by it. */
export const lineFor: Record<string, string> = {
  'crisis.self': crisisLines.lifeLine,
  'crisis.threat': crisisLines.lifeLine,
  'crisis.violence': crisisLines.violenceLine,
  'crisis.child': crisisLines.childLine,
}

export const crisisLinesCheckedOn = '2026-11-24'
