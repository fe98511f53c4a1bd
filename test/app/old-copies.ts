import type { Deps } from '../../src/app/deps.ts'

/** All own copies of a municipality's notices. */
export const ownCopiesIn = async ({ store }: Pick<Deps, 'store'>, municipality: string) => {
  const places = await store.ownCopies({ municipality, idBegins: '' })
  const copies = await Promise.all(places.map(place => store.ownCopy(place, place.version)))
  return copies.flatMap(copy => copy ?? [])
}
