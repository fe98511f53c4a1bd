import da from '../../../locales/da/lexicon/danger-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/danger-words.json' with { type: 'json' }
import type { DangerKind } from '../reader/reading.ts'
import { phraseOf } from './phrase.ts'

const net = [da, en].flatMap(list =>
  Object.entries(list.kinds).flatMap(([kind, phrases]) =>
    phrases.map(phrase => ({ kind: kind as DangerKind, phrase: phraseOf(phrase) })),
  ),
)

/**
 * The one list of plain words of danger. It is short and was reviewed by people. A match is only a reason to ask and
 * never shows the full help. Danger that was missed is taught by `npm run teach` (training/README.md).
 */
export const dangerWordsIn = (text: string): DangerKind | undefined => {
  const said = phraseOf(text)
  return net.find(({ phrase }) => said.includes(phrase))?.kind
}
