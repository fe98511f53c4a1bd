import { isQueueSort, isQueueView, type QueueSort, type QueueView } from '../../../app/inbox/desk-views.ts'

/** The filter of the inbox. It is passed to the notice and back, so that nothing has to be chosen twice. */
export type ListFilter = {
  view: QueueView
  sort: QueueSort
  search: string
  /** As many rows on a page as can be done at once. */
  many: boolean
}

/** How a long page is asked for, in the address and in the list's name. */
const long = 'many'

export const filterIn = ({ view, sort, q = '', rows }: Record<string, string | undefined>): ListFilter => ({
  view: isQueueView(view) ? view : 'open',
  sort: isQueueSort(sort) ? sort : 'due',
  search: q,
  many: rows === long,
})

/** As a query of the inbox's address, without the defaults. */
export const filterQuery = ({ view, sort, search, many }: ListFilter): Record<string, string> => ({
  ...(view !== 'open' && { view }),
  ...(sort !== 'due' && { sort }),
  ...(search !== '' && { q: search }),
  ...(many && { rows: long }),
})

/** The same as one value, for the addresses of notices and for forms: `open.due-many.Jensen`. */
export const listName = ({ view, sort, search, many }: ListFilter): string =>
  [view, many ? `${sort}-${long}` : sort, search].filter((part, at) => at < 2 || part !== '').join('.')

/** Undefined where somebody came from no list. */
export const listIn = (name: string | null | undefined): ListFilter | undefined => {
  if (!name) return undefined
  const [view, order = '', ...search] = name.split('.')
  const [sort, rows] = order.split('-')
  return filterIn({ view, sort, rows, q: search.join('.') })
}
