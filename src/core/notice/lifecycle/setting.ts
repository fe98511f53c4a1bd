import { DomainError } from '../../errors.ts'
import { isSetting, type Setting } from '../fields/field-schema.ts'
import type { Handler } from './handler.ts'
import { isMendable, type Mendable, type Mended, mendedBy } from './mendable.ts'

/** Staff know that the meeting is held in another way than the notice says: by telephone, at home. */
export type SettingCorrected = { type: 'setting_corrected'; at: string; by: Handler; setting: Setting }
export type CorrectSetting = { type: 'correct_setting'; by: Handler; setting: string }

/** Who corrected how the meeting is held, and what the citizen had written. */
export type CorrectedSetting = Mended<Setting>

type OfASetting = { fields: { setting?: Setting | undefined }; correctedSetting?: CorrectedSetting }

export const correctSetting = (
  notice: OfASetting & Mendable,
  { by, setting }: CorrectSetting,
  at: string,
): SettingCorrected[] => {
  if (!isSetting(setting)) throw new DomainError('invalid_fields', { fields: { setting: 'invalid' } })
  if (!isMendable(notice)) throw new DomainError('not_possible')
  return notice.fields.setting === setting ? [] : [{ type: 'setting_corrected', at, by, setting }]
}

/** The rule and the letter go by the corrected setting; what the citizen wrote is kept beside it. */
export const withSetting = <Corrected extends OfASetting>(
  notice: Corrected,
  event: SettingCorrected,
): Corrected => {
  const { correctedSetting: before, ...rest } = notice
  const corrected = mendedBy(event, { before, was: notice.fields.setting, now: event.setting })
  const fields = { ...notice.fields, setting: event.setting }
  return { ...rest, fields, ...(corrected && { correctedSetting: corrected }) } as Corrected
}
