import type { Pack } from '../../../flows/policies/pack.ts'
import { isTakenBack } from './answer-about.ts'
import { channelOf } from './channel-of.ts'
import type { RecordingSituation } from './ruling.ts'
import { silenceOf } from './silent-channel.ts'

/**
 * Which rules of its own the authority has for an answer to rest on. Only `own_rules` may be called the authority's
 * rules. Otherwise the page says nothing here (`silent`), we could not read all of it (`unread`), its words have two
 * readings, the answer that tells of it was withdrawn, it is known at second hand (`reported`), or it does not claim
 * to hold where the meeting is.
 */
export type Basis =
  | 'own_rules'
  | 'silent'
  | 'unread'
  | 'two_readings'
  | 'reported'
  | 'schools_unknown'
  | 'schools_no'
  | 'taken_back'

export const basisOf = (situation: RecordingSituation, pack: Pack): Basis => {
  if (isTakenBack(situation, pack)) return 'taken_back'
  const silence = silenceOf(channelOf(situation), pack)
  if (silence !== 'none') return silence
  if (situation.setting !== 'school' || pack.schools === 'yes') return 'own_rules'
  return pack.schools === 'no' ? 'schools_no' : 'schools_unknown'
}
