import type { NoticeRow } from '../../ports.ts'
import type { Deps } from '../deps.ts'

const pageSize = 500

/** All notices of one municipality, rehearsals too, in the order of the queue. `until` leaves out those due later. */
export const everyNotice = async (
  { store }: Pick<Deps, 'store'>,
  municipality: string,
  until?: string,
): Promise<NoticeRow[]> => {
  const rows: NoticeRow[] = []
  for (;;) {
    const after = rows.at(-1)
    const page = await store.queue(municipality, {
      limit: pageSize,
      which: 'all',
      ...(after !== undefined && { after }),
    })
    const due = page.filter(({ queueAt }) => until === undefined || queueAt < until)
    rows.push(...due)
    if (due.length < pageSize) return rows
  }
}
