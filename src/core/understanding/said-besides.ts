import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import { fold } from '../fold.ts'
import { asksSomething } from './asking.ts'
import { inCapitals, type SlotSource, type Slots } from './slot-words.ts'

const leads = [...da.caseNumberLeads, ...en.caseNumberLeads]
/** A number of a case has digits in it, and is written in one. */
const numbered = /^\.?\s*(?:er|is|:)?\s*([\p{L}\d./_-]{0,20}\d[\p{L}\d./_-]{0,30})/iu
const mostOfANumber = 60

/** Where the words that announce it end, or -1. */
const endOfLead = (text: string): number => {
  const said = ` ${text.toLowerCase()}`
  const lead = leads.find(one => said.includes(` ${one}`))
  return lead === undefined ? -1 : said.indexOf(` ${lead}`) + lead.length
}

/** "Sagsnummer 24/12345", whatever is asked for. */
const caseNumberIn = (text: string): string | undefined => {
  const end = endOfLead(text)
  return end < 0
    ? undefined
    : numbered.exec(text.slice(end))?.[1]?.replace(/[.]$/, '').slice(0, mostOfANumber)
}

const longestPlace = 200

/** All of it, where it tells and asks nothing. */
const asTold = ({ text, isQuestion }: SlotSource): string | undefined =>
  isQuestion || asksSomething(text) || text.length > longestPlace ? undefined : inCapitals(text.trim())

/** "Min datter er også med": there at the meeting, and nobody has said that she listens afterwards. */
const presentIn = (source: SlotSource): string | undefined =>
  source.context.asking === 'listeners' &&
  source.concepts.has('command.is_present') &&
  !source.concepts.has('need.hear')
    ? asTold(source)
    : undefined

/** "Jeg vil kun optage den sidste halve time": which part, in their words. */
const partIn = (source: SlotSource): string | undefined =>
  source.concepts.has('command.part_only') && !source.concepts.has('g.not') ? asTold(source) : undefined

const spoken: ReadonlySet<string> = new Set(
  `${da.spokenLanguages} ${en.spokenLanguages}`.split(' ').map(fold),
)

/** "En tolk, jeg taler arabisk": which interpreter. */
const interpretedIn = ({ concepts, words, isQuestion }: SlotSource): string | undefined => {
  if (!concepts.has('interpreter') || isQuestion) return undefined
  const language = words.find(word => spoken.has(word.key))
  return language && inCapitals(language.text)
}

/** What is told in a notice whatever is asked for: the number of the case, and who else is there. */
export const saidBesides = (source: SlotSource): Slots => {
  if (source.context.inNotice !== true) return {}
  const caseNumber = caseNumberIn(source.text)
  const othersPresent = presentIn(source)
  const scope = partIn(source)
  const language = interpretedIn(source)
  return {
    ...(caseNumber && { caseNumber }),
    ...(othersPresent && { othersPresent }),
    ...(scope && { scope }),
    ...(language && { language }),
  }
}
