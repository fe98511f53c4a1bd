import { meetingSpan } from '../../../core/notice/fields/field-text.ts'
import { whoseMeeting } from '../../../core/notice/fields/represented.ts'
import { filterIn, filterQuery, listIn } from '../inbox/list-filter.ts'
import { untilMeeting } from '../inbox/when.ts'
import type { NoticeShown } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { staffText } from '../staff-text.ts'
import { WhoWrites } from './represented.tsx'

/** Who, what, when and its status, at a glance. */
export const NoticeHead = ({ context, notice }: NoticeShown) => {
  const { t, language } = context
  const { meetingAt, meetingEnd } = notice.fields
  const text = (field: 'medium' | 'setting') => staffText(field, notice.fields, context)
  return (
    <header class="head">
      <h1>{whoseMeeting(notice.fields, notice.contact)}</h1>
      <WhoWrites context={context} notice={notice} />
      <p class="lead">
        {[
          [text('medium'), text('setting')?.toLowerCase()].filter(Boolean).join(', '),
          meetingAt ? meetingSpan({ meetingAt, meetingEnd }, language) : t('staff:notice.meetingUnknown'),
        ].join(' · ')}{' '}
        <Meeting {...{ context, notice }} />
      </p>
      <p class="standing">
        <span class="tag">
          {notice.outcome && notice.status === 'answered'
            ? t(
                notice.answer?.mix
                  ? `staff:decision.${notice.answer.mix}`
                  : `staff:decision.outcomes.${notice.outcome}`,
              )
            : t(`staff:status.${notice.status}`)}
        </span>
        {notice.promised.length + notice.tasks.length > 0 && (
          <span class="tag soon">{t('staff:inbox.promised')}</span>
        )}
        {notice.language === 'en' && <span class="tag soon">{t('staff:notice.english')}</span>}
        <span class="soft">{notice.reference}</span>
        <a class="to-answer" href="#answer">
          {t('staff:notice.toAnswer')}
        </a>
      </p>
      {notice.language === 'en' && <p class="note">{t('staff:notice.englishHint')}</p>}
    </header>
  )
}

const Meeting = ({ context: { t, now }, notice }: NoticeShown) => {
  if (notice.fields.meetingAt === undefined) return null
  const { urgency, key, count } = untilMeeting(notice.fields.meetingAt, now)
  return <span class={`tag ${urgency}`}>{t(`staff:when.${key}`, { count })}</span>
}

/** Links back to the list as it was, and to the next notice in it. */
export const WayOn = ({ context: { t, municipality }, notice, list }: NoticeShown & { list: string }) => {
  const filter = listIn(list) ?? filterIn({})
  return (
    <nav class="way-on" aria-label={t('staff:notice.way')}>
      <a href={staffUrls.inbox(municipality, filterQuery(filter))}>{t('staff:notice.backToInbox')}</a>
      {list !== '' && (
        <a id="next" href={staffUrls.next(municipality, notice.reference, { list })}>
          {t('staff:notice.next')}
        </a>
      )}
    </nav>
  )
}
