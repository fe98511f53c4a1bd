import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import { outcomesWhere } from '../../../core/notice/decision/outcome.ts'
import { wishAnswersFor, wishesIn } from '../../../core/notice/decision/wishes.ts'
import { Fault } from '../../pages/layout/fields.tsx'
import type { StaffContext } from '../page-context.ts'
import { classesOf } from './decision-texts.tsx'
import type { Draft } from './draft.ts'
import { faultWords } from './fault-words.ts'

type Props = { context: StaffContext; notice: StaffNotice; draft: Draft; faults: FieldErrors }

const onTheMatter = outcomesWhere(({ isOnTheMatter }) => isOnTheMatter)

/** Other wishes. One that is not answered here will, as the letter says, be answered separately. */
export const DecisionWishes = ({ context: { t }, notice, draft, faults }: Props) => {
  const wishes = wishesIn(notice.fields)
  if (wishes.length === 0) return null
  const said = draft.wishes.split(' ')
  return (
    <fieldset class={`field wishes ${classesOf(onTheMatter)}`} id="field-wishes">
      <legend>{t('staff:decision.wishes')}</legend>
      <span class="hint">{t('staff:decision.wishesHint')}</span>
      {faults.wishes && <Fault name="wishes" fault={faultWords('wishes', faults.wishes, t)} />}
      {wishes.map(wish => (
        <div class="field wish">
          <label for={`wish-${wish}`}>
            {t(
              wish === 'other_meetings'
                ? 'staff:decision.wish.otherMeetings'
                : `letters:letter.wished.${wish}`,
            )}
          </label>
          <select id={`wish-${wish}`} name={`wish.${wish}`}>
            <option value="">{t('staff:decision.wish.none')}</option>
            {wishAnswersFor(wish).map(answer => (
              <option value={answer} selected={said.includes(`${wish}:${answer}`)}>
                {t(
                  `staff:decision.wish.${wish === 'other_meetings' && answer === 'yes' ? 'otherMeetingsYes' : answer}`,
                )}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
