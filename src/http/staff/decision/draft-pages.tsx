import type { Context } from 'hono'
import { type Drafts, type KeptDraft, keepDraft, keepNote } from '../../../app/casework/keep-answer.ts'
import { openNotice } from '../../../app/casework/open-notice.ts'
import { filledTemplate, letterTemplates } from '../../../app/decision/letter-templates.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { DomainError } from '../../../core/errors.ts'
import type { AnswerText } from '../../../core/notice/decision/answer-texts.ts'
import { citizenIn } from '../../../core/notice/fields/represented.ts'
import { formBody } from '../../middleware/read-body.ts'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { type Draft, draftIn, meetingsWritten } from './draft.ts'
import { firstFault } from './fault-words.ts'

type Request = Context<StaffEnv>

/** What the one form carries besides its acts: stored as a draft, so that another act never wipes it. */
export const keepPosted = async (deps: StaffDeps, c: Request, form: URLSearchParams): Promise<void> => {
  const { actor, municipality } = staffContext(deps, c)
  const reference = c.req.param('reference') ?? ''
  if (form.has('noteAlone'))
    return keepNote(deps, actor, { municipality, reference, note: form.get('note') ?? '' })
  if (!form.has('version')) return
  const { draft, version, replaces } = draftIn(form)
  const kept = { ...draft, ...(replaces && { replaces: 'yes' }) }
  await keepDraft(deps, actor, { municipality, reference, version, draft: onlyWritten(kept, form) })
}

/** Why part of the answer cannot be stored. */
export const faultsIn = (error: unknown): DomainError => {
  if (error instanceof DomainError && error.code === 'invalid_fields') return error
  throw error
}

/** The mark that an answer replaces another is no text by itself, nor is what was carried over from that one. */
const onlyWritten = (kept: Record<string, string>, form: URLSearchParams): Record<string, string> => {
  const { replaces: _replaces, meetings: _meetings, wishes = '', ...all } = kept
  const isSame = meetingsWritten(all) === (form.get('meetingsBegun') ?? '')
  const rest = isSame ? withoutMeetings(all) : all
  const isChanged = wishes !== (form.get('carried') ?? '')
  return isChanged || Object.values(rest).some(text => text !== '') ? kept : {}
}

const withoutMeetings = (kept: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => !name.startsWith('meeting.')))

/** "Gem kladde", by hand or by the script while somebody writes; and inserting a template. */
export const keepAnswer =
  (deps: StaffDeps, shown: (c: Request, form: URLSearchParams, error: DomainError) => Promise<Response>) =>
  async (c: Request) => {
    const { municipality, language } = staffContext(deps, c)
    const form = await formBody(c)
    try {
      await keepPosted(deps, c, form.has('insert') ? await withTemplate(deps, c, form) : form)
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'invalid_fields') throw error
      if (form.has('live'))
        return c.text(firstFault(error.fields ?? {}, deps.content.translate(language)), 422)
      return shown(c, form, error)
    }
    if (form.has('live')) return c.text(spokenTime(deps.clock(), language))
    const list = form.get('list') ?? ''
    const url = staffUrls.notice(municipality, c.req.param('reference') ?? '', { list, kept: '1' })
    return c.redirect(`${url}#${form.has('insert') ? 'field-message' : 'answer'}`, 303)
  }

const target = { condition: 'conditions', message: 'message', closing: 'message' } as const

/** The form with the chosen template after the text that is there, completed with what this notice has. */
const withTemplate = async (deps: StaffDeps, c: Request, form: URLSearchParams): Promise<URLSearchParams> => {
  const { actor, municipality } = staffContext(deps, c)
  const template = (await letterTemplates(deps, municipality)).find(
    ({ id, retired }) => id === form.get('template') && !retired,
  )
  if (template === undefined) return form
  const notice = await openNotice(deps, actor, { municipality, reference: c.req.param('reference') ?? '' })
  const { meetingAt, department } = notice.fields
  const placed = notice.places.departments.find(({ id }) => id === notice.places.department)?.name
  const filled = filledTemplate(template, {
    name: citizenIn(notice.fields, notice.contact),
    meetingAt,
    department: placed ?? department,
  })
  const name: AnswerText = target[template.kind]
  const more = new URLSearchParams(form)
  more.set(name, joined(form.get(name), filled.da))
  if (notice.language === 'en') more.set(`${name}English`, joined(form.get(`${name}English`), filled.en))
  return more
}

const joined = (before: string | null, text: string): string =>
  [before?.trim() ?? '', text].filter(part => part !== '').join('\n')

type Props = { context: StaffContext; drafts: Drafts; version: number }

/** The stored draft, whose it is, and who else is writing. Others' drafts are theirs until they hand them on. */
export const DraftNote = ({ context: { t, language }, drafts, version }: Props) => {
  const when = (at: string) => spokenTime(new Date(at), language)
  const shown = drafts.own ?? drafts.handed[0]
  const [, ...more] = drafts.own === undefined ? drafts.handed : [undefined, ...drafts.handed]
  return (
    <>
      {shown && (
        <p class="soft" role="status">
          {drafts.own
            ? t('staff:draft.own', { when: when(shown.at) })
            : t('staff:draft.handed', { name: shown.by.name, when: when(shown.at) })}
          {shown.version !== version && ` ${t('staff:draft.stale')}`}
        </p>
      )}
      {more.flatMap(one => (one === undefined ? [] : [<Handed t={t} one={one} when={when(one.at)} />]))}
      {drafts.others.map(({ name, at }) => (
        <p class="soft">{t('staff:draft.other', { name, when: when(at) })}</p>
      ))}
    </>
  )
}

/** A draft handed on by a colleague while one has a draft of one's own: shown to copy from, and not merged. */
const Handed = ({ t, one, when }: { t: StaffContext['t']; one: KeptDraft; when: string }) => (
  <details>
    <summary>{t('staff:draft.handed', { name: one.by.name, when })}</summary>
    {Object.values(one.draft).map(text => (
      <p class="own">{text}</p>
    ))}
  </details>
)

/** What the form is filled with: one's own draft, else the one handed on. */
export const shownDraft = ({ own, handed }: Drafts): Partial<Draft> & { replaces?: string } =>
  (own ?? handed[0])?.draft ?? {}
