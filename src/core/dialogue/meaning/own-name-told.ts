import type { FlowEvent } from '../conversation/event.ts'
import { does, isEmpty, isInNotice } from '../policy/turn-context.ts'
import { talk } from './meaning-made.ts'
import type { TurnReading } from './turn-reading.ts'

/** Fields that take the name of somebody else. */
const ofOthers = ['employee', 'represented', 'relation'] as const

const ways = ['phone', 'email'] as const

/** A name that nothing here has a place for. */
const isNameWithoutField = ({ heard, told }: TurnReading): boolean =>
  told.isOwnName === true ||
  (heard.hidden.includes('name') && ofOthers.every(field => told.said[field] === undefined))

/**
 * A name that no field takes is the writer's own. The reply says where it belongs, since the conversation keeps none.
 */
export const ownNameEvent = (meant: TurnReading): FlowEvent | undefined => {
  const { heard, answer } = meant
  const isTold = isInNotice(heard.conversation) && !does(heard.reading, 'ask') && isEmpty(answer)
  if (!isTold || !isNameWithoutField(meant)) return undefined
  // Beside a number or an address of their own the name is theirs.
  return talk(ways.some(way => heard.hidden.includes(way)) ? 'contact' : 'ownName')
}
