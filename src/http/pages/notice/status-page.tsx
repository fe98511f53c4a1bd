import type { StatusView } from '../../../app/notice/status.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { meetingName } from '../../../core/notice/decision/meeting-words.ts'
import { asksBack } from '../../../core/notice/decision/outcome-questions.ts'
import { answerDays } from '../../../core/notice/lifecycle/due.ts'
import type { Waiting } from '../../citizen/wait-for-answer.ts'
import { formId, urls } from '../../routes.ts'
import { Document } from '../layout/document.tsx'
import { Done } from '../layout/done.tsx'
import { ErrorSummary, type Faults, Field, mostTyped, type Problem } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { CallOrLook } from '../layout/reach.tsx'
import { Submit } from '../layout/submit.tsx'
import { AfterAnswer, Answered, EmailProof } from './answered.tsx'
import { LetterView } from './letter-view.tsx'
import { LookAgain } from './look-again.tsx'
import { NoticeSummary } from './notice-summary.tsx'
import { Points } from './points.tsx'
import { type StatusCredential, StatusCredentialFields } from './status-credential.tsx'

type Props = {
  context: PageContext
  view: StatusView
  proof: StatusCredential
  /** The meeting is near, and the notice is unopened or unanswered. */
  soon: Waiting | undefined
  calendar: string | undefined
  notice?: string | undefined
  problem?: Problem | undefined
  faults?: Faults
  /** A reply that was not accepted stays in its field. */
  text?: string | undefined
}

export const StatusPage = (props: Props) => {
  const { context, view, proof, soon, calendar, notice, problem, faults = {}, text } = props
  const { t, language, place, pack } = context
  const { status, word } = view
  const title = `${t('pages:status.title')} ${status.reference}`
  return (
    <Document
      {...{ context, faults, problem }}
      title={title}
      kind="status"
      languages={{ by: 'button' }}
      enter={{ name: 'action', value: 'show' }}
    >
      <ErrorSummary context={context} problem={problem} faults={faults} />
      <h1>{headingOf(context, view)}</h1>
      <p class="reference">{status.reference}</p>
      {notice && <Done>{notice}</Done>}
      <Outcome context={context} view={view} justNow={notice !== undefined} />
      {soon && (
        <p class="alarm">
          {t(`pages:status.${soon}`, { days: answerDays, noticeName: t(`notice:word.${word}`) })}{' '}
          <CallOrLook context={context} pack={pack} />
        </p>
      )}
      <StatusPoints context={context} view={view} />
      <Letters context={context} view={view} />
      <AfterAnswer context={context} view={view} />
      <LookAgain context={context} view={view} />
      <NoticeSummary context={context} view={view} beside="form" />
      <Answered context={context} view={view} />
      <Papers context={context} view={view} calendar={calendar} />
      <form id={formId} class="no-print" method="post" action={urls.status(language, place.municipality)}>
        <StatusCredentialFields proof={proof} />
        <input type="hidden" name="version" value={String(status.version)} />
        <Reply context={context} view={view} text={text} fault={faults.text} />
        <EmailProof context={context} view={view} fault={faults.digits} />
        <Actions context={context} view={view} />
      </form>
    </Document>
  )
}

const headingOf = ({ t }: PageContext, { trial, word }: StatusView): string => {
  const what = t(`pages:status.heading.${word}`)
  return trial ? t('pages:trial', { what }) : what
}

type OutcomeProps = Pick<Props, 'context' | 'view'> & { justNow: boolean }

/** A withdrawal is shown once, with its time: right after it, the message above says it. */
const Outcome = ({ context, view, justNow }: OutcomeProps) => {
  const { t } = context
  const { outcome, can } = view.status
  if (outcome === 'withdrawn' && justNow) return null
  const words =
    withdrawnWords(view, context) ??
    (hasReplied(view) ? t('pages:status.waitsForThem') : outcome && answerWords(view, context))
  return words === undefined ? null : (
    <>
      <p>
        <strong>{words}</strong> {can.reply && <a href="#field-text">{t('pages:status.reply')}</a>}
      </p>
      <EachMeeting context={context} view={view} />
    </>
  )
}

/** The outcome in words, and that something else they wished got no yes, where that is so. */
const answerWords = ({ status: { outcome }, answer }: StatusView, { t }: PageContext): string =>
  [
    t(answer?.mix ? `pages:status.${answer.mix}` : `pages:outcome.${outcome}`),
    ...(answer?.wishes ? [t(`pages:status.wishes.${answer.wishes}`)] : []),
  ].join(' ')

/** What holds for each meeting, where they were answered one by one. */
const EachMeeting = ({
  context: { t, language },
  view: { answer, receivedAt },
}: Pick<Props, 'context' | 'view'>) =>
  answer === undefined || answer.meetings.length === 0 ? null : (
    <ul>
      {answer.meetings.map(({ holds, ...called }) => (
        <li>
          {meetingName(called, { receivedAt, language }) ?? t('letters:letter.holds.rest')}:{' '}
          {t(`letters:holds.${holds}`)}
        </li>
      ))}
    </ul>
  )

/** Whether the open question has been replied to. */
const hasReplied = (view: StatusView): boolean =>
  isQuestion(view) &&
  view.history.findLast(({ what }) => what === 'replied' || what === 'decided')?.what === 'replied'

/** Undefined while it is not withdrawn. */
export const withdrawnWords = ({ history }: StatusView, { t, language }: PageContext): string | undefined => {
  const withdrawn = history.find(({ what }) => what === 'withdrawn')
  return (
    withdrawn && t('pages:status.since.withdrawn', { when: spokenTime(new Date(withdrawn.at), language) })
  )
}

const StatusPoints = ({ context, view }: { context: PageContext; view: StatusView }) => {
  const { points, outcome } = view.status
  const isWithdrawn = outcome === 'withdrawn'
  return (
    <Points
      context={context}
      points={points.filter(({ at }) => at !== undefined || !isWithdrawn)}
      meeting={view.fields}
      isTrial={view.trial}
    />
  )
}

const Letters = ({ context: { t, language }, view }: { context: PageContext; view: StatusView }) => (
  <>
    {view.letters.length > 0 && <h2>{t(`pages:status.${isQuestion(view) ? 'question' : 'answer'}`)}</h2>}
    {view.letters.length > 0 && view.status.outcome === 'withdrawn' && (
      <p class="strong">{t('pages:status.noLonger')}</p>
    )}
    {view.letters.map(({ version, letter, at, replaced }) => (
      <LetterView letter={letter} language={language} level={3} id={`letter-${version}`}>
        <p class="soft" lang={language}>
          {spokenTime(new Date(at), language)}
          {replaced && ` · ${t('pages:status.replaced')}`}
        </p>
      </LetterView>
    ))}
  </>
)

/** The newest is what they have to read now. */
const isQuestion = ({ letters: [newest] }: StatusView): boolean =>
  newest !== undefined && asksBack(newest.outcome)

/** In a new tab: otherwise somebody who came with reference and code would have to type them again. */
const Papers = ({
  context: { t },
  view: { status },
  calendar,
}: Pick<Props, 'context' | 'view' | 'calendar'>) => (
  <>
    <h2>{t('pages:status.documents')}</h2>
    <ul class="papers">
      {status.documents.map(({ name, kind, url }) => (
        <li>
          {kind === 'html' ? (
            <a href={url} target="_blank" rel="noopener">
              {t(`pages:document.${name}.${kind}`)} {t('pages:beside')}
            </a>
          ) : (
            <a href={url} download>
              {t(`pages:document.${name}.${kind}`)}
            </a>
          )}
        </li>
      ))}
      {calendar && (
        <li>
          <a href={calendar} download="moede.ics">
            {t('pages:receipt.calendar')}
          </a>
        </li>
      )}
    </ul>
  </>
)

type ReplyProps = {
  context: PageContext
  view: StatusView
  text?: string | undefined
  fault?: string | undefined
}

const Reply = ({ context: { t }, view: { status }, text, fault }: ReplyProps) =>
  status.can.reply ? (
    <>
      <Field name="text" label={t('pages:status.reply')} hint={t('pages:status.replyHint')} fault={fault}>
        {attributes => (
          <textarea rows={4} maxlength={mostTyped} autocomplete="off" {...attributes}>
            {text ?? ''}
          </textarea>
        )}
      </Field>
      <p class="row">
        <Submit look="button main" name="action" value="reply" label={t('pages:status.replySend')} />
      </p>
    </>
  ) : null

const Actions = ({ context: { t }, view: { status } }: { context: PageContext; view: StatusView }) =>
  status.can.change || status.can.withdraw ? (
    <>
      <h2>{t(status.can.change ? 'pages:status.changeTitle' : 'pages:status.withdraw')}</h2>
      <p>{t(status.can.change ? 'pages:status.changeIntro' : 'pages:status.withdrawIntro')}</p>
      <p class="row">
        {status.can.change && <Submit name="action" value="change" label={t('pages:status.change')} />}
        {status.can.withdraw && <Submit name="action" value="withdraw" label={t('pages:status.withdraw')} />}
      </p>
    </>
  ) : null
