import type { Pack } from '../../../../flows/policies/pack.ts'
import { readyValuesHere } from './applicable.ts'
import { type Medium, media, type Setting, settings } from './field-schema.ts'
import { reasonIsRequired } from './missing.ts'

/** A recording that needs a reason; `where` only if that depends on how the meeting is held. */
export type ReasonAsked = { medium: Medium; where?: Setting[] }

/** The recordings, of those that can be chosen here, for which this pack requires a reason. */
export const reasonsAsked = (pack: Pack): ReasonAsked[] => {
  const offered = settings.filter(setting => readyValuesHere('setting', pack).includes(setting))
  return media
    .filter(medium => readyValuesHere('medium', pack).includes(medium))
    .flatMap((medium): ReasonAsked[] => {
      const where = offered.filter(setting => reasonIsRequired({ medium, setting }, pack))
      if (where.length === 0) return []
      return where.length === offered.length ? [{ medium }] : [{ medium, where }]
    })
}
