import type { FieldChange, HistoryEntry } from '../../../app/records/notice-history.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import type { Language } from '../../../core/language.ts'
import type { NoticeFields } from '../../../core/notice/fields/field-schema.ts'
import { CitizenQuote, FieldValue } from '../citizen-words.tsx'
import type { NoticeShown, StaffContext } from '../page-context.ts'
import { staffText } from '../staff-text.ts'

/** What the citizen did after sending: each change with its old and new value, and each reply. */
export const CitizenHistory = ({ context, notice }: NoticeShown) => {
  const entries = notice.history.filter(
    ({ what }) => what !== 'received' && what !== 'decided' && what !== 'withdrawn',
  )
  return entries.length === 0 ? null : (
    <section class="note" aria-labelledby="since">
      <h2 id="since">{context.t('staff:history.title')}</h2>
      {entries.map(entry => (
        <Entry context={context} entry={entry} wroteIn={notice.language} marked={markedIn(notice, entry)} />
      ))}
    </section>
  )
}

/** The sentences of a reply that somebody has to read today. */
const markedIn = ({ danger }: NoticeShown['notice'], { version }: HistoryEntry): string[] =>
  (danger?.places ?? []).flatMap(one =>
    one.field === undefined && one.version === version ? (one.words ?? []) : [],
  )

type EntryShown = {
  context: StaffContext
  entry: HistoryEntry
  wroteIn: Language
  marked: readonly string[]
}

const Entry = ({ context, entry, wroteIn, marked }: EntryShown) => {
  const { t, language } = context
  const when = spokenTime(new Date(entry.at), language)
  if (entry.what === 'replied')
    return (
      <>
        <p>{t('staff:history.replied', { when })}</p>
        <CitizenQuote context={context} wroteIn={wroteIn} text={entry.text} marked={marked} />
      </>
    )
  if (entry.what === 'contact_changed') return <p>{t('staff:history.contact', { when })}</p>
  return entry.what === 'changed' ? (
    <>
      <p>{t('staff:history.changed', { when })}</p>
      <ul>
        {withOneTime(entry.fields).map(({ field, before, after }) => (
          <li>
            {t(`notice:label.${field}`)}:{' '}
            <del>
              <Shown context={context} wroteIn={wroteIn} field={field} value={before} />
            </del>{' '}
            <ins>
              <Shown context={context} wroteIn={wroteIn} field={field} value={after} />
            </ins>
          </li>
        ))}
        {entry.need && <li>{t('staff:history.need')}</li>}
      </ul>
    </>
  ) : null
}

/** "Time unknown" has no row of its own: the row of the time shows it. */
const withOneTime = (changes: FieldChange[]): FieldChange[] =>
  changes.filter(({ field }) => field !== 'meetingUnknown')

type OneValue = Omit<EntryShown, 'entry' | 'marked'> & { field: string; value: unknown }

const Shown = ({ context, wroteIn, field, value }: OneValue) => {
  const fields = { [field]: value } as NoticeFields
  const name = field as keyof NoticeFields
  if (name === 'meetingAt' && value === undefined) return context.t('staff:notice.meetingUnknown')
  return staffText(name, fields, context) === undefined ? (
    context.t('staff:notice.notGiven')
  ) : (
    <FieldValue context={context} wroteIn={wroteIn} field={name} fields={fields} />
  )
}
