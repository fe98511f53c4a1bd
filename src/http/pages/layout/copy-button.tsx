import type { Translate } from '../../../core/language.ts'

/** Copies the words of an element; shown by the script, since nothing else can. */
export const CopyButton = ({ t, from, label }: { t: Translate; from: string; label: string }) => (
  <button type="button" class="button no-print" data-copy-from={from} data-copy={t('pages:copied')} hidden>
    {label}
  </button>
)
