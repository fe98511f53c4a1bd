import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { wishText } from '../../../core/documents/letters/letter-wishes.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import { isEachAnswered } from '../../../core/notice/decision/meeting-rows.ts'
import { meetingName } from '../../../core/notice/decision/meeting-words.ts'
import { outcomesWhere } from '../../../core/notice/decision/outcome-questions.ts'
import { type WishRow, wishRows } from '../../../core/notice/decision/wish-rows.ts'
import { isBringingSomebody, wishAnswersFor } from '../../../core/notice/decision/wishes.ts'
import { Fault } from '../../pages/layout/fields.tsx'
import { CitizenWords } from '../citizen-words.tsx'
import type { StaffContext } from '../page-context.ts'
import type { Refused } from '../refused.ts'
import { classesOf } from './decision-texts.tsx'
import { type Draft, rowsIn } from './draft.ts'
import { faultWords } from './fault-words.ts'
import { HeardIn, NoWish, SetAside } from './heard-wish.tsx'
import { SplitEach } from './split-wish.tsx'

type Props = {
  context: StaffContext
  notice: StaffNotice
  draft: Draft
  faults: FieldErrors
  refused?: Refused | undefined
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
  const rows = wishRows(notice, replaces)
  const isAnySetAside =
    notice.wishesSetAside.length > 0 || notice.heardWishes.some(({ setAside }) => setAside !== undefined)
  const bringsSomebody = isBringingSomebody(notice.fields)
  return (
    <>
      {(rows.length > 0 || bringsSomebody || isAnySetAside) && (
        <fieldset class={`field wishes ${classesOf(onTheMatter)}`} id="field-wishes">
          <legend>{t('staff:decision.wishes')}</legend>
          {rows.length > 0 && <span class="hint">{t('staff:decision.wishesHint')}</span>}
          {replaces && rows.length > 0 && <span class="hint">{t('staff:decision.wishesCarried')}</span>}
          {faults.wishes && <Fault name="wishes" fault={faultWords('wishes', faults.wishes, t)} />}
          {bringsSomebody && <p>{t('staff:decision.wish.bisidder')}</p>}
          {rows.map(row => (
            <WishAnswered {...props} row={row} />
          ))}
          <SplitEach {...props} rows={rows} />
          <SetAside context={context} notice={notice} />
        </fieldset>
      )}
      {notice.hasNeed && !notice.needOpened && (
        <p class={`note ${classesOf(unlimited)}`}>{t('staff:notice.wishInNeed')}</p>
      )}
    </>
  )
}

const WishAnswered = ({ context, notice, draft, row }: Props & { row: WishRow }) => {
  const { t } = context
  const { id, wish, heard } = row
  const said = draft.wishes.split(' ')
  const isEach = wish === 'other_meetings' && isEachAnswered(rowsIn(draft), notice)
  return (
    <div class="field wish">
      <label for={`wish-${id}`}>
        <WishName context={context} notice={notice} row={row} />
      </label>
      <select id={`wish-${id}`} name={`wish.${id}`}>
        <option value="">{t(isEach ? 'staff:decision.wish.each' : 'staff:decision.wish.none')}</option>
        {wishAnswersFor(wish).map(answer => (
          <option value={answer} selected={said.includes(`${id}:${answer}`)}>
            {t(
              `staff:decision.wish.${wish === 'other_meetings' && answer === 'yes' ? 'otherMeetingsYes' : answer}`,
            )}
          </option>
        ))}
      </select>
      {heard ? (
        <HeardIn context={context} notice={notice} heard={heard} id={id} />
      ) : (
        <NoWish context={context} notice={notice} id={id} />
      )}
    </div>
  )
}

/** What they wish, in a few words or in their own. */
export const WishName = ({ context, notice, row }: Pick<Props, 'context' | 'notice'> & { row: WishRow }) => {
  const { t } = context
  const { wish, words } = row
  if (wish === 'other_meetings') {
    const { receivedAt } = notice
    const name = words && meetingName({ words }, { receivedAt, language: context.language })
    return <>{name ?? t('staff:decision.wish.otherMeetings')}</>
  }
  if (wish !== 'other' || words === undefined) return <>{wishText(wish, notice.fields, t)}</>
  return (
    <>
      {t('staff:decision.wish.other')}:{' '}
      <CitizenWords context={context} wroteIn={notice.language} text={words} />
    </>
  )
}
