import type { Context } from 'hono'
import { releaseAnswer } from '../../../app/decision/release-answer.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { DomainError } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { LetterView } from '../../pages/notice/letter-view.tsx'
import { type NoticeShown, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { ConflictPage } from './conflict-page.tsx'
import { NeedButton } from './need-button.tsx'

/** Release by a second person: sends the waiting letter, or sends it back. */
export const release = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  const reference = c.req.param('reference') ?? ''
  const form = await formBody(c)
  const why = form.get('why') ?? ''
  const act = form.get('act') === 'release' ? 'release' : 'return'
  try {
    await releaseAnswer(deps, actor, {
      municipality,
      reference,
      act,
      version: Number(form.get('version')),
      proposedAt: form.get('proposedAt') ?? '',
      why,
    })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'stale_version') throw error
    const page = <ConflictPage context={context} reference={reference} error={error} written={[why]} />
    return c.html(page, 409)
  }
  const url = staffUrls.notice(municipality, reference)
  return c.redirect(act === 'release' ? `${url}?sent=1` : url, 303)
}

/** An answer that waits for release, in full; or one that was sent back, with the reason. */
export const AnswerWaits = ({ context, notice }: NoticeShown) => {
  const { t, language, actor } = context
  const { waiting } = notice
  if (waiting === undefined) return null
  const { at, by, letter, returned } = waiting
  const when = spokenTime(new Date(at), language)
  return (
    <section aria-labelledby="waits" class="note">
      <h3 id="waits">{t(`staff:release.${returned ? 'returnedTitle' : 'title'}`)}</h3>
      <p>{t('staff:release.by', { name: by.name, title: by.title, when })}</p>
      {returned && (
        <p>
          {t('staff:release.returned', {
            name: returned.by.name,
            when: spokenTime(new Date(returned.at), language),
            why: returned.why,
          })}
        </p>
      )}
      <LetterView letter={letter} language={language} level={4} addressed />
      {returned === undefined && notice.roles.includes('release') && (
        <Decide context={context} notice={notice} at={at} own={by.id === actor.id} />
      )}
    </section>
  )
}

const Decide = ({ context, notice, at, own }: NoticeShown & { at: string; own: boolean }) => {
  const { t, municipality } = context
  if (own) return <p>{t('staff:release.own')}</p>
  const danger = notice.danger !== undefined && notice.hasNeed
  const unread = (notice.waiting?.tellsNeed === true || danger) && !notice.needOpened
  return (
    <>
      {unread && (
        <>
          <p>{t(danger ? 'staff:danger.beforeSending' : 'staff:release.needFirst')}</p>
          <NeedButton context={context} notice={notice} />
        </>
      )}
      <form method="post" action={staffUrls.release(municipality, notice.reference)}>
        <input type="hidden" name="version" value={String(notice.version)} />
        <input type="hidden" name="proposedAt" value={at} />
        {!unread && (
          <p class="row">
            <Submit look="button main" name="act" value="release" label={t('staff:release.send')} />
          </p>
        )}
        <details>
          <summary>{t('staff:release.notYet')}</summary>
          <div class="field">
            <label for="why">{t('staff:release.why')}</label>
            <textarea id="why" name="why" rows={2} maxlength={1000} />
          </div>
          <Submit name="act" value="return" label={t('staff:release.return')} />
        </details>
      </form>
    </>
  )
}
