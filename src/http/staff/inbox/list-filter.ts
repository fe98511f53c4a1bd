import { isQueueSort, isQueueView, type QueueSort, type QueueView } from '../../../app/inbox/desk-views.ts'

/** The filter of the inbox. It is passed to the notice and back, so that nothing has to be chosen twice. */
export type ListFilter = { view: QueueView; sort: QueueSort; search: string }

export const filterIn = ({ view, sort, q = '' }: Record<string, string | undefined>): ListFilter => ({
  view: isQueueView(view) ? view : 'open',
  sort: isQueueSort(sort) ? sort : 'due',
  search: q,
})

/** As a query of the inbox's address, without the defaults. */
export const filterQuery = ({ view, sort, search }: ListFilter): Record<string, string> => ({
  ...(view !== 'open' && { view }),
  ...(sort !== 'due' && { sort }),
  ...(search !== '' && { q: search }),
})

/** The same as one value, for the addresses of notices and for forms. */
export const listName = ({ view, sort, search }: ListFilter): string =>
  [view, sort, search].filter((part, at) => at < 2 || part !== '').join('.')

/** Undefined where somebody came from no list. */
export const listIn = (name: string | null | undefined): ListFilter | undefined => {
  if (!name) return undefined
  const [view, sort, ...search] = name.split('.')
  return filterIn({ view, sort, q: search.join('.') })
}
