import type { StaffDecision, StaffNotice } from '../../../app/casework/staff-notice.ts'
import { answerTexts } from '../../../core/notice/decision/answer-texts.ts'
import { meetingField } from '../../../core/notice/decision/meeting-rules.ts'
import { limitsAnything } from '../../../core/notice/decision/meetings.ts'
import type { Promised } from '../../../core/notice/decision/promises.ts'
import { wishAnswers, wishAnswersFor } from '../../../core/notice/decision/wishes.ts'
import { meetingText } from '../../../core/notice/fields/field-text.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { ListField } from '../list-field.tsx'
import type { NoticeShown, StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { WishName } from './decision-wishes.tsx'
import { carriedWishes, meetingsBegun, rowsIn } from './draft.ts'

/** Whoever has no date for a meeting is told before that meeting, whenever it is. */
const untilWhen = ({ meetingAt, isOpen }: Promised, { t, language }: StaffContext): string =>
  meetingAt === undefined || isOpen
    ? t('staff:promise.open')
    : t('staff:promise.until', { when: meetingText(meetingAt, language) })

/** `note`: half written to colleagues on the same page; it is kept with the draft of the new letter. */
type Props = NoticeShown & { note: string }

/** What the citizen is still to be told, until when, and the form that tells it: the last answer, with that in it. */
export const Promises = (props: Props) => {
  const { context, notice } = props
  const { t } = context
  const { promised } = notice
  const [answer] = notice.decisions
  if (promised.length === 0 || answer === undefined) return null
  const [until, ...more] = new Set(promised.map(row => untilWhen(row, context)))
  return (
    <section class="note" aria-labelledby="promises">
      <h3 id="promises">{t('staff:promise.title')}</h3>
      {more.length === 0 && <p>{until}</p>}
      {notice.canReplace.includes(answer.outcome) ? (
        <Telling {...props} answer={answer} />
      ) : (
        <ul>
          {promised.map(row => (
            <li>
              <WishName context={context} notice={notice} row={row} />
              {more.length > 0 && <span class="hint">{untilWhen(row, context)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Answered = Props & { answer: StaffDecision }

/** Whoever sends a no again has read what it refuses (duties 13); its texts may repeat the need. */
const isClosed = ({ hasNeed, needOpened }: StaffNotice, answer: StaffDecision): boolean =>
  limitsAnything(answer) && hasNeed && !needOpened

const Telling = (props: Answered) => {
  const { context, notice, answer } = props
  const { t, municipality } = context
  if (notice.waiting) return <p>{t('staff:promise.waits')}</p>
  if (isClosed(notice, answer)) return <p>{t('staff:promise.need')}</p>
  return (
    <form method="post" action={staffUrls.letter(municipality, notice.reference)}>
      <AsBefore {...props} />
      {notice.promised.map(row => (
        <Found {...props} row={row} />
      ))}
      <Message {...props} />
      <p class="hint">{t('staff:promise.how')}</p>
      <Submit label={t('staff:promise.see')} />
    </form>
  )
}

/** The rest of the last answer, word for word. */
const AsBefore = ({ notice, answer, list, note }: Answered) => {
  const { outcome, terms = [], colleague, ownWords, overruled, english = {} } = answer
  const promised = notice.promised.map(({ id }): string => id)
  const begun = meetingsBegun(notice)
  const slots = notice.promised.map(({ slot }) => slot)
  // Once what was promised is told too, nothing is left for one answer to all of them.
  const isEach =
    slots.some(slot => slot !== undefined) &&
    rowsIn(begun).every(({ slot, answer }) => answer !== undefined || slots.includes(slot))
  const others = carriedWishes(notice)
    .split(' ')
    .map(one => one.split(':'))
    .filter(([wish = '']) => wish !== '' && !promised.includes(wish))
    .filter(([wish]) => wish !== 'other_meetings' || !isEach)
  const texts = answerTexts
    .filter(name => name !== 'message')
    .flatMap(name => [
      [name, answer[name]],
      [`${name}English`, english[name]],
    ])
  const meetings = Object.entries(begun).filter(
    ([name]) => !notice.promised.some(({ slot = 0 }) => name === meetingField(slot, 'answer')),
  )
  const values = [
    ['version', String(notice.version)],
    ['replaces', 'yes'],
    ['outcome', outcome],
    ['note', note],
    ...terms.map(term => ['terms', term]),
    ...(colleague ? [['colleague', 'yes']] : []),
    ...(ownWords ? [['ownWords', 'yes']] : []),
    ...(overruled ? [['overrule', 'yes']] : []),
    ...others.map(([wish, said]) => [`wish.${wish}`, said]),
    ...meetings,
    ...texts,
  ]
  return (
    <>
      <ListField list={list} />
      {values.map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
    </>
  )
}

/** Of several, one can be told now and another later. */
const Found = ({ context, notice, row }: Answered & { row: Promised }) => {
  const { t } = context
  const isOneDay = new Set(notice.promised.map(one => untilWhen(one, context))).size === 1
  const { wish, slot } = row
  const id = `promised-${row.id}`
  return (
    <div class="field">
      <label for={id}>
        <WishName context={context} notice={notice} row={row} />
      </label>
      {!isOneDay && <span class="hint">{untilWhen(row, context)}</span>}
      {wish === 'other_meetings' && slot === undefined && (
        <span class="hint">{t('staff:promise.others')}</span>
      )}
      <select
        id={id}
        name={slot === undefined ? `promised.${row.id}` : meetingField(slot, 'answer')}
        required
      >
        <option value="">{t('staff:place.choose')}</option>
        {(slot === undefined ? wishAnswersFor(wish) : wishAnswers)
          .filter(said => said !== 'later' || notice.promised.length > 1)
          .map(said => (
            <option value={said}>{t(`staff:promise.${said}`)}</option>
          ))}
      </select>
      {slot !== undefined && <WhyNo context={context} slot={slot} />}
    </div>
  )
}

/** The ground of a no to one meeting stands with that meeting. */
const WhyNo = ({ context: { t }, slot }: Pick<Answered, 'context'> & { slot: number }) => {
  const name = meetingField(slot, 'ground')
  return (
    <>
      <label for={`promised-${name}`}>{t('staff:decision.meetings.ifNo')}</label>
      <span class="hint">{t('staff:decision.meetings.groundHint')}</span>
      <textarea id={`promised-${name}`} name={name} rows={3} maxlength={2000} />
    </>
  )
}

const Message = ({ context: { t }, notice, answer }: Answered) => {
  const label = t('staff:decision.message')
  return (
    <>
      <div class="field">
        <label for="promise-message">{label}</label>
        <span class="hint">{t('staff:promise.message')}</span>
        <textarea id="promise-message" name="message" rows={3} maxlength={4000}>
          {answer.message}
        </textarea>
      </div>
      {notice.language === 'en' && (
        <div class="field">
          <label for="promise-english">{t('staff:decision.english', { field: label })}</label>
          <textarea id="promise-english" name="messageEnglish" rows={3} maxlength={4000} lang="en">
            {answer.english?.message}
          </textarea>
        </div>
      )}
    </>
  )
}
