import { isoDay, wallClock } from '../../../core/calendar/copenhagen.ts'
import type { Translate } from '../../../core/language.ts'
import { ActField } from '../act-field.tsx'
import type { Refused } from '../refused.ts'

/** What is asked about how an answer reached them: on one notice's page, and on the list of what is to be closed. */
type Props = { t: Translate; refused: Refused | undefined; id: string }

/** Today, unless somebody says otherwise. */
export const ReachedOn = ({ now, ...field }: Props & { now: Date; required?: boolean }) => {
  const today = isoDay(wallClock(now))
  return (
    <ActField {...field} name="on" type="date" label={field.t('staff:reach.on')} value={today} max={today} />
  )
}

/** The number it is filed under, where that is done at once. */
export const FiledUnder = ({ hint, ...field }: Props & { hint: string }) => (
  <ActField
    {...field}
    name="number"
    label={field.t('staff:reach.number')}
    hint={hint}
    faultOf="note"
    maxlength={60}
  />
)

/** Why it was another way than the one that was chosen (duties 20). */
export const ReachedWhy = (field: Props) => (
  <ActField
    {...field}
    name="note"
    label={field.t('staff:reach.why')}
    hint={field.t('staff:reach.whyHint')}
    faultOf="why"
    maxlength={300}
  />
)
