import type { Context } from 'hono'
import { topics } from '../../../../flows/topics.ts'
import { reportDays } from '../../../app/conversation/report-answer.ts'
import { type FollowUp, followUpsIn } from '../../../app/oversight/follow-ups.ts'
import { lessonsIn } from '../../../app/oversight/lessons.ts'
import { type Missed, type Report, readMissed, readReports } from '../../../app/oversight/read-reports.ts'
import { type Colleague, colleaguesIn } from '../../../app/staff/colleagues.ts'
import { spokenDay } from '../../../core/calendar/spoken.ts'
import { mayBeStopped } from '../../../core/policy/stopped-pack.ts'
import { Listing } from '../listing.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { FollowUpForm, Lessons, TeachForm } from './follow-ups.tsx'

/** Citizens' reports about answers, for those who are responsible for the texts. */
export const reportsPage = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const reports = await readReports(deps, context.actor, context.municipality)
  const isOn = deps.settings.missedQuestions?.[context.municipality] !== undefined
  const missed = isOn ? await readMissed(deps, context.actor, context.municipality) : undefined
  const { t } = context
  const about = {
    context,
    colleagues: await colleaguesIn(deps, context.municipality),
    known: await followUpsIn(deps, context.actor, context.municipality),
  }
  return c.html(
    <Shell context={context} title={t('staff:reports.title')} kind="reports">
      <h1>{t('staff:reports.title')}</h1>
      <p>{t('staff:reports.lead', { days: reportDays })}</p>
      {reports.length === 0 ? <p>{t('staff:reports.none')}</p> : <Reports {...about} reports={reports} />}
      {missed && <MissedQuestions {...about} missed={missed} />}
      <Lessons context={context} lessons={await lessonsIn(deps, context.actor, context.municipality)} />
    </Shell>,
  )
}

/** An answer of an earlier release may have no texts any more. */
const topicOf = (answer: string, t: StaffContext['t']): string => {
  const [topic = ''] = answer.split('.')
  return Object.hasOwn(topics, topic) ? t(`staff:statistics.topic.${topic}`) : ''
}

const columns = ['day', 'answer', 'words', 'withdraw'] as const

type ReportsContext = {
  context: StaffContext
  colleagues: readonly Colleague[]
  known: ReadonlyMap<string, FollowUp>
}

type ReportsProps = ReportsContext & { reports: Report[] }

/** One press withdraws the answer that a citizen reported. */
const Withdraw = ({ context: { t, municipality }, answer }: { context: StaffContext; answer: string }) => (
  <form method="post" action={staffUrls.stop(municipality)}>
    <input type="hidden" name="do" value="stop" />
    <button type="submit" class="plain" name="subject" value={answer}>
      {t('staff:reports.withdraw')}
      <span class="visually-hidden"> {answer}</span>
    </button>
  </form>
)

const Reports = ({ context, colleagues, known, reports }: ReportsProps) => {
  const { t, language } = context
  return (
    <Listing t={t} label={t('staff:reports.title')} heading="staff:reports.column" columns={columns}>
      {reports.map(report => (
        <tr>
          <td>{spokenDay(report.day, language)}</td>
          <td>
            {topicOf(report.answer, t)} <small>{report.answer}</small>
            {report.isOlder && <small> ({t('staff:reports.older')})</small>}
          </td>
          <td lang={report.language === language ? undefined : report.language} dir="auto">
            {report.words}
            <FollowUpForm
              context={context}
              subject={`report.${report.id}`}
              known={known.get(`report.${report.id}`)}
              colleagues={colleagues}
            />
          </td>
          <td>{mayBeStopped(report.answer) && <Withdraw context={context} answer={report.answer} />}</td>
        </tr>
      ))}
    </Listing>
  )
}

type MissedProps = ReportsContext & { missed: Missed[] }

const MissedQuestions = ({ context, colleagues, known, missed }: MissedProps) => {
  const { t, language } = context
  return (
    <section class="table" aria-labelledby="missed" tabindex={0}>
      <h2 id="missed">{t('staff:reports.missed.title')}</h2>
      <p>{t('staff:reports.missed.lead')}</p>
      {missed.length === 0 ? (
        <p>{t('staff:reports.missed.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('staff:reports.column.day')}</th>
              <th scope="col">{t('staff:reports.missed.words')}</th>
              <th scope="col">{t('told:teach.open')}</th>
            </tr>
          </thead>
          <tbody>
            {missed.map(question => (
              <tr>
                <td>{spokenDay(question.day, language)}</td>
                <td lang={question.language === language ? undefined : question.language} dir="auto">
                  {question.words}
                </td>
                <td>
                  <FollowUpForm
                    context={context}
                    subject={`missed.${question.id}`}
                    known={known.get(`missed.${question.id}`)}
                    colleagues={colleagues}
                  />
                  <TeachForm context={context} missed={question.id} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
