import { promisedFor, promisesIn } from '../decision/promises.ts'
import { tasksOwed } from '../decision/tasks.ts'
import { wishesOwed } from '../decision/wish-rows.ts'
import type { Notice } from './notice.ts'
import { isToPassOn, type TellsDepartment } from './retention.ts'

/**
 * What somebody still has to do once an answer is given, besides seeing that it arrives: keep what it promised, to tell
 * or to do, answer a wish that came late, take it to who has to answer.
 */
export type Owed = 'promise' | 'wish' | 'pass_on'

export const owedIn = (notice: Notice, tells: TellsDepartment): Owed[] => [
  ...(promisesIn(notice).length + tasksOwed(notice).length > 0 ? (['promise'] as const) : []),
  ...(wishesOwed(notice).length > 0 ? (['wish'] as const) : []),
  ...(isToPassOn(notice, tells) ? (['pass_on'] as const) : []),
]

/** The day the first promise is to be kept by. */
export const owedFor = (notice: Notice): string | undefined =>
  promisedFor([...promisesIn(notice), ...tasksOwed(notice).map(({ by }) => ({ meetingAt: by }))])
