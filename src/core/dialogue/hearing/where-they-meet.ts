import { departmentIn } from '../../lexicon/departments.ts'
import { functionWords, leadsToAPlace } from '../../lexicon/small-words.ts'
import { valuesNamed } from '../../lexicon/value-names.ts'
import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import type { FactRead } from '../../reader/reading.ts'
import { capital } from '../../text/capital.ts'
import { wordsOf } from '../../text/fold.ts'
import { bounds, share } from '../policy/bounds.ts'
import { askedFor, does, isInAQuestion, isInNotice, type TurnContext } from '../policy/turn-context.ts'
import { fieldFromText } from './field-text.ts'
import { isOwnNumber } from './value-meant.ts'

/** They meet at a known office that is named as the place. Not so in a question. */
const isAtAnOffice = ({ text, reading, conversation }: TurnContext): boolean =>
  reading.facts.some(({ field }) => field === 'meetingAt') &&
  reading.facts.some(
    ({ field, value, span, mode, probability }) =>
      field === 'department' &&
      mode === 'said' &&
      probability >= bounds.fact &&
      departmentIn(value, conversation.language) !== undefined &&
      valuesNamed('setting', value).every(way => way === 'office') &&
      leadsToAPlace(text.slice(0, span[0])) &&
      !isInAQuestion(reading, span),
  )

/** Words that say what is recorded may call the setting by its name beside it. A number of their own names no meeting. */
const mayNameIt = ({ reading, conversation, hidden }: TurnContext): boolean =>
  hidden.length === 0 &&
  share(reading.acts, 'ask') < bounds.undoable &&
  (does(reading, 'wish_notice') || askedFor(conversation) === 'medium') &&
  reading.facts.every(({ field, mode }) => mode !== 'denied' || (field !== 'setting' && field !== 'place'))

/** The place is where a department is: its name, with a street or a house. */
const isDepartment = (place: string | undefined, { language }: TurnContext['conversation']): boolean => {
  const department = place && departmentIn(place, language)
  return (
    department !== undefined && department !== '' && wordsOf(place ?? '').length > wordsOf(department).length
  )
}

/** What may be the place, however unsurely it was read. What is asked or denied is not. */
const whereabouts = ({ reading, text }: TurnContext): string[] =>
  reading.facts
    .filter(
      ({ field, mode, span }) =>
        (field === 'setting' || field === 'place') && mode !== 'denied' && !isInAQuestion(reading, span),
    )
    .map(({ span }) => text.slice(...span))

/**
 * How they meet, when only the place is told. A place called by a setting's name gives that setting, and a fixed
 * camera hangs in a home. A place that answers how they meet is gone to, and so is the office of a department, unless
 * more is known.
 */
export const settingSupposed = (
  { place, setting, medium }: NoticeFields,
  heard: TurnContext,
): NoticeFields => {
  if (setting !== undefined) return {}
  if (medium === 'fixed_camera') return { setting: 'home' }
  const { conversation } = heard
  const read = valuesNamed('setting', [place ?? [], whereabouts(heard)].flat().join(', ')).filter(
    value => !isOwnNumber('setting', value, heard),
  )
  const [only, ...others] = read.length === 0 && mayNameIt(heard) ? valuesNamed('setting', heard.text) : read
  if (only !== undefined && others.length === 0) return fieldFromText('setting', only)
  const isHow = place !== undefined && askedFor(conversation) === 'setting' && only === undefined
  const isOffice =
    conversation.fields.setting === undefined && (isAtAnOffice(heard) || isDepartment(place, conversation))
  return isHow || isOffice ? fieldFromText('setting', 'office') : {}
}

/** Words that lead to a place tell where it is, and not whom they meet. */
const isGoneTo = (value: string): boolean =>
  value.split(/\s+/).some((_, at, words) => leadsToAPlace(words.slice(0, at + 1).join(' ')))

/** A school that is named as the place, and not only gone to, is whom they meet there. */
const schoolAmong = (likely: readonly FactRead[]): string | undefined =>
  likely.find(
    ({ field, value }) =>
      field === 'place' && valuesNamed('setting', value).join() === 'school' && !isGoneTo(value),
  )?.value

/** A department or a school named as the place is taken for the department of the notice. Not so in a question. */
export const departmentSupposed = (heard: TurnContext, likely: readonly FactRead[]): NoticeFields => {
  const { text, reading, conversation } = heard
  const isRead = likely.some(({ field }) => field === 'department')
  const isOfMeeting =
    isInNotice(conversation) ||
    does(reading, 'wish_notice') ||
    reading.facts.some(({ field }) => field === 'setting' || field === 'place')
  if (isRead || !isOfMeeting || isInAQuestion(reading, [0, text.length])) return {}
  const named = departmentIn(text, conversation.language) ?? schoolAmong(likely)
  return named === undefined ? {} : { department: capital(named) }
}

/** A name without its article. */
const bare = (name: string): string =>
  wordsOf(name)
    .filter(word => !functionWords.has(word))
    .join(' ')

/** A place that is only the department's name is not written twice. */
export const placedOnce = (
  said: NoticeFields,
  { department: supposed }: NoticeFields,
  { conversation }: TurnContext,
): NoticeFields => {
  const { place, ...placeless } = said
  const isDepartment =
    place !== undefined &&
    bare(place) === bare(said.department ?? supposed ?? '') &&
    bare(place) === bare(conversation.fields.department ?? place) &&
    askedFor(conversation) !== 'place'
  return isDepartment ? placeless : said
}
