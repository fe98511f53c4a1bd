import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import { fold } from './fold.ts'
import { smallWords } from './small-words.ts'

/** "Min sagsbehandler hedder", "the social worker's name is": a member of staff, whatever is asked. */
const staffLeads = [da, en].flatMap(({ employeeRoles, employeeOwners, employeeForms }) =>
  employeeRoles.flatMap(role =>
    ['', ...employeeOwners.map(owner => `${owner} `)].flatMap(owner =>
      employeeForms.map(form => `${owner}${role}${/^(?:'s|s )/.test(form) ? '' : ' '}${form}`),
    ),
  ),
)
/** "Hun hedder": of whoever is talked of. */
const pronounLeads = [...da.nameLeads, ...en.nameLeads]
const joiners = ['og ', 'and ', 'ja, ', 'yes, ', 'forresten, ', 'by the way, ', 'forresten ', 'by the way ']
const isName = /^\p{L}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*){0,3}[.!]?$/u
const longest = 100

/** Asked about others than the one they meet: there "hun hedder" names the bisidder, the child, the parent. */
const aboutOthers: ReadonlySet<string> = new Set([
  'othersPresent',
  'listeners',
  'alternatives',
  'authority',
  'onBehalfOf',
  'need',
  'needText',
  'scope',
  'cameraPosition',
])

const without = (lead: string, text: string): string | undefined =>
  text.toLowerCase().startsWith(lead) ? text.slice(lead.length) : undefined

const bare = (text: string): string => {
  const joiner = joiners.find(one => text.toLowerCase().startsWith(one))
  return joiner === undefined ? text : text.slice(joiner.length)
}

/** "She's called me twice", "hun hedder noget med K": no name follows. */
const beginsAName = (words: string): boolean =>
  isName.test(words) && !smallWords.noNames.has(fold(words.split(/\s/, 1)[0] ?? ''))

/**
 * "Hun hedder Lone Madsen", "my caseworker is called Lone": the name of the employee, where a message says nothing
 * else. `asking` is the field that is asked for, if any.
 */
export const employeeNamed = (text: string, asking: string | undefined): string | undefined => {
  if (text.length > longest) return undefined
  const said = bare(text.trim().replaceAll('’', "'"))
  const leads =
    asking !== undefined && aboutOthers.has(asking) ? staffLeads : [...staffLeads, ...pronounLeads]
  for (const lead of leads) {
    const name = without(`${lead} `, said)?.trim()
    if (name !== undefined && beginsAName(name)) return name.replace(/[.!]$/, '')
  }
  return undefined
}
