import type { Translate } from '../../../core/language.ts'

/** Copies the text of an element. The script shows it, because only a script can do that. */
export const CopyButton = ({ t, from, label }: { t: Translate; from: string; label: string }) => (
  <button type="button" class="button no-print" data-copy-from={from} data-copy={t('pages:copied')} hidden>
    {label}
  </button>
)
