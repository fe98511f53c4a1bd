import commandsDa from '../../../locales/da/lexicon/commands.json' with { type: 'json' }
import repliesDa from '../../../locales/da/lexicon/replies.json' with { type: 'json' }
import commandsEn from '../../../locales/en/lexicon/commands.json' with { type: 'json' }
import repliesEn from '../../../locales/en/lexicon/replies.json' with { type: 'json' }
import { fold } from '../fold.ts'
import { patternOf } from '../understanding/pattern.ts'
import { patternIndex } from '../understanding/pattern-index.ts'
import { matchesIn } from '../understanding/patterns.ts'
import { smallWords, unknownWords } from '../understanding/small-words.ts'

/** What the chat takes for "do not know" and for "will not say": where a department is asked for, both name none. */
const ways: readonly string[] = [commandsDa, commandsEn, repliesDa.commands, repliesEn.commands].flatMap(
  ({ unknown, prefernot }) => [...unknown, ...prefernot],
)

const folded = (way: string): string =>
  way
    .split(' ')
    .map(word => word.split('/').map(fold).join('/'))
    .join(' ')

const index = patternIndex(ways.map(way => patternOf('unknown', folded(way))))

const groups = [unknownWords.beside, ...Object.values(smallWords)]

const isSmall = (key: string): boolean => groups.some(words => words.has(key))

const isAllUnknown = (keys: readonly string[]): boolean => {
  const matches = matchesIn(
    keys.map(key => ({ forms: [key], sentence: 0 })),
    index,
  )
  const isMatched = (place: number) => matches.some(({ from, to }) => place >= from && place < to)
  return matches.length > 0 && keys.every((key, place) => isSmall(key) || isMatched(place))
}

/** "Ved ikke.", "I'm not sure which department it is": said in a field as it is in the chat, and nothing else said. */
export const saysUnknown = (text: string): boolean => {
  const keys = text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')
    .map(fold)
  return isAllUnknown(keys) || isAllUnknown(keys.filter(key => !unknownWords.amid.has(key)))
}
