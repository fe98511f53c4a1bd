import { dayOf, spokenDay } from '../../calendar/spoken.ts'
import { meetingName } from '../../notice/decision/meeting-words.ts'
import type { Kept } from '../../notice/decision/promises.ts'
import { onOneLine } from '../formats/printable.ts'
import type { DocumentBlock } from '../model.ts'
import { wishText } from './letter-wishes.ts'
import { paragraph, type Telling } from './telling.ts'

/** By the letter that promised it, what this one tells: nobody has to lay two letters side by side. */
export const promisesKeptBlocks = (telling: Telling): DocumentBlock[] => {
  const { input, language, translate } = telling
  const { promisesKept = [] } = input
  const letters = [...new Set(promisesKept.map(({ since }) => since))]
  return letters.flatMap(since => [
    paragraph(translate('letters:letter.promiseKept', { when: spokenDay(dayOf(new Date(since)), language) })),
    {
      kind: 'list',
      items: promisesKept.filter(one => one.since === since).map(one => onOneLine(nameOf(one, telling))),
    },
  ])
}

const nameOf = ({ wish, words }: Kept, { input, language, translate }: Telling): string => {
  const { receivedAt, fields } = input
  if (wish === 'other_meetings')
    return (
      (words && meetingName({ words }, { receivedAt, language })) ?? translate('letters:letter.holds.rest')
    )
  return words ?? wishText(wish, fields, translate)
}
