import type { CourseEntry } from '../../../app/casework/notice-course.ts'
import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { isAnswer, isOutcome } from '../../../core/notice/decision/outcome-questions.ts'
import { answerWords } from '../decision/outcome-words.ts'
import type { NoticeShown, StaffContext } from '../page-context.ts'

/** The history of the notice in order, and what has not happened. */
export const Course = ({ context, notice }: NoticeShown) => {
  const { t } = context
  const answer = notice.course.findLast(isAnswering)
  const unreached = notice.status === 'answered' && notice.reached === undefined
  return (
    <ol class="points course">
      {notice.course.map(entry => (
        <li class="reached">
          <Entry context={context} entry={entry} />
          {entry === answer && unreached && `, ${t('staff:reach.notYet')}`}
          {isAnswering(entry) && <span class="soft"> ({by(context, entry)})</span>}
        </li>
      ))}
      {missing(notice).map(what => (
        <li>{t(what)}</li>
      ))}
    </ol>
  )
}

const Entry = ({ context, entry }: { context: StaffContext; entry: CourseEntry }) => (
  <>
    <b>{isAnswering(entry) ? context.t('pages:point.answered.reached') : entryText(context, entry)}</b>
    {' · '}
    <time datetime={entry.at}>{spokenTime(new Date(entry.at), context.language)}</time>
  </>
)

/** A question back is not called an answer. */
const isAnswering = ({ what, outcome }: CourseEntry): boolean =>
  (what === 'decided' || what === 'answered_again') && isOutcome(outcome) && isAnswer(outcome)

const by = (context: StaffContext, entry: CourseEntry): string =>
  entry.to === undefined
    ? entryText(context, entry)
    : `${entryText(context, entry)}, ${context.t('staff:course.released', { by: entry.to })}`

const entryText = (
  { t }: StaffContext,
  { what, by = '', to = '', outcome, mixed = false, text = '' }: CourseEntry,
): string =>
  t(`staff:course.${what}`, {
    by,
    to,
    text,
    outcome: isOutcome(outcome) ? answerWords({ outcome, mixed }, t).toLowerCase() : '',
  })

/** After a withdrawal nothing is pending. */
const missing = ({ status, points }: StaffNotice): string[] =>
  status === 'withdrawn'
    ? []
    : points
        .filter(({ point, at }) => at === undefined && point !== 'delivered')
        .map(({ point }) => `pages:point.${point}.not`)
