import type { Store } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { hasSubmissionInFlight, submissionsBegun } from './submissions-in-flight.ts'

/** `wanted`: something was written while mail went out, which may have passed it by. */
type Delivery = { wanted: boolean; endsAt: number }

/** A Worker ends what goes on after an answer at thirty seconds, and nothing after that is told of it. */
const longestMs = 25_000

const running = new WeakMap<Store, Delivery>()

/**
 * After the answer: one delivery at a time, so that many sendings cost one. What is written meanwhile goes with
 * it; a timer takes only what still waits after its time.
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

/** So many moments mail waits for a quiet one at most: where notices never stop coming, it goes between them. */
const mostMoments = 50

const quietMoment = async (deps: Deps): Promise<void> => {
  for (let moment = 0; moment < mostMoments; moment += 1) {
    const begun = submissionsBegun(deps.store)
    await deps.pause()
    if (submissionsBegun(deps.store) === begun && !hasSubmissionInFlight(deps.store)) return
  }
}
