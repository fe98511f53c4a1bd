import { type Context, Hono } from 'hono'
import { answerList } from '../../app/conversation/answer-list.ts'
import { chooseLength } from '../../app/conversation/choose-length.ts'
import { keepDraft } from '../../app/conversation/keep-draft.ts'
import { markDraftSent } from '../../app/conversation/mark-draft-sent.ts'
import { keepMissed, missedQuestion } from '../../app/conversation/missed-question.ts'
import { noteCase } from '../../app/conversation/note-case.ts'
import { countReport, keepReport, reportDays } from '../../app/conversation/report-answer.ts'
import { startConversation } from '../../app/conversation/start-conversation.ts'
import { takeTurn } from '../../app/conversation/take-turn.ts'
import type { ConversationView } from '../../app/conversation/turn.ts'
import { viewConversation } from '../../app/conversation/view-conversation.ts'
import { submitNotice } from '../../app/notice/submit-notice.ts'
import { DomainError } from '../../core/errors.ts'
import { readContact } from '../../core/notice/fields/contact-faults.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { formBody } from '../middleware/read-body.ts'
import { ChatPage } from '../pages/conversation/chat-page.tsx'
import { ConversationPage } from '../pages/conversation/conversation-page.tsx'
import { DeletePage } from '../pages/conversation/delete-page.tsx'
import { DraftPage } from '../pages/conversation/draft-page.tsx'
import { ReportPage } from '../pages/conversation/report-page.tsx'
import { StopPage } from '../pages/conversation/stop-page.tsx'
import { contactFrom, keptFrom } from '../pages/layout/kept-fields.tsx'
import { type PageContext, pageContext } from '../pages/layout/page-context.ts'
import { ReceiptPage } from '../pages/notice/receipt-page.tsx'
import { patterns } from '../routes.ts'
import { firstCalendar } from './calendar-link.ts'
import { conversationFault } from './conversation-fault.tsx'

/** Asks for a fresh copy on the way forward, yet lets Back show the page as it was (architecture.md 5). */
export const conversationCache = 'private, no-cache'

/** The chat, the check page and the receipt: one form a page, complete without a script. */
export const conversationPages = (deps: HttpDeps, { embedded }: { embedded: boolean }): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get(patterns.chat, async c => {
      const municipality = c.req.param('municipality')
      const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
      const context = pageContext(deps, c, { municipality, language, embedded })
      const view = await startConversation(deps, { municipality, language, context: hostContext(c) })
      const notice = c.req.query('deleted') === '1' ? context.t('pages:delete.done') : undefined
      c.header('cache-control', conversationCache)
      c.header('vary', 'accept-language')
      return c.html(<ChatPage context={context} view={view} notice={notice} />)
    })
    .post(patterns.chat, async c => {
      c.header('cache-control', conversationCache)
      const municipality = c.req.param('municipality')
      pageContext(deps, c, { municipality, language: 'da', embedded })
      const form = await formBody(c)
      c.set('form', form)
      assertContact(form)
      if (isSending(form)) return receipt(deps, c, { municipality, embedded })
      const view = await answered(deps, municipality, form)
      const context = pageContext(deps, c, { municipality, language: view.turn.language, embedded })
      const { state } = view.turn
      const goesOn = { context, state, unsent: unsentIn(form) }
      if (form.get('ask') === 'delete') return c.html(<DeletePage {...goesOn} />)
      if (form.get('ask') === 'stop' && view.step) return c.html(<StopPage {...goesOn} />)
      if (form.get('ask') === 'draft') {
        const kept = await keepDraft(deps, { state, municipality })
        return c.html(<DraftPage {...goesOn} kept={kept} publicUrl={deps.settings.publicUrl} />)
      }
      const answer = given(form, 'report')
      if (answer !== undefined && countReport(deps, view, answer))
        return c.html(<ReportPage {...goesOn} answer={answer} days={reportDays} />)
      return told(deps, c, { context, view, form })
    })
    .onError(conversationFault(deps, { embedded }))

/** Faults in the contact are shown on its page, before anything is checked. */
const assertContact = (form: URLSearchParams) => {
  if (given(form, 'contact') === undefined) return
  const read = readContact(contactFrom(keptFrom(form)))
  if ('faults' in read) throw new DomainError('invalid_fields', { fields: read.faults })
}

type TurnShown = { context: PageContext; view: ConversationView; form: URLSearchParams }

/** The present conversation. A report that was sent along is kept on the way, or met with help. */
const told = async (deps: HttpDeps, c: Context<AppEnv>, { context, view, form }: TurnShown) => {
  const about = given(form, 'wrongWith')
  const words = form.get('wrong') ?? ''
  const kept = about === undefined ? 'nothing' : await keepReport(deps, view, { answer: about, words })
  if (kept === 'too_long' && about !== undefined) {
    const fault = context.t('errors:field.any.report_too_long')
    const goesOn = { context, state: view.turn.state, unsent: unsentIn(form) }
    const again = <ReportPage {...goesOn} answer={about} days={reportDays} words={words} fault={fault} />
    return c.html(again, 422)
  }
  const shown =
    kept === 'danger'
      ? await takeTurn(deps, {
          state: view.turn.state,
          municipality: view.turn.municipality,
          text: words,
        })
      : view
  const question = await keptMissed(deps, { context, view: shown, form })
  return c.html(
    <ConversationPage
      context={context}
      view={shown}
      {...unsentIn(form)}
      said={kept === 'kept' ? context.t('pages:chat.reported') : question.said}
      missed={question.missed}
      mendsContact={form.get('ask') === 'contact'}
      undo={undoOf(shown, form)}
      began={form.has('begin')}
    />,
  )
}

/**
 * After a stop the conversation may offer to undo it. Where it does not, the token from before the stop is kept for
 * that.
 */
const undoOf = ({ turn }: ConversationView, form: URLSearchParams): string | undefined =>
  given(form, 'choice') === 'command.cancel' && !turn.choices.some(({ id }) => id === 'command.undo')
    ? given(form, 'state')
    : undefined

/** Offers to keep a question that was not understood, until it has been kept. */
const keptMissed = async (deps: HttpDeps, { context, view, form }: TurnShown) => {
  const missed = missedQuestion(deps, view)
  if (given(form, 'missed') === undefined || missed === undefined) return { missed }
  const kept = await keepMissed(deps, view, given(form, 'keepQuestion') !== undefined)
  const said = context.t(`pages:missed.${kept}`, { count: missed.days })
  return kept === 'unticked' ? { missed, said } : { said }
}

/** What the page that shows the chat knows already: shown to the citizen like anything else they said. */
const hostContext = (c: Context) => ({
  topic: c.req.query('topic')?.slice(0, 60),
  setting: c.req.query('setting')?.slice(0, 60),
  department: c.req.query('department')?.slice(0, 200),
})

const given = (form: URLSearchParams, name: string): string | undefined => form.get(name) || undefined

/** Only the check page has the idempotency key; every other button there carries a choice or a language. */
const isSending = (form: URLSearchParams) =>
  form.has('key') && !['choice', 'language', 'ask', 'contact'].some(name => given(form, name))

const answered = async (
  deps: HttpDeps,
  municipality: string,
  form: URLSearchParams,
): Promise<ConversationView> => {
  const state = form.get('state') ?? ''
  const language = given(form, 'language')
  if (language) return takeTurn(deps, { state, municipality, language })
  const choice = given(form, 'choice')
  const picked = form.getAll('picked').slice(0, 50)
  // Going on to the check page answers the question with the boxes that are ticked.
  const ticked = choice === 'notice.check' ? picked : []
  if (choice)
    return takeTurn(deps, {
      state: await withTicked(deps, { state, municipality, picked: ticked }),
      municipality,
      choice,
    })
  const medium = given(form, 'begin')
  if (medium) return begun(deps, { state, municipality, medium })
  if (given(form, 'pick')) return answerList(deps, { state, municipality, picked })
  // What was just done is undone by going on from before it: an old token is Back.
  const undo = given(form, 'undo')
  if (undo) return viewConversation(deps, { state: undo, municipality })
  const caseNumber = given(form, 'caseNumber')
  if (caseNumber) return noteCase(deps, { state, municipality, caseNumber })
  const length = given(form, 'length')
  if (length === 'short' || length === 'whole') return chooseLength(deps, { state, municipality, length })
  if (isLooking(form)) return viewConversation(deps, { state, municipality })
  const text = form.get('text') ?? ''
  if (text.trim() !== '')
    return takeTurn(deps, {
      state: await withTicked(deps, { state, municipality, picked }),
      municipality,
      text,
    })
  if (given(form, 'send')) throw new DomainError('invalid_fields', { fields: { text: 'text_empty' } })
  return viewConversation(deps, { state, municipality })
}

/** One button that begins the notice and names what is recorded. */
const begun = async (
  deps: HttpDeps,
  { state, municipality, medium }: { state: string; municipality: string; medium: string },
): Promise<ConversationView> => {
  const view = await takeTurn(deps, { state, municipality, choice: 'notice.start' })
  if (view.turn.notice?.asking !== 'medium') return view
  return takeTurn(deps, { state: view.turn.state, municipality, choice: `field.medium.${medium}` })
}

/** Boxes that were ticked beside words of one's own are no less answered. */
const withTicked = async (
  deps: HttpDeps,
  ticked: { state: string; municipality: string; picked: string[] },
): Promise<string> =>
  ticked.picked.length === 0 ? ticked.state : (await answerList(deps, { ...ticked, goesOn: true })).turn.state

/** Buttons that ask for something about the conversation and are no step in it. */
const isLooking = (form: URLSearchParams) =>
  ['ask', 'show', 'report', 'wrongWith', 'missed', 'length', 'contact'].some(
    name => given(form, name) !== undefined,
  )

/** Words in the field when a button was pressed instead of Send stay in the field, and so does who they are. */
const unsentIn = (form: URLSearchParams) => ({
  kept: keptFrom(form),
  text:
    ['language', 'choice', 'begin', 'pick', 'undo'].some(name => given(form, name)) || isLooking(form)
      ? given(form, 'text')
      : undefined,
})

const receipt = async (
  deps: HttpDeps,
  c: Context<AppEnv>,
  place: { municipality: string; embedded: boolean },
) => {
  const form = c.get('form') ?? new URLSearchParams()
  const submitted = await submitNotice(deps, {
    state: form.get('state') ?? '',
    contact: contactFrom(keptFrom(form)),
    confirmed: given(form, 'confirmed') !== undefined,
    key: form.get('key') ?? '',
    municipality: place.municipality,
  })
  const context = pageContext(deps, c, { ...place, language: submitted.language })
  const { reference, receivedAt: at } = submitted.receipt
  const { turn } = await markDraftSent(deps, { state: form.get('state') ?? '', reference, at })
  c.header('cache-control', 'no-store')
  return c.html(
    <ReceiptPage
      context={context}
      submitted={submitted}
      calendar={firstCalendar(deps, submitted)}
      state={turn.state}
    />,
  )
}
