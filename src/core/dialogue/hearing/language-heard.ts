import type { Language } from '../../language.ts'
import { bounds } from '../policy/bounds.ts'
import { isSentence } from '../policy/message-length.ts'
import { does, type TurnContext } from '../policy/turn-context.ts'

/** Norwegian and Swedish are answered in Danish, with English offered (duties 27). */
export const isNeighbouring = (code: string | undefined): boolean =>
  ['no', 'nb', 'nn', 'sv'].includes(code ?? '')

/** The language was asked for, and not only written in. */
export const isWished = ({ reading }: TurnContext): boolean =>
  does(reading, 'language.da') || does(reading, 'language.en')

/** The language to go on in, when it is another one: it was asked for, or a whole sentence was written in it. */
export const languageSwitch = ({ reading, text, conversation }: TurnContext): Language | undefined => {
  const [first] = reading.language
  const written = isSentence(text) && (first?.probability ?? 0) >= bounds.language ? first?.name : undefined
  const wished = (['da', 'en'] as const).find(code => does(reading, `language.${code}`))
  const next = wished ?? written
  return (next === 'da' || next === 'en') && next !== conversation.language ? next : undefined
}
