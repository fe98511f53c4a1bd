import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import { fold } from '../fold.ts'

type Listed =
  | 'introductions'
  | 'spokenLanguages'
  | 'caseNumberLeads'
  | 'leads'
  | 'hedges'
  | 'nameLeads'
  | 'employeeRoles'
  | 'employeeOwners'
  | 'employeeForms'
type Name = Exclude<keyof typeof da, 'note' | 'departments' | Listed>

const listed = (name: Name): ReadonlySet<string> =>
  new Set(`${da[name]} ${en[name]}`.split(' ').filter(Boolean).map(fold))

/** What stands around what is meant, in both languages, one spelling each. */
export const smallWords = {
  yes: listed('yes'),
  no: listed('no'),
  fillers: listed('fillers'),
  places: listed('places'),
  barely: listed('barely'),
  selves: listed('selves'),
  only: listed('only'),
  aroundAnAnswer: listed('aroundAnAnswer'),
  beforeNumber: listed('beforeNumber'),
  meetings: listed('meetings'),
  alternatives: listed('alternatives'),
  amidDenial: listed('amidDenial'),
  noNames: listed('noNames'),
}

/** Beside "ved ikke" and in the middle of it, where nothing else is said: "det ved jeg desværre ikke, hvilken afdeling". */
export const unknownWords = { beside: listed('besideUnknown'), amid: listed('amidUnknown') }

/** A possessive or an article: alone it names nobody. */
export const functionWords = listed('functionWords')

const unitEndings = [...listed('unitEndings')]

/** "Tolkeservice", "Videoteamet": a name that ends as those of offices do. */
export const endsAsAnOffice = (word: string): boolean => unitEndings.some(ending => word.endsWith(ending))

const named = (departments: Record<string, string>): [concept: string, name: string][] =>
  Object.entries(departments).map(([department, name]) => [`department.${department}`, name])

/** How departments are called in a notice, where a citizen named them in words of their own. */
export const departmentConcepts = { da: named(da.departments), en: named(en.departments) }

const leads = [...da.leads, ...en.leads]

/** "Nej, det er på jobcentret": three of them before the name. */
const mostLeads = 3

const withoutLead = (text: string): string => {
  const lowered = text.toLowerCase()
  for (const lead of leads) {
    if (!lowered.startsWith(lead)) continue
    const rest = text.slice(lead.length).replace(/^,/, '')
    if (/^\s/.test(rest)) return rest.trimStart()
  }
  return text
}

const hedges = [...da.hedges, ...en.hedges]

/** "Sygedagpenge, tror jeg": the words before the doubt. */
const withoutHedge = (text: string): string => {
  const said = text.replace(/[.!\s]{1,10}$/, '')
  const hedge = hedges.find(one => said.toLowerCase().endsWith(` ${one}`))
  return hedge === undefined ? text : said.slice(0, -hedge.length).replace(/[\s,]{1,5}$/, '')
}

/** An answer without the "det er" before it and the "tror jeg" after it. */
export const withoutLeads = (text: string): string => {
  let bare = withoutHedge(text)
  for (let taken = 0; taken < mostLeads; taken++) bare = withoutLead(bare)
  return bare
}

const sentences = new Set(`${da.sentences} ${en.sentences}`.split(' '))

/** A sentence about oneself is no name: "jeg skal snakke med Borgerservice", "og det er på Teams". */
export const beginsASentence = (text: string): boolean =>
  sentences.has(
    text
      .trimStart()
      .split(/[\s'’]/, 1)[0]
      ?.toLowerCase() ?? '',
  )
