import { fieldKinds } from '../../core/notice/fields/field-kinds.ts'
import type { ShellContext } from './page-context.ts'

/** What a form carries or offers to choose from: nobody typed it, so nobody has to type it again. */
const notTyped = new Set([
  ...['version', 'replaces', 'live', 'state', 'key', 'proposedAt', 'month', 'line', 'id', 'secret'],
  ...['act', 'outcome', 'terms', 'colleague', 'to', 'deputy', 'reply', 'which', 'need'],
  ...Object.entries(fieldKinds).flatMap(([name, { kind }]) => (kind === 'words' ? [] : [name])),
])

/** Every text and time that was typed: what could not be taken is shown again, to be copied. */
export const writtenIn = (form: URLSearchParams | undefined): string[] =>
  [...(form ?? [])].flatMap(([name, text]) => (notTyped.has(name) ? [] : [text]))

/** What was written and could not be taken; nothing when there was nothing. */
export const Written = ({ t, written }: { t: ShellContext['t']; written: readonly string[] }) => {
  const yours = written.filter(text => text.trim() !== '')
  return yours.length === 0 ? null : (
    <section class="letter" aria-labelledby="yours">
      <h2 id="yours">{t('staff:conflict.yours')}</h2>
      {yours.map(text => (
        <p class="own">{text}</p>
      ))}
    </section>
  )
}
