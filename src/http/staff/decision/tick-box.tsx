import type { Translate } from '../../../core/language.ts'
import { Explained } from '../../pages/layout/fields.tsx'
import type { Draft } from './draft.ts'

type Props = {
  t: Translate
  name: 'colleague' | 'overrule' | 'ownWords'
  draft: Draft
  /** Key of its words; `…Hint` says what a tick means. */
  words: string
}

/** A checkbox of the answer form. */
export const TickBox = ({ t, name, draft, words }: Props) => (
  <label class="option">
    <input type="checkbox" name={name} value="yes" checked={draft[name] === 'yes'} />
    <Explained label={t(words)} hint={t(`${words}Hint`)} />
  </label>
)
