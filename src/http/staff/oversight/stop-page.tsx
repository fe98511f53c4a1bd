import type { Context } from 'hono'
import { topics } from '../../../../flows/topics.ts'
import { readStops, type Stopped, type StopsView, stopAtOnce } from '../../../app/oversight/stop-at-once.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { answerBlocks, rulingFor } from '../../../core/policy/answer.ts'
import { mayBeStopped, sendingSubject } from '../../../core/policy/stopped-pack.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>
type StopContext = { context: StaffContext }

/** Withdraws one answer, or pauses all sending, at once, and resumes it as easily. */
export const stopPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const view = await readStops(deps, context.actor, context.municipality)
  return c.html(<StopPage context={context} view={view} isDone={c.req.query('done') !== undefined} />)
}

export const stop = (deps: StaffDeps) => async (c: Request) => {
  const { municipality, actor } = staffContext(deps, c)
  const form = await formBody(c)
  const stopped = form.get('do') === 'stop'
  await stopAtOnce(deps, actor, { municipality, subject: form.get('subject') ?? '', stopped })
  return c.redirect(staffUrls.stop(municipality, { done: 'yes' }), 303)
}

type Props = StopContext & { view: StopsView; isDone: boolean }

const StopPage = ({ context, view, isDone }: Props) => {
  const { t } = context
  return (
    <Shell context={context} title={t('staff:stop.title')} kind="stop">
      <h1>{t('staff:stop.title')}</h1>
      {isDone && <Done>{t('staff:stop.done')}</Done>}
      <p>{t('staff:stop.lead')}</p>
      <Sending context={context} paused={view.sending} />
      <Withdrawn context={context} view={view} />
      <WithdrawOne context={context} view={view} />
    </Shell>
  )
}

type ActProps = StopContext & { subject: string; act: 'stop' | 'lift'; label: string; about?: string }

/** For screen readers: which answer the button is for. It can be seen from the row. */
const Act = ({ context: { municipality }, subject, act, label, about }: ActProps) => (
  <form method="post" action={staffUrls.stop(municipality)}>
    <input type="hidden" name="do" value={act} />
    <button type="submit" class="button" name="subject" value={subject}>
      {label}
      {about && <span class="visually-hidden"> {about}</span>}
    </button>
  </form>
)

const since = ({ at }: Stopped, { language }: StaffContext): string => spokenTime(new Date(at), language)

const Sending = ({ context, paused }: StopContext & { paused: Stopped | undefined }) => {
  const { t } = context
  const [act, label] = paused ? (['lift', 'resume'] as const) : (['stop', 'pause'] as const)
  return (
    <section class="letter" aria-labelledby="sending">
      <h2 id="sending">{t('staff:stop.sending.title')}</h2>
      <p>
        {paused
          ? t('staff:stop.sending.paused', { when: since(paused, context), name: paused.by })
          : t('staff:stop.sending.open')}
      </p>
      <Act context={context} subject={sendingSubject} act={act} label={t(`staff:stop.sending.${label}`)} />
    </section>
  )
}

/** An answer by its topic, its verdict, and its id, as editors know it. */
const nameOf = (answerId: string, { t, pack, language }: StaffContext): string => {
  const [topic = '', own] = answerId.split('.')
  const inForce = { ...pack, withdrawnAnswers: [] }
  const ruling = rulingFor(answerId, { situation: {}, pack: inForce }, language)
  const { verdict } = answerBlocks(answerId, ruling, t)
  return `${t(`staff:statistics.topic.${topic}`)}: ${verdict} (${own ?? t('staff:stop.withdraw.plain')})`
}

const Withdrawn = ({ context, view }: StopContext & { view: StopsView }) => {
  const { t } = context
  const isNone = view.answers.length === 0 && view.byConfiguration.length === 0
  return (
    <section class="letter" aria-labelledby="withdrawn">
      <h2 id="withdrawn">{t('staff:stop.answers.title')}</h2>
      {isNone && <p>{t('staff:stop.answers.none')}</p>}
      {view.answers.map(stopped => (
        <>
          <h3>{nameOf(stopped.subject, context)}</h3>
          <p>{t('staff:stop.answers.since', { when: since(stopped, context), name: stopped.by })}</p>
          <Act
            context={context}
            subject={stopped.subject}
            act="lift"
            label={t('staff:stop.answers.restore')}
            about={nameOf(stopped.subject, context)}
          />
        </>
      ))}
      {view.byConfiguration.map(answerId => (
        <>
          <h3>{nameOf(answerId, context)}</h3>
          <p>{t('staff:stop.answers.configured')}</p>
        </>
      ))}
    </section>
  )
}

const WithdrawOne = ({ context, view }: StopContext & { view: StopsView }) => {
  const { t, municipality } = context
  const out = new Set([...view.byConfiguration, ...view.answers.map(({ subject }) => subject)])
  const choices = Object.entries(topics).map(([topic, { answers }]): [string, string[]] => [
    topic,
    answers.filter(answerId => mayBeStopped(answerId) && !out.has(answerId)),
  ])
  return (
    <section class="letter" aria-labelledby="withdraw">
      <h2 id="withdraw">{t('staff:stop.withdraw.title')}</h2>
      <p>{t('staff:stop.withdraw.lead')}</p>
      <form method="post" action={staffUrls.stop(municipality)}>
        <input type="hidden" name="do" value="stop" />
        <p class="field">
          <label for="subject">{t('staff:stop.withdraw.label')}</label>
          <select id="subject" name="subject" required>
            <option value="" />
            {choices
              .filter(([, answers]) => answers.length > 0)
              .map(([topic, answers]) => (
                <optgroup label={t(`staff:statistics.topic.${topic}`)}>
                  {answers.map(answerId => (
                    <option value={answerId}>{nameOf(answerId, context)}</option>
                  ))}
                </optgroup>
              ))}
          </select>
        </p>
        <Submit look="button main" label={t('staff:stop.withdraw.do')} />
      </form>
    </section>
  )
}
