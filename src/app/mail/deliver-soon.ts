import type { Store } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { hasSubmissionInFlight, submissionsBegun } from './submissions-in-flight.ts'

/** `wanted`: something was queued during a delivery, which may have missed it. */
type Delivery = { wanted: boolean; endsAt: number }

/** A Worker ends background work after thirty seconds, and nothing is told of it. */
const longestMs = 25_000

const running = new WeakMap<Store, Delivery>()

/**
 * Delivers after the response: one delivery at a time, so that many submissions cause one. What is queued meanwhile
 * goes with it; a timer takes only what still waits later.
 */
export const deliverSoon = (deps: Deps): void => {
  const delivery = running.get(deps.store)
  if (delivery === undefined || hasEnded(deps, delivery)) deps.later(deliverWhileWanted(deps))
  else delivery.wanted = true
}

const hasEnded = ({ clock }: Deps, { endsAt }: Delivery): boolean => clock().getTime() >= endsAt

const deliverWhileWanted = async (deps: Deps): Promise<void> => {
  const delivery = { wanted: true, endsAt: deps.clock().getTime() + longestMs }
  running.set(deps.store, delivery)
  try {
    while (delivery.wanted && !hasEnded(deps, delivery)) {
      await quietMoment(deps)
      delivery.wanted = false
      await deliverOutbox(deps)
    }
  } finally {
    if (running.get(deps.store) === delivery) running.delete(deps.store)
  }
}

/** How many times mail waits for a quiet moment at most: where notices never stop coming, it is sent between them. */
const mostMoments = 50

const quietMoment = async (deps: Deps): Promise<void> => {
  for (let moment = 0; moment < mostMoments; moment += 1) {
    const begun = submissionsBegun(deps.store)
    await deps.pause()
    if (submissionsBegun(deps.store) === begun && !hasSubmissionInFlight(deps.store)) return
  }
}
