import type { Pack } from '../../../flows/policies/pack.ts'
import { isTakenBack } from './answer-about.ts'
import { channelOf } from './channel-of.ts'
import type { RecordingSituation } from './ruling.ts'
import { silenceOf } from './silent-channel.ts'

/**
 * What there is of the authority's own rules for an answer to rest on. Nothing but `own_rules` may be called the
 * rules of the authority: it says nothing here (`silent`), we could not read all of it (`unread`), its words can be
 * read in two ways, the answer that tells of it was taken back, it is known from somebody else (`reported`), or it is
 * not said to hold where the meeting is.
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
