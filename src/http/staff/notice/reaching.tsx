import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { isoDay, wallClock } from '../../../core/calendar/copenhagen.ts'
import { dayOf, spokenDay, spokenTime } from '../../../core/calendar/spoken.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import type { NoticeShown } from '../page-context.ts'
import { staffUrls } from '../routes.ts'

/** How the answer reached the citizen; until then, what still has to be done. */
export const Reaching = (props: NoticeShown) => {
  const { context, notice } = props
  const { t } = context
  if (notice.decisions.length === 0 || notice.status === 'withdrawn' || notice.status === 'waiting')
    return null
  return notice.reached ? (
    <p class="soft">{reachedText(props, notice.reached)}</p>
  ) : (
    <section class="note" aria-labelledby="reaching">
      <h3 id="reaching">{t(`${wordsFor(notice)}.title`)}</h3>
      <p>{t(`staff:reach.todo.${notice.contact.reply}`)}</p>
      {notice.roles.includes('handle') && <NoteReached {...props} />}
    </section>
  )
}

/** A question back is not called an answer. */
const wordsFor = ({ status }: StaffNotice): string =>
  status === 'asked' ? 'staff:reach.question' : 'staff:reach'

const reachedText = (
  { context: { t, language }, notice }: NoticeShown,
  { how, at, by, on, why }: NonNullable<StaffNotice['reached']>,
): string => {
  if (how === 'seen') return t(`${wordsFor(notice)}.seen`, { when: spokenTime(new Date(at), language) })
  const said = t(`${wordsFor(notice)}.${how}`, {
    when: spokenDay(on ?? dayOf(new Date(at)), language),
    name: by?.name ?? '',
  })
  return why === undefined ? said : `${said} ${t('staff:reach.because', { why })}`
}

const NoteReached = ({ context: { t, municipality, now }, notice }: NoticeShown) => (
  <details>
    <summary>{t(`${wordsFor(notice)}.note`)}</summary>
    <form method="post" action={staffUrls.casework(municipality, notice.reference)}>
      <div class="field">
        <label for="on">{t('staff:reach.on')}</label>
        <input id="on" name="on" type="date" required max={isoDay(wallClock(now))} />
      </div>
      <div class="field">
        <label for="reach-why">{t('staff:reach.why')}</label>
        <span class="hint" id="reach-why-hint">
          {t('staff:reach.whyHint')}
        </span>
        <input id="reach-why" name="note" maxlength={300} aria-describedby="reach-why-hint" />
      </div>
      <p class="row">
        {(['posted', 'told', 'delivered'] as const).map(how => (
          <Submit name="act" value={how} label={t(`staff:reach.button.${how}`)} />
        ))}
      </p>
    </form>
  </details>
)
