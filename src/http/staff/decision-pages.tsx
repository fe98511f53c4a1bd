import type { Context } from 'hono'
import { decideNotice } from '../../app/decide-notice.ts'
import { openNeed } from '../../app/open-need.ts'
import { openNotice } from '../../app/open-notice.ts'
import { type DecisionPreview, previewDecision } from '../../app/preview-decision.ts'
import { ruleHere } from '../../app/rule-here.ts'
import type { OpenedNeed } from '../../app/staff-notice.ts'
import { DomainError, type FieldErrors } from '../../core/errors.ts'
import { formBody } from '../read-body.ts'
import { ConflictPage } from './conflict-page.tsx'
import { type Draft, emptyDraft } from './decision-form.tsx'
import { draftIn } from './draft.ts'
import { GrowingLetter } from './growing-letter.tsx'
import { LetterPage } from './letter-page.tsx'
import { NoticePage } from './notice-page.tsx'
import { type StaffContext, staffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import type { StaffDeps, StaffEnv } from './staff-env.ts'

type Request = Context<StaffEnv>

const about = (c: Request) => ({
  municipality: c.req.param('municipality') ?? '',
  reference: c.req.param('reference') ?? '',
})

type Shown = { draft?: Draft; faults?: FieldErrors; need?: OpenedNeed; replaces?: boolean }

const showNotice = async (
  deps: StaffDeps,
  c: Request,
  { draft = emptyDraft, faults = {}, need, replaces = false }: Shown,
) => {
  const context = staffContext(deps, c)
  const notice = await openNotice(deps, context.actor, { ...about(c), withNeed: need !== undefined })
  const rule = ruleHere(deps, { ...about(c), fields: notice.fields, language: context.language })
  const page = (
    <NoticePage
      context={context}
      notice={notice}
      rule={rule}
      draft={draft}
      faults={faults}
      replaces={replaces}
      sent={(['sent', 'proposed'] as const).find(name => c.req.query(name) !== undefined)}
      {...(need && { need })}
    />
  )
  return c.html(page, Object.keys(faults).length === 0 ? 200 : 422)
}

export const noticePage = (deps: StaffDeps) => (c: Request) => showNotice(deps, c, {})

/** Back from the letter: the same page with every word still there. */
export const draftedPage = (deps: StaffDeps) => async (c: Request) =>
  showNotice(deps, c, draftIn(await formBody(c)))

export const needPage = (deps: StaffDeps) => async (c: Request) => {
  const { draft, replaces } = draftIn(await formBody(c))
  const need = await openNeed(deps, staffContext(deps, c).actor, about(c))
  return showNotice(deps, c, { draft, need, replaces })
}

/** What stops a decision is shown where it can be mended, with nothing lost. */
const decidingOr = async (
  deps: StaffDeps,
  c: Request,
  { draft, replaces, attempt }: { draft: Draft; replaces: boolean; attempt: () => Promise<Response> },
): Promise<Response> => {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'invalid_fields')
      return showNotice(deps, c, { draft, replaces, faults: error.fields ?? {} })
    if (error.code !== 'stale_version' && error.code !== 'not_possible') throw error
    const context = staffContext(deps, c)
    const { reference } = about(c)
    const { movedDay, movedTime, conditions, assessment, ground, message } = draft
    const written = [movedDay, movedTime, conditions, assessment, ground, message]
    const page = <ConflictPage context={context} reference={reference} error={error} written={written} />
    return c.html(page, 409)
  }
}

export const letterPage = (deps: StaffDeps) => async (c: Request) => {
  const form = await formBody(c)
  const { draft, version, replaces } = draftIn(form)
  const context = staffContext(deps, c)
  const preview = () => previewDecision(deps, context.actor, { ...about(c), ...draft, version, replaces })
  if (form.has('live')) return growingLetter(c, context, preview)
  const attempt = async () =>
    c.html(<LetterPage context={context} preview={await preview()} form={{ draft, replaces }} />)
  return decidingOr(deps, c, { draft, replaces, attempt })
}

/** The letter so far, for the page to show beside the answer; what is missing is named in its place. */
const growingLetter = async (c: Request, context: StaffContext, preview: () => Promise<DecisionPreview>) => {
  try {
    const { letter } = await preview()
    return c.html(<GrowingLetter context={context} letter={letter} />)
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields === undefined) throw error
    return c.html(<GrowingLetter context={context} faults={error.fields} />)
  }
}

export const decide = (deps: StaffDeps) => async (c: Request) => {
  const { draft, version, replaces } = draftIn(await formBody(c))
  const context = staffContext(deps, c)
  const attempt = async () => {
    const { reference, waiting } = await decideNotice(deps, context.actor, {
      ...about(c),
      ...draft,
      version,
      replaces,
    })
    return c.redirect(
      `${staffUrls.notice(context.municipality, reference)}?${waiting === undefined ? 'sent' : 'proposed'}=1`,
      303,
    )
  }
  return decidingOr(deps, c, { draft, replaces, attempt })
}
