import type { HistoryEntry } from '../../app/notice-history.ts'
import type { StaffNotice } from '../../app/staff-notice.ts'
import { spokenTime } from '../../core/calendar/spoken.ts'
import type { NoticeFields } from '../../core/notice/fields.ts'
import type { StaffContext } from './page-context.ts'
import { staffText } from './staff-text.ts'

type Props = { context: StaffContext; notice: StaffNotice }

/** What the citizen did after sending: what was changed, from what to what, and what they replied. */
export const CitizenHistory = ({ context, notice }: Props) => {
  const entries = notice.history.filter(({ what }) => what === 'changed' || what === 'replied')
  return entries.length === 0 ? null : (
    <section class="note" aria-labelledby="since">
      <h2 id="since">{context.t('staff:history.title')}</h2>
      {entries.map(entry => (
        <Entry context={context} entry={entry} />
      ))}
    </section>
  )
}

const Entry = ({ context, entry }: { context: StaffContext; entry: HistoryEntry }) => {
  const { t, language } = context
  const when = spokenTime(new Date(entry.at), language)
  if (entry.what === 'replied')
    return (
      <>
        <p>{t('staff:history.replied', { when })}</p>
        <blockquote>{entry.text}</blockquote>
      </>
    )
  return entry.what === 'changed' ? (
    <>
      <p>{t('staff:history.changed', { when })}</p>
      <ul>
        {entry.fields.map(({ field, before, after }) => (
          <li>
            {t(`letters:label.${field}`)}: <del>{shown(context, field, before)}</del>{' '}
            <ins>{shown(context, field, after)}</ins>
          </li>
        ))}
        {entry.need && <li>{t('staff:history.need')}</li>}
      </ul>
    </>
  ) : null
}

const shown = (context: StaffContext, field: string, value: unknown): string =>
  staffText(field as keyof NoticeFields, { [field]: value } as NoticeFields, context) ??
  context.t('staff:notice.notGiven')
