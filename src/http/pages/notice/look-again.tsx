import type { StatusView } from '../../../app/notice/status.ts'
import { meetingName } from '../../../core/notice/decision/meeting-words.ts'
import { meetingSpan } from '../../../core/notice/fields/field-text.ts'
import { CopyButton } from '../layout/copy-button.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { CallOrLook } from '../layout/reach.tsx'

type Props = { context: PageContext; view: StatusView }

/**
 * Who can review a no, or a yes to less than was asked for, in the order they are asked (duties 23): the leader, with a
 * text to send; the citizens' adviser, who cannot change it; the Ombudsman, within a year.
 */
export const LookAgain = ({ context, view }: Props) =>
  view.answer?.isLimited ? (
    <section class="letter" aria-labelledby="again">
      <h2 id="again">{context.t('pages:again.title')}</h2>
      <p>{context.t('pages:again.leader')}</p>
      <Leader context={context} view={view} />
      <Adviser context={context} />
      <h3>{context.t('pages:again.ombudsman')}</h3>
      <p>
        {context.t('pages:again.ombudsmanCan')}{' '}
        <a href="https://www.ombudsmanden.dk/" rel="noreferrer">
          ombudsmanden.dk
        </a>
      </p>
    </section>
  ) : null

/** What they may want changed: the meetings with a no, or the one the whole answer is for. */
const meetingsIn = ({ t, language }: PageContext, { answer, fields, receivedAt }: StatusView): string => {
  const { meetingAt, meetingEnd } = fields
  const refused = (answer?.meetings ?? [])
    .filter(({ holds }) => holds === 'may_not')
    .map(called => meetingName(called, { receivedAt, language }) ?? t('letters:letter.holds.rest'))
  const whole = meetingAt === undefined ? [] : [meetingSpan({ meetingAt, meetingEnd }, language)]
  const named = refused.length > 0 ? refused : whole
  return named.length === 0
    ? ''
    : ` ${t('pages:again.meetings', { count: named.length, when: named.join('; ') })}.`
}

const Leader = ({ context, view }: Props) => {
  const { t, pack } = context
  const meeting = meetingsIn(context, view)
  return (
    <>
      <blockquote id="again-words" class="paragraph">
        {t('pages:again.words', { reference: view.status.reference, meeting })}
      </blockquote>
      <p class="row">
        <CopyButton t={t} from="again-words" label={t('pages:copy')} />
        <CallOrLook context={context} pack={pack} />
      </p>
    </>
  )
}

const Adviser = ({ context: { t, pack } }: Pick<Props, 'context'>) => {
  const adviser = pack.contacts.citizensAdviser
  return adviser === null ? null : (
    <>
      <h3>{t('pages:again.adviser')}</h3>
      <p>
        {t('pages:again.adviserCan')}{' '}
        <a href={adviser.url} rel="noreferrer">
          {t('pages:again.adviserFind')}
        </a>
      </p>
    </>
  )
}
