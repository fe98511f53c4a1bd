import { spokenTime } from '../../../core/calendar/spoken.ts'
import type { DomainError } from '../../../core/errors.ts'
import { isDecisionOutcome } from '../../../core/notice/decision/outcome-questions.ts'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import { Written } from '../written.tsx'

type Props = {
  context: StaffContext
  reference: string
  error: DomainError
  written: readonly string[]
  /** The list somebody came from, and goes back to. */
  list?: string
}

/** A conflict: the later of two is told who decided and when. What they wrote is still there to copy. */
export const ConflictPage = ({ context, reference, error, written, list = '' }: Props) => {
  const { t, municipality } = context
  return (
    <Shell context={context} title={t('staff:conflict.title')} kind="conflict">
      <h1>{t('staff:conflict.title')}</h1>
      <p class="lead">{whatHappened(context, error)}</p>
      <p>{t('staff:conflict.nothingSent')}</p>
      <Written t={t} written={written} />
      <p class="row">
        <a class="button main" href={staffUrls.notice(municipality, reference, { list })}>
          {t('staff:conflict.open')}
        </a>
      </p>
    </Shell>
  )
}

const whatHappened = ({ t, language }: StaffContext, { facts = {} }: DomainError): string => {
  const { decidedAt, decidedBy, outcome, withdrawnAt, proposedBy } = facts
  const when = (at: string | number) => spokenTime(new Date(at), language)
  if (withdrawnAt !== undefined) return t('staff:conflict.withdrawn', { when: when(withdrawnAt) })
  if (decidedAt !== undefined && decidedBy !== undefined && isDecisionOutcome(outcome))
    return t('staff:conflict.decided', {
      name: decidedBy,
      when: when(decidedAt),
      outcome: t(`staff:decision.outcomes.${outcome}`),
    })
  if (proposedBy !== undefined) return t('staff:conflict.proposed', { name: proposedBy })
  return t('staff:conflict.changed')
}
