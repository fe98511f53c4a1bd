import type { Given } from '../config/environment.ts'
import { type KeyRing, parseKeyRing } from './key-ring.ts'

export type KeyRings = { state: KeyRing; data: KeyRing; receipt: KeyRing }

const noKeys: KeyRing = { current: '', keys: new Map() }

/**
 * The three key rings. What is wrong with them is added to `wrong`. `developmentKeys` is never called in production.
 */
export const keysIn = (given: Given, around: { developmentKeys(): KeyRings }, wrong: string[]): KeyRings => {
  const missing =
    given.STATE_KEYS === undefined || given.DATA_KEYS === undefined || given.RECEIPT_KEYS === undefined
  const spare = given.MODE === 'development' && missing ? around.developmentKeys() : undefined
  const ring = (
    name: 'STATE_KEYS' | 'DATA_KEYS' | 'RECEIPT_KEYS',
    development: KeyRing | undefined,
  ): KeyRing => {
    const text = given[name]
    if (text === undefined) {
      if (development === undefined) wrong.push(`${name}: must be said in production`)
      return development ?? noKeys
    }
    const parsed = parseKeyRing(name, text)
    if ('wrong' in parsed) {
      wrong.push(parsed.wrong)
      return noKeys
    }
    if (given.MODE === 'production' && isForDevelopment(parsed)) wrong.push(`${name}: is a development key`)
    return parsed
  }
  return {
    state: ring('STATE_KEYS', spare?.state),
    data: ring('DATA_KEYS', spare?.data),
    receipt: ring('RECEIPT_KEYS', spare?.receipt),
  }
}

/** Development keys are marked in their id, and a key of one repeated byte cannot have been drawn at random. */
const isForDevelopment = ({ keys }: KeyRing): boolean =>
  [...keys].some(([id, key]) => id.startsWith('development') || key.every(byte => byte === key[0]))
