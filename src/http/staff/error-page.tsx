import type { ShellContext } from './page-context.ts'
import { Shell } from './shell.tsx'
import { Written } from './written.tsx'

export type StaffErrorKind = 'not_found' | 'not_allowed' | 'not_possible' | 'invalid_fields' | 'other'

type Props = { context: ShellContext; kind: StaffErrorKind; written: readonly string[] }

export const StaffErrorPage = ({ context, kind, written }: Props) => {
  const { t } = context
  const title = t(`staff:error.${kind}.title`)
  return (
    <Shell context={context} title={title} kind="error">
      <h1>{title}</h1>
      <p>{t(`staff:error.${kind}.text`)}</p>
      <Written t={t} written={written} />
      <p class="row">
        <a class="button" href="/staff">
          {t('staff:menu.inbox')}
        </a>
      </p>
    </Shell>
  )
}
