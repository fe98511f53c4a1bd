import type { Danger } from '../../reader/reading.ts'
import type { FieldName } from '../fields/field-schema.ts'

/**
 * What the reader was sure of in the citizen's words. Few numbers, so that the encrypted event, which is filled up, has
 * the same length whatever was found. Written whether or not anything was found.
 */
export type WordsRead = {
  type: 'words_read'
  at: string
  /** The version of the notice whose words were read. */
  version: number
  /** The citizen, or somebody with them, may be in danger. */
  citizen: 0 | 1
  /** There may be a threat. */
  threat: 0 | 1
  /** The threat stands in what they wrote of their need. */
  threatInNeed: 0 | 1
  /** Absent in what was read by earlier releases. */
  places?: DangerPlace[]
}

/** Where the words stand: in the need, in a field of that version or, without a field, in the reply. */
export type DangerPlace = { version: number; field?: FieldName; from: number; to: number }

/** More are not kept: whoever has read these reads on. */
export const mostPlaces = 5

/** Stands until a named person has read the words. Never a ground for an answer. */
export type DangerFlag = {
  since: string
  citizen: boolean
  threat: boolean
  /** Absent where it is not known. `words` and `came` where they were looked up. */
  places?: readonly (DangerPlace & { words?: string; came?: string })[]
}

export type DangerCounts = Pick<WordsRead, 'citizen' | 'threat' | 'threatInNeed'>

/** From this probability on, a threat is taken to be against one side only. In between, both are told. */
const clearly = 0.8

/** What a text adds to the flag: only what the reader is sure of. */
export const dangerCountsIn = (danger: Danger | undefined, isNeed: boolean): DangerCounts => {
  if (danger?.degree !== 'sure') return noDanger
  if (danger.kind !== 'threat') return { ...noDanger, citizen: 1 }
  const { againstStaff = 1 } = danger
  const threat = againstStaff > 1 - clearly ? 1 : 0
  return { citizen: againstStaff < clearly ? 1 : 0, threat, threatInNeed: isNeed ? threat : 0 }
}

export const dangerCountsTogether = (one: DangerCounts, other: DangerCounts): DangerCounts => ({
  citizen: one.citizen || other.citizen ? 1 : 0,
  threat: one.threat || other.threat ? 1 : 0,
  threatInNeed: one.threatInNeed || other.threatInNeed ? 1 : 0,
})

export const noDanger: DangerCounts = { citizen: 0, threat: 0, threatInNeed: 0 }

/** The flag after these words, combined with the one before. */
export const flagAfter = (
  before: DangerFlag | undefined,
  { at, citizen, threat, places }: WordsRead,
): DangerFlag | undefined =>
  citizen === 0 && threat === 0
    ? before
    : {
        since: before?.since ?? at,
        citizen: citizen === 1 || before?.citizen === true,
        threat: threat === 1 || before?.threat === true,
        ...placesTogether(before, places),
      }

const placesTogether = (
  before: DangerFlag | undefined,
  places: WordsRead['places'],
): Pick<DangerFlag, 'places'> => {
  const known = before === undefined ? [] : before.places
  return known === undefined || places === undefined ? {} : { places: [...known, ...places] }
}
