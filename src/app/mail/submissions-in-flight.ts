import type { Store } from '../../ports.ts'

/** How many submissions are in flight, and how many there have been. */
type Sendings = { going: number; begun: number }

const known = new WeakMap<Store, Sendings>()

const sendingsTo = (store: Store): Sendings => {
  const sendings = known.get(store) ?? { going: 0, begun: 0 }
  known.set(store, sendings)
  return sendings
}

/** Whether somebody is waiting for a receipt at this moment. */
export const hasSubmissionInFlight = (store: Store): boolean => sendingsTo(store).going > 0

/** How many submissions have begun: if the number is the same after a moment, none arrived in between. */
export const submissionsBegun = (store: Store): number => sendingsTo(store).begun

/** Counts the submissions in flight. `last` is called when the last of them has been answered. */
export const whileSubmitting = async <Answer>(
  store: Store,
  work: () => Promise<Answer>,
  last: () => void,
): Promise<Answer> => {
  const sendings = sendingsTo(store)
  sendings.going += 1
  sendings.begun += 1
  try {
    return await work()
  } finally {
    sendings.going -= 1
    if (sendings.going === 0) last()
  }
}
