import { spokenTime } from '../../../core/calendar/spoken.ts'
import { occasionFirst } from '../../../core/documents/papers/receipt-sentences.ts'
import { meetingSpan } from '../../../core/notice/fields/field-text.ts'
import type { PublicFields } from '../../../core/notice/lifecycle/event.ts'
import type { Point } from '../../../core/notice/lifecycle/points.ts'
import { type PageContext, unbroken } from '../layout/page-context.ts'

/** Facts only: what has not happened is said in words, not by a colour (duties 10). */
export const Points = ({
  context: { t, language },
  points,
  unreached,
  isTrial,
  meeting: { meetingAt, meetingEnd, setting, severalMeetings } = {},
}: {
  context: Pick<PageContext, 't' | 'language'>
  points: Point[]
  /** An answer that is written and has reached nobody: neither answered nor unanswered. */
  unreached?: string | undefined
  /** Nothing reaches a mailbox, and nobody is told that it did. */
  isTrial?: boolean
  /** The meeting itself, last: it stands whatever is answered. */
  meeting?: PublicFields
}) => (
  <ol class="points">
    {points.filter(shown).map(({ point, at }) =>
      isTrial && point === 'sent' ? (
        <li>{t('pages:point.sent.trial')}</li>
      ) : (
        <li class={at ? 'reached' : undefined}>
          {at ? (
            <>
              <b>{t(`pages:point.${point}.reached`)}</b>
              {' · '}
              <time datetime={at}>{unbroken(spokenTime(new Date(at), language))}</time>
              {point === 'answered' && unreached && `, ${unreached}`}
            </>
          ) : (
            t(`pages:point.${point}.not`)
          )}
        </li>
      ),
    )}
    {meetingAt && (
      <li class="meeting">
        <b>
          {t('pages:status.meeting', {
            Occasion: occasionFirst({ setting }, t),
            when: meetingSpan({ meetingAt, meetingEnd }, language),
          })}
        </b>
        {' · '}
        {t(severalMeetings === undefined ? 'pages:point.meeting' : 'pages:point.meetings')}
      </li>
    )}
  </ol>
)

/** Few mailboxes confirm delivery. This point is shown only when a system has confirmed it. */
const shown = ({ point, at }: Point) => point !== 'delivered' || at !== undefined
