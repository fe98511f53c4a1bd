import type { ShellContext } from './page-context.ts'
import { Shell } from './shell.tsx'

export type StaffErrorKind = 'not_found' | 'not_allowed' | 'not_possible' | 'invalid_fields' | 'other'

export const StaffErrorPage = ({ context, kind }: { context: ShellContext; kind: StaffErrorKind }) => {
  const { t } = context
  const title = t(`staff:error.${kind}.title`)
  return (
    <Shell context={context} title={title} kind="error">
      <h1>{title}</h1>
      <p>{t(`staff:error.${kind}.text`)}</p>
      <p class="row">
        <a class="button" href="/staff">
          {t('staff:menu.inbox')}
        </a>
      </p>
    </Shell>
  )
}
