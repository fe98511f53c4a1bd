import { fieldKinds } from '../../core/notice/fields/field-kinds.ts'
import type { ShellContext } from './page-context.ts'

/** Hidden fields and choices of a form: nobody typed them, so nobody has to type them again. */
const notTyped = new Set([
  ...['version', 'replaces', 'live', 'state', 'key', 'proposedAt', 'month', 'line', 'id', 'secret'],
  ...[
    'act',
    'outcome',
    'terms',
    'wishes',
    'carried',
    'meetings',
    'meetingsBegun',
    'colleague',
    'to',
    'deputy',
    'reply',
    'which',
    'need',
  ],
  ...Object.entries(fieldKinds).flatMap(([name, { kind }]) => (kind === 'words' ? [] : [name])),
])

/** Every text and time that was typed: what could not be stored is shown again, to be copied. */
export const writtenIn = (form: URLSearchParams | undefined): string[] =>
  [...(form ?? [])].flatMap(([name, text]) => (notTyped.has(name) ? [] : [text]))

/** What was typed and could not be stored; empty when nothing was. */
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
