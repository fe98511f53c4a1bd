import type { QueuePlace } from '../../ports.ts'
import type { Deps } from '../deps.ts'

/** The workload over all municipalities, for those who run the program: numbers only. Ages in seconds. */
export type Workload = { waiting: number; overdue: number; checkAge?: number; mailAge?: number }

const pageSize = 500

export const workload = async (deps: Deps): Promise<Workload> => {
  const places = deps.settings.municipalities
  const now = deps.clock()
  const due = (await Promise.all(places.map(place => dueOf(deps, place)))).flat()
  const checks = (await Promise.all(places.map(place => deps.store.checks(place)))).flat()
  const sent = await Promise.all(places.map(place => deps.store.outboxIn(place, { state: 'sent', limit: 1 })))
  const age = (moments: (string | null)[]): number | undefined => {
    const newest = moments
      .filter(moment => moment !== null)
      .sort()
      .at(-1)
    return newest === undefined
      ? undefined
      : Math.max(0, Math.round((now.getTime() - Date.parse(newest)) / 1000))
  }
  const checkAge = age(checks.map(({ at }) => at))
  const mailAge = age(sent.flat().map(({ sentAt }) => sentAt))
  return {
    waiting: due.length,
    overdue: due.filter(at => at < now.toISOString()).length,
    ...(checkAge !== undefined && { checkAge }),
    ...(mailAge !== undefined && { mailAge }),
  }
}

/** When each notice that lacks an answer is due; the columns say it, nothing is opened. */
const dueOf = async ({ store }: Deps, municipality: string): Promise<string[]> => {
  const due: string[] = []
  let after: QueuePlace | undefined
  for (;;) {
    const statuses = ['waiting', 'asked']
    const page = await store.queue(municipality, { limit: pageSize, statuses, ...(after && { after }) })
    due.push(...page.map(({ queueAt }) => queueAt))
    after = page.at(-1)
    if (after === undefined || page.length < pageSize) return due
  }
}
