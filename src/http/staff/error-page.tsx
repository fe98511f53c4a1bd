import type { FieldErrors } from '../../core/errors.ts'
import type { ShellContext } from './page-context.ts'
import { refusedWords } from './refused.ts'
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

export const StaffErrorPage = ({ context, kind, written, fields = {}, about = '' }: Props) => {
  const { t } = context
  const title = t(`staff:error.${kind}.title`, { about })
  return (
    <Shell context={context} title={title} kind="error">
      <h1>{title}</h1>
      <p>{t(`staff:error.${kind}.text`)}</p>
      {Object.entries(fields).map(([name, key]) => (
        <p class="alarm" role="alert">
          {refusedWords(name, key, t)}
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
