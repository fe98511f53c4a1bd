import type { KeptDraft } from '../../../app/conversation/keep-draft.ts'
import { dayOf, spokenDay } from '../../../core/calendar/spoken.ts'
import { formId, urls } from '../../routes.ts'
import { Document } from '../layout/document.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { type ChatAct, ChatActPage } from './chat-act-page.tsx'

type DraftProps = ChatAct & { kept: KeptDraft; publicUrl: string }

/** The draft is the citizen's to keep: a link for those with a script, a small file for those without (duties 31). */
export const DraftPage = ({ kept, publicUrl, ...act }: DraftProps) => {
  const { t, place, language } = act.context
  const link = `${publicUrl}${urls.resume({ ...place, embedded: false }, language)}#${kept.draft}`
  const lead = (
    <>
      <p>{t('pages:draft.intro', { until: spokenDay(dayOf(kept.until), language) })}</p>
      <p class="note">{t('pages:draft.warning')}</p>
      <p>
        <a class="draft-link" id="draft-link" href={link}>
          {t('pages:draft.link')}
        </a>
      </p>
      <p>{t('pages:draft.fileIntro')}</p>
      <p>
        <a
          class="button"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(kept.draft)}`}
          download={t('pages:draft.fileName')}
        >
          {t('pages:draft.file')}
        </a>
      </p>
    </>
  )
  return (
    <ChatActPage {...act} kind="draft" title={t('pages:draft.title')} lead={lead}>
      <p class="row">
        <Submit look="button main" name="show" value="1" label={t('pages:draft.back')} />
      </p>
    </ChatActPage>
  )
}

type ResumeProps = {
  context: PageContext
  problem?: string | undefined
  /** What was pasted and could not be opened: part of it may be missing. */
  typed?: string | undefined
}

/** Takes the draft from the link's fragment by script, or from the file by pasting it. */
export const ResumePage = ({ context, problem, typed }: ResumeProps) => {
  const { t, place, language } = context
  return (
    <Document
      context={context}
      title={t('pages:resume.title')}
      faults={problem ? { token: problem } : {}}
      kind="resume"
      languages={{ by: 'link', href: other => urls.resume(place, other) }}
    >
      {problem && (
        <p class="alarm" role="alert" id="fault-token">
          {problem}
        </p>
      )}
      <h1>{t('pages:resume.title')}</h1>
      <noscript>
        <p class="note">{t('pages:resume.linkByHand')}</p>
      </noscript>
      <form id={formId} method="post" action={urls.resume(place, language)} data-token>
        <p>
          <label for="token">{t('pages:resume.paste')}</label>
        </p>
        <p>
          <textarea
            id="token"
            name="token"
            rows={4}
            autocomplete="off"
            spellcheck={false}
            {...(problem && { 'aria-describedby': 'fault-token', 'aria-invalid': 'true' as const })}
          >
            {typed ?? ''}
          </textarea>
        </p>
        <p class="row">
          <Submit look="button main" label={t('pages:resume.go')} />
          <a class="button" href={urls.chat(place, language)}>
            {t('pages:resume.fresh')}
          </a>
        </p>
      </form>
    </Document>
  )
}
