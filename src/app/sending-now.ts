import type { Store } from '../ports.ts'

const going = new WeakMap<Store, number>()

/** Whether somebody is waiting for a receipt at this moment. */
export const isSending = (store: Store): boolean => (going.get(store) ?? 0) > 0

/** Counts the sendings under way; `last` is called when the last of them has its answer. */
export const whileSending = async <Answer>(
  store: Store,
  work: () => Promise<Answer>,
  last: () => void,
): Promise<Answer> => {
  going.set(store, (going.get(store) ?? 0) + 1)
  try {
    return await work()
  } finally {
    going.set(store, (going.get(store) ?? 1) - 1)
    if (!isSending(store)) last()
  }
}
