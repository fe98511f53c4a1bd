import type { Context } from 'hono'
import {
  type MonthOfSamples,
  readReview,
  recordReview,
  type Sample,
} from '../../../app/oversight/review-log.ts'
import { dayOf, spokenDay, spokenTime } from '../../../core/calendar/spoken.ts'
import { readReference } from '../../../core/notice/lifecycle/reference.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>

/** Log lines drawn at random, for review by somebody else than the person they are about. */
export const reviewPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const months = await readReview(deps, context.actor, { municipality: context.municipality })
  return c.html(<ReviewPage context={context} months={months} />)
}

export const review = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const form = await formBody(c)
  const text = (name: string) => form.get(name) ?? ''
  await recordReview(deps, actor, {
    municipality,
    month: text('month'),
    line: Number(text('line')),
    outcome: text('outcome'),
    note: text('note'),
  })
  return c.redirect(`${staffUrls.review(municipality)}#line-${Number(text('line'))}`, 303)
}

const ReviewPage = ({ context, months }: { context: StaffContext; months: MonthOfSamples[] }) => {
  const { t, municipality } = context
  return (
    <Shell context={context} title={t('staff:review.title')} kind="review">
      <h1>{t('staff:review.title')}</h1>
      <p>{t('staff:review.lead')}</p>
      {months.length === 0 && <p>{t('staff:review.none')}</p>}
      {months.map(month => (
        <Month context={context} month={month} />
      ))}
      <p>
        <a href={staffUrls.audit(municipality)}>{t('staff:review.toLog')}</a>
      </p>
    </Shell>
  )
}

const Month = ({ context, month }: { context: StaffContext; month: MonthOfSamples }) => {
  const { t, language } = context
  const { samples, overdue, dueAt } = month
  const left = samples.filter(({ found }) => found === undefined).length
  const due = spokenDay(dayOf(new Date(dueAt)), language)
  return (
    <section aria-labelledby={`month-${month.month}`}>
      <h2 id={`month-${month.month}`}>
        {t('staff:review.month', { month: monthName(context, month.month) })}
      </h2>
      {samples.length === 0 ? (
        <p>{t('staff:review.nothing')}</p>
      ) : (
        <p class={overdue ? 'alarm' : 'soft'}>
          {t(`staff:review.${overdue ? 'overdue' : 'left'}`, { count: left, due })}
        </p>
      )}
      {samples.map(sample => (
        <One context={context} month={month.month} sample={sample} />
      ))}
    </section>
  )
}

/** "november 2026", as the days of the calendar say it. */
const monthName = ({ language }: StaffContext, month: string): string =>
  spokenDay(`${month}-01`, language).replace(/^\D*1\.?\s+/, '')

type OneProps = { context: StaffContext; month: string; sample: Sample }

const One = ({ context, month, sample }: OneProps) => {
  const { t, language, municipality } = context
  const { line, alsoDid, found } = sample
  const isNotice = readReference(line.subject) !== undefined
  return (
    <article
      class="letter"
      id={`line-${line.sequence}`}
      aria-label={t('staff:review.line', { number: line.sequence })}
    >
      <p>
        <strong>{line.actor.name}</strong> · {t(`staff:audit.action.${line.action}`)}
        {isNotice && (
          <>
            {' · '}
            <a href={staffUrls.audit(municipality, { subject: line.subject })}>{line.subject}</a>
          </>
        )}
      </p>
      <p class="soft">
        {t('staff:review.line', { number: line.sequence })} · {spokenTime(new Date(line.at), language)}
      </p>
      {isNotice && (
        <p>
          {alsoDid.length === 0
            ? t('staff:review.nothingElse')
            : t('staff:review.alsoDid', {
                what: alsoDid.map(action => t(`staff:audit.action.${action}`).toLowerCase()).join(', '),
              })}
        </p>
      )}
      {found ? (
        <p>
          {t(`staff:review.found.${found.outcome}`, {
            name: found.by,
            when: spokenTime(new Date(found.at), language),
          })}{' '}
          {found.note}
        </p>
      ) : (
        <Look context={context} month={month} sample={sample} />
      )}
    </article>
  )
}

const Look = ({ context: { t, municipality }, month, sample }: OneProps) => {
  const { line, own } = sample
  if (own) return <p class="note">{t('staff:review.own')}</p>
  const note = `note-${line.sequence}`
  return (
    <form method="post" action={staffUrls.review(municipality)}>
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="line" value={String(line.sequence)} />
      <div class="field">
        <label for={note}>{t('staff:review.note')}</label>
        <span class="hint" id={`${note}-hint`}>
          {t('staff:review.noteHint')}
        </span>
        <input id={note} name="note" maxlength={300} autocomplete="off" aria-describedby={`${note}-hint`} />
      </div>
      <p class="row">
        <Submit name="outcome" value="fine" label={t('staff:review.outcome.fine')} />
        <Submit name="outcome" value="look_into" label={t('staff:review.outcome.look_into')} />
      </p>
    </form>
  )
}
