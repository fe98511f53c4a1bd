import { type Context, type Handler, Hono } from 'hono'
import { exportNotice } from '../../app/casework/export-notice.ts'
import { readStaffDocument } from '../../app/casework/read-staff-document.ts'
import { UnreadableRow } from '../../app/sealed/unreadable.ts'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import { documentResponse } from '../citizen/documents.ts'
import { startLanguage } from '../language.ts'
import { formBody } from '../middleware/read-body.ts'
import { noteStaffRefusals } from '../middleware/refusals.ts'
import { statusOf } from '../middleware/statuses.ts'
import { type Method, ruleFor } from './access.ts'
import { keepTemplateHere, templatesPage } from './decision/templates-page.tsx'
import { StaffErrorPage } from './error-page.tsx'
import { closeThem, closingPage, exportThem } from './inbox/closing-page.tsx'
import { newCode, register, registerPage } from './inbox/desk.tsx'
import { bulk, inbox, keepView } from './inbox/inbox.tsx'
import { changeCalendar, chooseMail, newsPage, readNews } from './inbox/news-page.tsx'
import { sendOnceMore, undeliveredPage } from './inbox/undelivered.tsx'
import { casework } from './notice/casework-acts.ts'
import {
  decide,
  draftedPage,
  keepAnswerHere,
  letterPage,
  needPage,
  nextPage,
  noticePage,
} from './notice/decision-pages.tsx'
import { endRehearsal, rehearsalPage, startRehearsal } from './notice/rehearsal.tsx'
import { release } from './notice/release-act.tsx'
import { scriptPage } from './notice/script-page.tsx'
import { changeSheet, sharedSheet } from './notice/shared-sheet.tsx'
import { sheetPage } from './notice/sheet-page.tsx'
import { audit, auditCsv } from './oversight/audit.tsx'
import { absence, colleaguesPage, endTheirSessions } from './oversight/colleagues-page.tsx'
import { departmentsPage, keepDepartmentHere } from './oversight/departments-page.tsx'
import { extractPage } from './oversight/extract-page.tsx'
import { changeFeedback } from './oversight/follow-ups.tsx'
import { overviewPage } from './oversight/overview-page.tsx'
import { reportsPage } from './oversight/reports-page.tsx'
import { review, reviewPage } from './oversight/review-page.tsx'
import { statisticsCsv, statisticsPage } from './oversight/statistics.tsx'
import { stop, stopPage } from './oversight/stop-page.tsx'
import { changeSystems, systemsPage } from './oversight/systems-page.tsx'
import { shellContext, staffContext } from './page-context.ts'
import { staffPatterns } from './routes.ts'
import { emergencyPage, signInInEmergency } from './sign-in/emergency.tsx'
import { endedThere } from './sign-in/ended-there.ts'
import { allowed, notKept } from './sign-in/guards.ts'
import { returnFromSignIn, startSignIn } from './sign-in/identity-sign-in.tsx'
import { endOwn, sessionsPage } from './sign-in/sessions-page.tsx'
import { signInPage, signInWay, signOut, staffHome, switchLanguage } from './sign-in/sign-in.tsx'
import { SignInPage } from './sign-in/sign-in-page.tsx'
import type { StaffDeps, StaffEnv } from './staff-env.ts'
import { writtenIn } from './written.tsx'

/** Every staff page (architecture.md 4, Staff). Registered before the citizens' `/:municipality`. */
export const staffRoutes = (deps: StaffDeps): Hono<AppEnv> => {
  const outer = new Hono<AppEnv>()
  outer.route('/', signedInRoutes(deps))
  return outer
}

const signedInRoutes = (deps: StaffDeps) => {
  const app = new Hono<StaffEnv>()
    .use('/staff/*', noteStaffRefusals(deps))
    .use('/staff/*', notKept)
    .use('/staff', notKept)
  const route = (method: Method, pattern: string, handler: Handler<StaffEnv>) =>
    app.on(method, pattern, allowed(deps, ruleFor(method, pattern)), handler)
  route('GET', staffPatterns.signIn, signInPage(deps))
  route('GET', staffPatterns.signInStart, startSignIn(deps))
  route('GET', staffPatterns.signInReturn, returnFromSignIn(deps))
  route('POST', staffPatterns.endedThere, endedThere(deps))
  route('GET', staffPatterns.emergency, emergencyPage(deps))
  route('POST', staffPatterns.emergency, signInInEmergency(deps))
  route('POST', staffPatterns.signOut, signOut(deps))
  route('POST', staffPatterns.language, switchLanguage(deps))
  route('GET', staffPatterns.home, staffHome())
  route('GET', staffPatterns.inbox, inbox(deps))
  route('GET', staffPatterns.register, registerPage(deps))
  route('POST', staffPatterns.register, register(deps))
  route('GET', staffPatterns.undelivered, undeliveredPage(deps))
  route('POST', staffPatterns.undelivered, sendOnceMore(deps))
  route('GET', staffPatterns.closing, closingPage(deps))
  route('POST', staffPatterns.closing, closeThem(deps))
  route('POST', staffPatterns.closingExport, exportThem(deps))
  route('POST', staffPatterns.bulk, bulk(deps))
  route('POST', staffPatterns.views, keepView(deps))
  route('GET', staffPatterns.templates, templatesPage(deps))
  route('POST', staffPatterns.templates, keepTemplateHere(deps))
  route('GET', staffPatterns.rehearsal, rehearsalPage(deps))
  route('POST', staffPatterns.rehearsal, startRehearsal(deps))
  route('POST', staffPatterns.endRehearsal, endRehearsal(deps))
  route('GET', staffPatterns.sheet, sheetPage(deps))
  route('POST', staffPatterns.sheet, changeSheet(deps))
  route('GET', staffPatterns.sharedSheet, sharedSheet(deps))
  route('GET', staffPatterns.script, scriptPage(deps))
  route('POST', staffPatterns.export, exported(deps))
  route('POST', staffPatterns.casework, casework(deps))
  route('POST', staffPatterns.code, newCode(deps))
  route('GET', staffPatterns.audit, audit(deps))
  route('POST', staffPatterns.audit, audit(deps))
  route('POST', staffPatterns.auditCsv, auditCsv(deps))
  route('GET', staffPatterns.overview, overviewPage(deps))
  route('GET', staffPatterns.extract, extractPage(deps))
  route('GET', staffPatterns.review, reviewPage(deps))
  route('POST', staffPatterns.review, review(deps))
  route('GET', staffPatterns.colleagues, colleaguesPage(deps))
  route('POST', staffPatterns.absence, absence(deps))
  route('POST', staffPatterns.endSessions, endTheirSessions(deps))
  route('GET', staffPatterns.sessions, sessionsPage(deps))
  route('POST', staffPatterns.sessions, endOwn(deps))
  route('GET', staffPatterns.news, newsPage(deps))
  route('POST', staffPatterns.news, readNews(deps))
  route('POST', staffPatterns.newsMail, chooseMail(deps))
  route('POST', staffPatterns.newsCalendar, changeCalendar(deps))
  route('GET', staffPatterns.departments, departmentsPage(deps))
  route('POST', staffPatterns.departments, keepDepartmentHere(deps))
  route('GET', staffPatterns.systems, systemsPage(deps))
  route('POST', staffPatterns.systems, changeSystems(deps))
  route('GET', staffPatterns.reports, reportsPage(deps))
  route('POST', staffPatterns.feedback, changeFeedback(deps))
  route('GET', staffPatterns.stop, stopPage(deps))
  route('POST', staffPatterns.stop, stop(deps))
  route('GET', staffPatterns.statistics, statisticsPage(deps))
  route('GET', staffPatterns.statisticsCsv, statisticsCsv(deps))
  route('GET', staffPatterns.notice, noticePage(deps))
  route('POST', staffPatterns.notice, draftedPage(deps))
  route('POST', staffPatterns.need, needPage(deps))
  route('POST', staffPatterns.draft, keepAnswerHere(deps))
  route('GET', staffPatterns.next, nextPage(deps))
  route('POST', staffPatterns.letter, letterPage(deps))
  route('POST', staffPatterns.decision, decide(deps))
  route('POST', staffPatterns.release, release(deps))
  route('GET', staffPatterns.document, document(deps))
  route('POST', staffPatterns.document, wholeLetter(deps))
  return app
    .all('/staff/*', () => {
      throw new DomainError('not_found')
    })
    .onError((error, c) => staffError(deps, c, error))
}

const document = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const { actor, municipality } = staffContext(deps, c)
  const { name, version } = c.req.query()
  const file = await readStaffDocument(deps, actor, {
    municipality,
    reference: c.req.param('reference') ?? '',
    kind: c.req.param('kind') ?? '',
    ...((name === 'notice' || name === 'decision') && { name }),
    ...(version !== undefined && { version: Number(version) }),
  })
  return documentResponse(deps, file)
}

/** A letter as the citizen got it. A POST, because it is an act: it opens the need. */
const wholeLetter = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const { actor, municipality } = staffContext(deps, c)
  const form = await formBody(c)
  const version = Number(form.get('version'))
  const file = await readStaffDocument(deps, actor, {
    municipality,
    reference: c.req.param('reference') ?? '',
    kind: c.req.param('kind') ?? '',
    ...(form.get('name') === 'decision' && { name: 'decision' }),
    withNeed: true,
    ...(version > 0 && { version }),
  })
  return documentResponse(deps, file)
}

/** The whole case as one file. A POST, because it is an act: with the need it opens the need. */
const exported = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const { actor, municipality } = staffContext(deps, c)
  const withNeed = (await formBody(c)).get('need') === 'yes'
  const reference = c.req.param('reference') ?? ''
  const file = await exportNotice(deps, actor, { municipality, reference, withNeed })
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.contentType,
    'content-disposition': `attachment; filename="${file.fileName}"`,
  })
}

/** One page for each error that can stop a request. An unexpected error goes on to the caller. */
const staffError = async (deps: StaffDeps, c: Context<StaffEnv>, error: Error): Promise<Response> => {
  if (!(error instanceof DomainError || error instanceof UnreadableRow)) throw error
  const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
  const context = shellContext(deps, c, c.get('session')?.language ?? language)
  c.header('cache-control', 'no-store')
  const isAct = c.req.method === 'POST'
  const written = writtenIn(isAct ? await formBody(c).catch(() => undefined) : undefined)
  if (error instanceof UnreadableRow)
    return c.html(
      <StaffErrorPage context={context} kind="unreadable" written={written} about={error.about} />,
      503,
    )
  const signIn = { context, way: signInWay(deps), written }
  if (error.code === 'not_signed_in')
    return c.html(<SignInPage {...signIn} news={isAct ? 'notDone' : 'again'} />, 401)
  if (error.code === 'unavailable' && c.get('session') === undefined)
    return c.html(<SignInPage {...signIn} news="unreachable" />, 503)
  const page = (
    <StaffErrorPage context={context} kind={kindOf(error)} written={written} fields={error.fields} />
  )
  return c.html(page, statusOf[error.code])
}

const kindOf = ({ code, fields }: DomainError) => {
  if (fields !== undefined) return 'invalid_fields'
  if (code === 'not_allowed' || code === 'not_possible') return code
  return code === 'not_found' || code === 'unknown_municipality' ? 'not_found' : 'other'
}
