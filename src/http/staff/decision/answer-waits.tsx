import { spokenTime } from '../../../core/calendar/spoken.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { LetterView } from '../../pages/notice/letter-view.tsx'
import { ActField } from '../act-field.tsx'
import { ListField } from '../list-field.tsx'
import type { NoticeShown } from '../page-context.ts'
import { refusedBy } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { WordsRead } from './words-read.tsx'

/** An answer that waits for release, in full; or one that was sent back, with the reason. */
export const AnswerWaits = (props: NoticeShown) => {
  const { context, notice } = props
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
        <Decide {...props} at={at} own={by.id === actor.id} />
      )}
    </section>
  )
}

const Decide = ({ context, notice, refused, list, at, own }: NoticeShown & { at: string; own: boolean }) => {
  const { t, municipality } = context
  if (own) return <p>{t('staff:release.own')}</p>
  const again = refusedBy(refused, 'return', 'release')
  const danger = notice.danger !== undefined
  const unread = danger || (notice.waiting?.tellsNeed === true && !notice.needOpened)
  return (
    <>
      {unread && (
        <>
          <p>{t(danger ? 'staff:danger.beforeSending' : 'staff:release.needFirst')}</p>
          <WordsRead context={context} notice={notice} />
        </>
      )}
      <form method="post" action={staffUrls.release(municipality, notice.reference)}>
        <input type="hidden" name="version" value={String(notice.version)} />
        <input type="hidden" name="proposedAt" value={at} />
        <ListField list={list} />
        {!unread && (
          <p class="row">
            <Submit look="button main" name="act" value="release" label={t('staff:release.send')} />
          </p>
        )}
        <details open={again !== undefined}>
          <summary>{t('staff:release.notYet')}</summary>
          <ActField
            t={t}
            id="why"
            name="why"
            label={t('staff:release.why')}
            refused={again}
            rows={2}
            maxlength={1000}
          />
          <Submit name="act" value="return" label={t('staff:release.return')} />
        </details>
      </form>
    </>
  )
}
