import type { Context } from 'hono'
import { needStillOpen, openNeed } from '../../../app/casework/open-need.ts'
import { openNotice } from '../../../app/casework/open-notice.ts'
import type { OpenedNeed } from '../../../app/casework/staff-notice.ts'
import { ruleHere } from '../../../app/conversation/rule-here.ts'
import { decideNotice } from '../../../app/decision/decide-notice.ts'
import { letterTemplates } from '../../../app/decision/letter-templates.ts'
import { type DecisionPreview, previewDecision } from '../../../app/decision/preview-decision.ts'
import { nextNotice } from '../../../app/inbox/next-notice.ts'
import { DomainError, type FieldErrors } from '../../../core/errors.ts'
import { asksBack, isDecisionOutcome } from '../../../core/notice/decision/outcome-questions.ts'
import { formBody } from '../../middleware/read-body.ts'
import { ConflictPage } from '../decision/conflict-page.tsx'
import {
  carriedWishes,
  type Draft,
  draftFrom,
  draftIn,
  meetingsBegun,
  withGroundsShown,
  writtenTexts,
} from '../decision/draft.ts'
import { faultsIn, keepAnswer, keepPosted, shownDraft } from '../decision/draft-pages.tsx'
import { GrowingLetter } from '../decision/growing-letter.tsx'
import { LetterPage } from '../decision/letter-page.tsx'
import { afterSendingIn } from '../inbox/after-sending.tsx'
import { filterIn, filterQuery, listIn, listName } from '../inbox/list-filter.ts'
import { type StaffContext, staffContext } from '../page-context.ts'
import type { Refused } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { NoticePage } from './notice-page.tsx'

type Request = Context<StaffEnv>

const requestedNotice = (c: Request) => ({
  municipality: c.req.param('municipality') ?? '',
  reference: c.req.param('reference') ?? '',
})

type Shown = {
  /** As posted; absent: as stored. */
  draft?: Draft
  faults?: FieldErrors
  /** An act beside the answer that was refused. */
  refused?: Refused
  need?: OpenedNeed
  replaces?: boolean
  list?: string
}

export const showNotice = async (deps: StaffDeps, c: Request, shown: Shown) => {
  const context = staffContext(deps, c)
  const { faults = {}, refused } = shown
  const sitting = { ...requestedNotice(c), sitting: c.get('session').id }
  const need = shown.need ?? (await needStillOpen(deps, context.actor, sitting))
  const notice = await openNotice(deps, context.actor, {
    ...requestedNotice(c),
    withNeed: need !== undefined,
  })
  const rule = ruleHere(deps, { ...requestedNotice(c), fields: notice.fields, language: context.language })
  const { replaces, ...kept } = shownDraft(notice.drafts)
  const rows = kept.meetings === 'yes' ? {} : meetingsBegun(notice)
  const begun = { ...rows, ...(replaces !== 'yes' && { wishes: carriedWishes(notice) }), ...kept }
  const { draft = draftFrom(begun) } = shown
  const page = (
    <NoticePage
      context={context}
      notice={notice}
      rule={rule}
      draft={shown.need ? withGroundsShown(draft, notice) : draft}
      faults={faults}
      templates={await letterTemplates(deps, context.municipality)}
      list={shown.list ?? c.req.query('list') ?? ''}
      replaces={shown.replaces ?? replaces === 'yes'}
      news={c.req.query()}
      refused={refused}
      after={await afterSendingIn(deps, c)}
      {...(need && { need })}
    />
  )
  return c.html(page, Object.keys(faults).length === 0 && refused === undefined ? 200 : 422)
}

export const noticePage = (deps: StaffDeps) => (c: Request) => showNotice(deps, c, {})

/** Back from the letter: the same page with every word still in it. */
export const draftedPage = (deps: StaffDeps) => async (c: Request) =>
  showNotice(deps, c, draftIn(await formBody(c)))

export const needPage = (deps: StaffDeps) => async (c: Request) => {
  const { draft, replaces, list } = draftIn(await formBody(c))
  const sitting = c.get('session').id
  const need = await openNeed(deps, staffContext(deps, c).actor, { ...requestedNotice(c), sitting })
  return showNotice(deps, c, { draft, need, replaces, list })
}

/** The page again, with what cannot be stored marked and nothing lost. */
export const keepAnswerHere = (deps: StaffDeps) =>
  keepAnswer(deps, (c, form, error) => showNotice(deps, c, { ...draftIn(form), faults: error.fields ?? {} }))

/** The next notice in the list somebody came from; the list itself where there is none. */
export const nextPage = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const list = listIn(c.req.query('list')) ?? filterIn({})
  const next = await nextNotice(deps, actor, { ...requestedNotice(c), ...list })
  return c.redirect(
    next === undefined
      ? staffUrls.inbox(municipality, filterQuery(list))
      : staffUrls.notice(municipality, next, { list: listName(list) }),
    303,
  )
}

/**
 * After an answer: to the next notice of the list, with a message about what was sent; without a list, back to the
 * notice.
 */
const goOn = async (
  deps: StaffDeps,
  c: Request,
  { list, what }: { list: string; what: 'sent' | 'asked' | 'proposed' },
): Promise<Response> => {
  const { actor, municipality } = staffContext(deps, c)
  const { reference } = requestedNotice(c)
  const filter = listIn(list)
  if (filter === undefined) {
    const done = what === 'proposed' ? what : 'sent'
    return c.redirect(staffUrls.notice(municipality, reference, { [done]: '1' }), 303)
  }
  const next = await nextNotice(deps, actor, { municipality, reference, ...filter, answered: true })
  return c.redirect(
    next === undefined
      ? staffUrls.inbox(municipality, { ...filterQuery(filter), [what]: reference })
      : staffUrls.notice(municipality, next, { list, [what]: reference }),
    303,
  )
}

/** What stops a decision is shown where it can be corrected, with nothing lost. */
const decidingOr = async (
  deps: StaffDeps,
  c: Request,
  { form, attempt }: { form: URLSearchParams; attempt: () => Promise<Response> },
): Promise<Response> => {
  const { draft, replaces, list } = draftIn(form)
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'invalid_fields')
      return showNotice(deps, c, { draft, replaces, list, faults: error.fields ?? {} })
    if (error.code !== 'stale_version' && error.code !== 'not_possible') throw error
    return conflictPage(deps, c, { form, error })
  }
}

/** What was posted is kept: the draft that was saved while writing may be older than the last words. */
const conflictPage = async (
  deps: StaffDeps,
  c: Request,
  { form, error }: { form: URLSearchParams; error: DomainError },
): Promise<Response> => {
  await keepPosted(deps, c, form).catch(faultsIn)
  const { draft, list } = draftIn(form)
  const about = { context: staffContext(deps, c), reference: requestedNotice(c).reference, list }
  return c.html(<ConflictPage {...about} error={error} written={writtenTexts(draft)} />, 409)
}

export const letterPage = (deps: StaffDeps) => async (c: Request) => {
  const form = await formBody(c)
  const { draft, version, replaces, list } = draftIn(form)
  const context = staffContext(deps, c)
  const preview = () =>
    previewDecision(deps, context.actor, { ...requestedNotice(c), ...draft, version, replaces })
  if (form.has('live')) return growingLetter(c, context, preview)
  // What cannot be stored is named beside its field by the preview.
  await keepPosted(deps, c, form).catch(faultsIn)
  const attempt = async () =>
    c.html(<LetterPage context={context} preview={await preview()} form={{ draft, replaces, list }} />)
  return decidingOr(deps, c, { form, attempt })
}

/** The letter so far, for display beside the answer. Missing parts are named in their place. */
const growingLetter = async (c: Request, context: StaffContext, preview: () => Promise<DecisionPreview>) => {
  try {
    const { letter } = await preview()
    return c.html(<GrowingLetter context={context} letter={letter} />)
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields === undefined) throw error
    return c.html(<GrowingLetter context={context} faults={error.fields} />)
  }
}

const sentAs = (outcome: string): 'sent' | 'asked' =>
  isDecisionOutcome(outcome) && asksBack(outcome) ? 'asked' : 'sent'

export const decide = (deps: StaffDeps) => async (c: Request) => {
  const form = await formBody(c)
  const { draft, version, replaces, list } = draftIn(form)
  const context = staffContext(deps, c)
  const attempt = async () => {
    const { waiting } = await decideNotice(deps, context.actor, {
      ...requestedNotice(c),
      ...draft,
      version,
      replaces,
    })
    return goOn(deps, c, { list, what: waiting === undefined ? sentAs(draft.outcome) : 'proposed' })
  }
  return decidingOr(deps, c, { form, attempt })
}
