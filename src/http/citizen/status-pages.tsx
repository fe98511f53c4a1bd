import { type Context, Hono } from 'hono'
import { changeNotice } from '../../app/notice/change-notice.ts'
import { mendContact } from '../../app/notice/mend-contact.ts'
import { proveEmail } from '../../app/notice/prove-email.ts'
import { readStatus } from '../../app/notice/read-status.ts'
import { renewDigits } from '../../app/notice/renew-digits.ts'
import { replyNotice } from '../../app/notice/reply-notice.ts'
import type { StatusView } from '../../app/notice/status.ts'
import { wishOneMail } from '../../app/notice/wish-one-mail.ts'
import { withdrawNotice } from '../../app/notice/withdraw-notice.ts'
import type { DomainError } from '../../core/errors.ts'
import { isLanguage, type Language } from '../../core/language.ts'
import { dayAndTime } from '../../core/notice/fields/meeting-halves.ts'
import { missingFields } from '../../core/notice/fields/missing.ts'
import { hidesCpr } from '../../core/notice/fields/without-cpr.ts'
import { isRehearsal } from '../../core/notice/lifecycle/reference.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { asDomainError, errorAnswer, retryAfter } from '../middleware/errors.tsx'
import { problemOf } from '../middleware/problem.ts'
import { formBody, heldForm } from '../middleware/read-body.ts'
import { statusOf } from '../middleware/statuses.ts'
import { contactFrom, keptAs, keptFrom } from '../pages/layout/kept-fields.tsx'
import { defaultMunicipality, type PageContext, pageContext } from '../pages/layout/page-context.ts'
import { ChangePage } from '../pages/notice/change-page.tsx'
import { FindStatusPage } from '../pages/notice/find-status-page.tsx'
import { MendContactPage } from '../pages/notice/mend-contact-page.tsx'
import { inputFrom } from '../pages/notice/notice-inputs.tsx'
import type { StatusCredential } from '../pages/notice/status-credential.tsx'
import { StatusPage, withdrawnWords } from '../pages/notice/status-page.tsx'
import { WithdrawPage } from '../pages/notice/withdraw-page.tsx'
import { patterns } from '../routes.ts'
import { calendarNow } from './calendar-link.ts'
import { changedFields } from './changed-fields.ts'
import { credentialFrom } from './credential-given.ts'
import { type FormTyped, noticeInput } from './form-input.ts'
import { waitForAnswer } from './wait-for-answer.ts'

/**
 * Reference and code (or the receipt's link) show what has happened. On the same page the notice is changed, replied
 * to and withdrawn.
 */
export const statusPages = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .use(patterns.status, async (c, next) => {
      await next()
      c.res.headers.set('cache-control', 'no-store')
    })
    .get(patterns.status, c => c.html(<FindStatusPage context={findContext(deps, c)} />))
    .post(patterns.status, async c => {
      const form = await formBody(c)
      c.set('form', form)
      const asked: StatusRequest = { form, proof: credentialFrom(form), address: deps.http.clientAddress(c) }
      return c.html(pageAfter(deps, c, { ...asked, view: await acted(deps, asked) }))
    })
    .onError(statusFault(deps))

type StatusRequest = { form: URLSearchParams; proof: StatusCredential; address: string }

const acted = async (deps: HttpDeps, { form, proof, address }: StatusRequest): Promise<StatusView> => {
  const input = { ...proof, address }
  const version = Number(form.get('version'))
  switch (form.get('action')) {
    case 'withdraw_confirmed':
      return withdrawNotice(deps, { ...input, version })
    case 'prove':
      return proveEmail(deps, { ...input, digits: (form.get('digits') ?? '').slice(0, 40) })
    case 'new_digits':
      return renewDigits(deps, input)
    case 'one_mail':
      return wishOneMail(deps, { ...input, on: form.get('oneMail') === 'yes' })
    case 'reply':
      return replyNotice(deps, { ...input, version, text: form.get('text') ?? '' })
    case 'contact_confirmed':
      return mendContact(deps, { ...input, version, contact: contactFrom(keptFrom(form)) })
    case 'change_confirmed': {
      const view = await readStatus(deps, input)
      const fields = changedFields(form, { view, now: deps.clock() })
      return Object.keys(fields).length === 0 ? view : changeNotice(deps, { ...input, version, fields })
    }
    default:
      return readStatus(deps, input)
  }
}

/** What each action is answered with, as keys of the words. */
const done: Record<string, string> = {
  change_confirmed: 'pages:status.changed',
  contact_confirmed: 'pages:status.contactMended',
  reply: 'pages:status.replied',
  prove: 'pages:status.proven',
  new_digits: 'pages:status.newDigitsSent',
  one_mail: 'pages:status.oneMailKept',
}

type After = { form: URLSearchParams; view: StatusView; context: PageContext }

const saidAfter = (action: string, { form, view, context }: After): string | undefined => {
  if (action === 'withdraw_confirmed') return withdrawnWords(view, context)
  const isUnchanged =
    ['change_confirmed', 'contact_confirmed'].includes(action) &&
    view.status.version === Number(form.get('version'))
  const said = isUnchanged ? 'pages:status.unchanged' : done[action]
  return said && context.t(said)
}

const pageAfter = (
  deps: HttpDeps,
  c: Context<AppEnv>,
  { form, proof, view }: StatusRequest & { view: StatusView },
) => {
  const context = viewContext(deps, c, view, languageOf(form, view))
  const action = form.get('action') ?? ''
  if (action === 'withdraw') return <WithdrawPage context={context} view={view} proof={proof} />
  if (action === 'contact')
    return <MendContactPage {...{ context, view, proof }} kept={keptAs(view.status.contact)} />
  const [act, at] = action.split('.')
  if (act === 'change')
    return changePage(context, { view, proof, at, input: inputFrom(view.fields, dayAndTime, context.t) })
  const said = saidAfter(action, { form, view, context })
  return (
    <StatusPage
      {...{ context, view, proof }}
      {...timesNow(deps, view)}
      notice={said && [said, ...(coversSome(form) ? [context.t('pages:status.cprCovered')] : [])].join(' ')}
    />
  )
}

/** What depends on the time at which the page is opened. */
const timesNow = (deps: HttpDeps, view: StatusView) => ({
  soon: waitForAnswer(view, deps.clock()),
  calendar: calendarNow(deps, view),
})

/** Something was not stored as it was written: the page says so. */
const coversSome = (form: URLSearchParams): boolean =>
  ['change_confirmed', 'reply'].includes(form.get('action') ?? '') &&
  [form.get('text') ?? '', ...Object.values(noticeInput(form)).flat()].some(text => hidesCpr(text ?? ''))

type Changing = FormTyped & { view: StatusView; proof: StatusCredential; at?: string | undefined }

const changePage = (context: PageContext, { faults = {}, ...changing }: Changing) => (
  <ChangePage context={context} mandatory={missingFields({}, context.pack)} faults={faults} {...changing} />
)

const languageOf = (form: URLSearchParams, view: StatusView): Language => {
  // In the change form, `language` is the language the citizen speaks.
  const wished = form.get('action') === 'change_confirmed' ? undefined : form.get('language')
  return isLanguage(wished) ? wished : view.language
}

const viewContext = (
  deps: HttpDeps,
  c: Context<AppEnv>,
  view: StatusView,
  language: Language,
): PageContext => ({
  ...pageContext(deps, c, { municipality: view.municipality, language }),
  rehearsal: isRehearsal(view.status.reference),
})

const findContext = (deps: HttpDeps, c: Context<AppEnv>): PageContext => {
  const named = c.req.query('municipality') ?? ''
  return pageContext(deps, c, {
    municipality: deps.settings.municipalities.includes(named) ? named : defaultMunicipality(deps),
    language: startLanguage(c.req.query('lang'), c.req.header('accept-language')),
  })
}

/** What was typed stays in the fields; a newer version is shown as it is now, with the reason. */
const statusFault = (deps: HttpDeps) => async (error: unknown, c: Context<AppEnv>) => {
  const known = asDomainError(error)
  const form = c.get('form') ?? heldForm(c)
  c.set('form', form)
  const acting = form?.get('action') ?? 'show'
  const isPassing = known.code === 'unavailable' || (known.code === 'too_many' && acting !== 'show')
  if (form === undefined || isPassing) return errorAnswer(deps)(error, c)
  retryAfter(known, c)
  const isProven = known.code !== 'not_found' && known.code !== 'too_many' && acting !== 'show'
  if (!isProven) return c.html(foundNot(deps, c, { known, form }), statusOf[known.code])
  try {
    return c.html(await shownAgain(deps, c, { known, form }), statusOf[known.code])
  } catch (refused) {
    // What was too large to be read has proven nothing yet.
    const other = asDomainError(refused)
    retryAfter(other, c)
    return c.html(foundNot(deps, c, { known: other, form }), statusOf[other.code])
  }
}

type Refused = { known: DomainError; form: URLSearchParams }

const foundNot = (deps: HttpDeps, c: Context<AppEnv>, { known, form }: Refused) => {
  const context = findContext(deps, c)
  const { fields, ...problem } = problemOf(known, context.t)
  const given = { reference: form.get('reference') ?? '', code: form.get('code') ?? '' }
  const noMatch = { detail: context.t('pages:status.noMatch') }
  return (
    <FindStatusPage
      context={context}
      given={given}
      faults={fields ?? {}}
      problem={fields ? undefined : { ...problem, ...(known.code === 'not_found' && noMatch) }}
    />
  )
}

/** The same page as before, as things stand now, with what was typed and why it was not taken. */
const shownAgain = async (deps: HttpDeps, c: Context<AppEnv>, { known, form }: Refused) => {
  const proof = credentialFrom(form)
  const view = await readStatus(deps, { ...proof, address: deps.http.clientAddress(c) })
  const context = viewContext(deps, c, view, languageOf(form, view))
  const { fields, ...problem } = problemOf(known, context.t, 'pages:status.fault')
  if (form.get('action') === 'contact_confirmed' && view.status.outcome !== 'withdrawn')
    return (
      <MendContactPage
        {...{ context, view, proof }}
        kept={keptFrom(form)}
        faults={fields ?? {}}
        problem={fields ? undefined : problem}
      />
    )
  if (form.get('action') === 'change_confirmed' && view.status.can.change) {
    const typed = { view, proof, input: noticeInput(form) }
    if (fields) return changePage(context, { ...typed, faults: fields })
    const meanwhile = { detail: context.t('pages:status.changedMeanwhile') }
    return changePage(context, {
      ...typed,
      problem: { ...problem, ...(known.code === 'stale_version' && meanwhile) },
    })
  }
  return (
    <StatusPage
      {...{ context, view, proof }}
      {...timesNow(deps, view)}
      text={form.get('text') ?? undefined}
      faults={fields ?? {}}
      problem={fields ? undefined : problem}
    />
  )
}
