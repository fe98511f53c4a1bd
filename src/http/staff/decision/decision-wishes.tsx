import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { wishText } from '../../../core/documents/letters/letter-wishes.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import { outcomesWhere } from '../../../core/notice/decision/outcome-questions.ts'
import {
  isBringingSomebody,
  type Wish,
  wishAnswersFor,
  wishesAgain,
  wishesIn,
} from '../../../core/notice/decision/wishes.ts'
import { Fault } from '../../pages/layout/fields.tsx'
import { CitizenWords } from '../citizen-words.tsx'
import type { StaffContext } from '../page-context.ts'
import { classesOf } from './decision-texts.tsx'
import type { Draft } from './draft.ts'
import { faultWords } from './fault-words.ts'

type Props = {
  context: StaffContext
  notice: StaffNotice
  draft: Draft
  faults: FieldErrors
  /** The answer replaces one that was given. */
  replaces: boolean
}

const onTheMatter = outcomesWhere(({ isOnTheMatter }) => isOnTheMatter)
/** Whoever limits has opened the need anyway. */
const unlimited = outcomesWhere(({ isOnTheMatter, limits }) => isOnTheMatter && limits !== true)

/** Other wishes. For one that is not answered here, the letter says so. */
export const DecisionWishes = (props: Props) => {
  const { context, notice, faults, replaces } = props
  const { t } = context
  const wishes = replaces ? wishesAgain(notice.fields) : wishesIn(notice.fields)
  const bringsSomebody = isBringingSomebody(notice.fields)
  return (
    <>
      {(wishes.length > 0 || bringsSomebody) && (
        <fieldset class={`field wishes ${classesOf(onTheMatter)}`} id="field-wishes">
          <legend>{t('staff:decision.wishes')}</legend>
          {wishes.length > 0 && <span class="hint">{t('staff:decision.wishesHint')}</span>}
          {replaces && wishes.length > 0 && <span class="hint">{t('staff:decision.wishesCarried')}</span>}
          {faults.wishes && <Fault name="wishes" fault={faultWords('wishes', faults.wishes, t)} />}
          {bringsSomebody && <p>{t('staff:decision.wish.bisidder')}</p>}
          {wishes.map(wish => (
            <WishAnswered {...props} wish={wish} />
          ))}
        </fieldset>
      )}
      {notice.hasNeed && !notice.needOpened && (
        <p class={`note ${classesOf(unlimited)}`}>{t('staff:notice.wishInNeed')}</p>
      )}
    </>
  )
}

const WishAnswered = ({ context, notice, draft, wish }: Props & { wish: Wish }) => {
  const { t } = context
  const said = draft.wishes.split(' ')
  return (
    <div class="field wish">
      <label for={`wish-${wish}`}>
        <WishName context={context} notice={notice} wish={wish} />
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
  )
}

const WishName = ({ context, notice, wish }: Pick<Props, 'context' | 'notice'> & { wish: Wish }) => {
  const { t } = context
  const { fields, language } = notice
  if (wish === 'other_meetings') return <>{t('staff:decision.wish.otherMeetings')}</>
  if (wish !== 'other' || fields.otherWishes === undefined) return <>{wishText(wish, fields, t)}</>
  return (
    <>
      {t('staff:decision.wish.other')}:{' '}
      <CitizenWords context={context} wroteIn={language} text={fields.otherWishes} />
    </>
  )
}
