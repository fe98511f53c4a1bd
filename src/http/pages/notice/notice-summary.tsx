import { fieldNames, fieldRow } from '../../../../flows/fields.ts'
import type { StatusView } from '../../../app/notice/status.ts'
import type { HistoryEntry } from '../../../app/records/notice-history.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { wordingOf } from '../../../core/documents/papers/own-words.ts'
import { fieldKinds } from '../../../core/notice/fields/field-kinds.ts'
import type { NoticeFields } from '../../../core/notice/fields/field-schema.ts'
import { fieldText } from '../../../core/notice/fields/field-text.ts'
import { formId, urls } from '../../routes.ts'
import { type PageContext, unbroken } from '../layout/page-context.ts'
import { changeable } from './changeable.ts'

type Props = { context: PageContext; view: StatusView }
/** Beside a form that can change it, each row that can still be changed leads to its field. */
type SummaryProps = Props & { beside?: 'form' }

/**
 * The notice in its present state, so that the citizen can see that a change was stored. The reason is only in their
 * own copy, because others may look over their shoulder (duties 13).
 */
export const NoticeSummary = ({ context, view, beside }: SummaryProps) => {
  const { t } = context
  const rows = sentRows(context, view)
  const canChange: string[] = beside === 'form' && view.status.can.change ? changeable(view.fields) : []
  return (
    <>
      <h2>{t('pages:status.standing')}</h2>
      <dl class="summary">
        {rows.map(({ field, label, value, lang }) => (
          <div>
            <dt>{label}</dt>
            <dd class="value">
              <span lang={lang} dir="auto">
                {unbroken(value)}
              </span>
            </dd>
            {canChange.includes(field) && <Mend context={context} field={field} label={label} />}
          </div>
        ))}
      </dl>
      {view.hasNeed && <p>{t('pages:status.needApart')}</p>}
      <Since context={context} view={view} />
    </>
  )
}

type MendProps = { context: PageContext; field: string; label: string }

const Mend = ({ context: { t, language, place }, field, label }: MendProps) => (
  <dd class="change">
    <button
      type="submit"
      class="plain"
      form={formId}
      formaction={`${urls.status(language, place.municipality)}#field-${field}`}
      name="action"
      value={`change.${field}`}
    >
      {t('pages:check.change')}
      <span class="visually-hidden"> {label}</span>
    </button>
  </dd>
)

/** In the words of the buttons, as on the check page; the caseworker's words are for documents. */
const sentRows = ({ t, language }: PageContext, view: StatusView) =>
  fieldNames.flatMap(field => {
    const fields: NoticeFields = view.fields
    const words = { wroteIn: view.language, language, translate: t }
    const value = fieldText(field, fields, words)
    if (value === undefined) return []
    const isOwn = value === fields[field] && fieldKinds[field].kind === 'words'
    const { lang } = isOwn ? wordingOf(value, words) : {}
    // That the time is not known answers the question when it is.
    return [{ field: fieldRow(field).answers ?? field, label: t(`notice:field.${field}`), value, lang }]
  })

/** What the citizen has done since sending, oldest first. Answers and withdrawal are shown elsewhere. */
const Since = ({ context: { t, language }, view }: Props) => {
  const own = view.history.filter(
    ({ what }) => what !== 'received' && what !== 'decided' && what !== 'withdrawn',
  )
  return own.length === 0 ? null : (
    <ul>
      {own.map(entry => (
        <li>
          {t(`pages:status.since.${entry.what}`, {
            when: spokenTime(new Date(entry.at), language),
            noticeName: t(`notice:word.${view.word}`),
          })}
          {entry.what === 'replied' && <Replied {...entry} />}
        </li>
      ))}
    </ul>
  )
}

const Replied = ({ text, language }: Extract<HistoryEntry, { what: 'replied' }>) => (
  <blockquote lang={language} dir="auto">
    {text}
  </blockquote>
)
