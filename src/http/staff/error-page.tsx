import type { FieldErrors } from '../../core/errors.ts'
import type { ShellContext } from './page-context.ts'
import { Shell } from './shell.tsx'
import { Written } from './written.tsx'

export type StaffErrorKind =
  | 'not_found'
  | 'not_allowed'
  | 'not_possible'
  | 'invalid_fields'
  | 'unreadable'
  | 'other'

type Props = {
  context: ShellContext
  kind: StaffErrorKind
  written: readonly string[]
  /** Field → what is wrong with it. */
  fields?: FieldErrors | undefined
  /** The notice that cannot be read. */
  about?: string
}

const worded: Record<string, readonly string[]> = {
  note: ['required', 'too_long', 'invalid'],
  why: ['required', 'too_long', 'not_returned'],
  on: ['invalid'],
  to: ['invalid'],
  need: ['unopened', 'danger_unread'],
  terms: ['taken_back'],
  chosen: ['required', 'too_many'],
}

/** A fault of a field, for a form that is not shown again. A CPR number is named in whatever field it stands. */
const wordsOf = (name: string, key: string, t: ShellContext['t']): string => {
  if (key === 'cpr') return t('staff:fault.note.cpr')
  return t(worded[name]?.includes(key) ? `staff:fault.${name}.${key}` : 'staff:decision.fault.any.other')
}

export const StaffErrorPage = ({ context, kind, written, fields = {}, about = '' }: Props) => {
  const { t } = context
  const title = t(`staff:error.${kind}.title`, { about })
  return (
    <Shell context={context} title={title} kind="error">
      <h1>{title}</h1>
      <p>{t(`staff:error.${kind}.text`)}</p>
      {Object.entries(fields).map(([name, key]) => (
        <p class="alarm" role="alert">
          {wordsOf(name, key, t)}
        </p>
      ))}
      <Written t={t} written={written} />
      <p class="row">
        <a class="button" href="/staff">
          {t('staff:menu.inbox')}
        </a>
      </p>
    </Shell>
  )
}
