import type { ShellContext } from './page-context.ts'

/** The fields somebody writes more than a word in: what they said there is shown to them again, to be copied. */
const texts = ['conditions', 'assessment', 'ground', 'message', 'note', 'why', 'needText'] as const

export const writtenIn = (form: URLSearchParams | undefined): string[] =>
  texts.flatMap(name => form?.getAll(name) ?? [])

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
