import type { Stance } from '../../../core/policy/stance.ts'
import { Icon } from '../layout/icons.tsx'
import type { PageContext } from '../layout/page-context.ts'

/** One of four words to scan for, each with a shape of its own; the whole rule stands beside it. */
export const StanceChip = ({ t, stance }: { t: PageContext['t']; stance: Stance | undefined }) =>
  stance === undefined ? null : (
    <>
      <b class={`stance ${stance}`}>
        <Icon name={stance} />
        {t(`pages:compare.stance.${stance}`)}
      </b>{' '}
    </>
  )

export const groups = ['channels', 'meeting', 'home'] as const
