import type { Translate } from '../../core/language.ts'

type Props = {
  t: Translate
  faults: readonly { href: string; words: string }[]
  /** Where it is no answer that is being written. */
  title?: string | undefined
}

/** The error summary above the heading: each line links to its field. */
export const FaultList = ({ t, faults, title }: Props) =>
  faults.length === 0 ? null : (
    <div class="alarm" role="alert" aria-labelledby="faults" tabindex={-1}>
      <h2 id="faults">{title ?? t('staff:decision.errors', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ href, words }) => (
          <li>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  )
