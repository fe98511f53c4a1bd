import { type Seen, sharesOf } from './mixed-scores.ts'
import type { ReaderModel } from './model.ts'

/**
 * `staff`: those who answer here and whoever is with them. `others`: anybody else, the writer and theirs, a
 * neighbour, a school.
 */
export const againstLabels = ['staff', 'others']

/** How likely a threat is against those who answer, and not the writer or anybody else. */
export const againstStaff = (seen: Seen, { against }: ReaderModel): number => sharesOf(against, seen)[0] ?? 0
