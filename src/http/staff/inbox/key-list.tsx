import type { Translate } from '../../../core/language.ts'

/** What each key does. The script does it, and `?` opens this list. */
const keys = ['j', 'k', 'o', 't', 'x', 'a', 'r', 's', 'n', 'u', '/', '?'] as const

/** The script shows it: without the script no key does anything. */
export const KeyList = ({ t }: { t: Translate }) => (
  <details id="keys" class="keys" hidden>
    <summary>{t('staff:keys.title')}</summary>
    <dl>
      {keys.map(key => (
        <div>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(`staff:keys.key.${named[key] ?? key}`)}</dd>
        </div>
      ))}
    </dl>
    <label class="option">
      <input type="checkbox" id="keys-off" />
      <span>{t('staff:keys.off')}</span>
    </label>
  </details>
)

const named: Partial<Record<(typeof keys)[number], string>> = { '/': 'search', '?': 'list' }
