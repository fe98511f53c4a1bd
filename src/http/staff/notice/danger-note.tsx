import { spokenTime } from '../../../core/calendar/spoken.ts'
import { isInNeed } from '../../../core/notice/decision/words-unread.ts'
import { CitizenWords } from '../citizen-words.tsx'
import { WordsRead } from '../decision/words-read.tsx'
import type { NoticeShown } from '../page-context.ts'

/**
 * What was read as danger in the citizen's words, and who has looked at it. Only those who may open the need are
 * given it.
 */
export const DangerNote = ({ context, notice }: NoticeShown) => {
  const { t, language } = context
  const { danger, casework, hasNeed, needOpened } = notice
  const cleared = casework.checked.words
  if (danger === undefined)
    return cleared === undefined ? null : (
      <p class="soft">
        {t('staff:danger.cleared', {
          name: cleared.by.name,
          when: spokenTime(new Date(cleared.at), language),
        })}
      </p>
    )
  return (
    <section class="alarm" aria-labelledby="danger">
      <h2 id="danger" tabindex={-1}>
        {t('staff:danger.today')}
      </h2>
      {danger.citizen && <p>{t('staff:danger.citizen')}</p>}
      {danger.threat && <p>{t('staff:danger.threat')}</p>}
      <p>{t('staff:danger.machine')}</p>
      <Places context={context} notice={notice} />
      {isInNeed(danger) && hasNeed && !needOpened && <p>{t('staff:danger.openFirst')}</p>}
      <WordsRead context={context} notice={notice} />
    </section>
  )
}

/** Where the words stand, and the words themselves where the page shows them anyway. */
const Places = ({ context, notice }: NoticeShown) => {
  const { t, language } = context
  const { places = [] } = notice.danger ?? {}
  return places.length === 0 ? null : (
    <ul>
      {places.map(({ field, words, came }) => (
        <li>
          {field === undefined
            ? t('staff:danger.inReply', { when: came ? spokenTime(new Date(came), language) : '' })
            : field === 'needText'
              ? t('staff:danger.inNeed')
              : t(came ? 'staff:danger.inChange' : 'staff:danger.inField', {
                  field: t(`notice:label.${field}`),
                  when: came ? spokenTime(new Date(came), language) : '',
                })}
          {words && (
            <>
              {': '}
              <mark>
                <CitizenWords context={context} wroteIn={notice.language} text={words} />
              </mark>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Shown beside the answer: the answer does not settle it, and danger is no ground for an answer. */
export const SpeakFirst = ({ context, notice }: NoticeShown) => {
  const { t } = context
  if (notice.danger === undefined) return null
  return (
    <div class="note">
      <p>{t('staff:danger.speakFirst')}</p>
      {notice.roles.includes('handle') && (
        <>
          <p>{t('staff:danger.beforeSending')}</p>
          <WordsRead context={context} notice={notice} />
        </>
      )}
    </div>
  )
}
