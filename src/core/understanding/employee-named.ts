import { isA, isField } from '../../../flows/fields.ts'
import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import { fold } from '../fold.ts'
import { otherNamesIn } from '../privacy/names.ts'
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
const isAboutOthers = (asking: string): boolean => isField(asking) && isA('ofOthers', asking)

const without = (lead: string, text: string): string | undefined =>
  text.toLowerCase().startsWith(lead) ? text.slice(lead.length) : undefined

const bare = (text: string): string => {
  const joiner = joiners.find(one => text.toLowerCase().startsWith(one))
  return joiner === undefined ? text : text.slice(joiner.length)
}

/** "She's called me twice", "hun hedder noget med K": no name follows. */
const beginsAName = (words: string): boolean =>
  isName.test(words) && !smallWords.noNames.has(fold(words.split(/\s/, 1)[0] ?? ''))

/** Where a sentence of the text begins: at its start, and after a comma or a stop. */
const clausesOf = (text: string): string[] => [text, ...text.split(/[,.;!]\s+/).slice(1)]

/** "Min sagsbehandler er Lone Hansen" names her; "… er sød" names nobody. */
const isPlainIs = (lead: string): boolean => / (?:er|is)$/.test(lead)

const namedBy = (leads: readonly string[], clause: string): string | undefined => {
  const said = bare(clause.trim())
  for (const lead of leads) {
    const name = without(`${lead} `, said)?.trim()
    if (name === undefined || !beginsAName(name)) continue
    if (!isPlainIs(lead) || name.split(/\s+/).every(word => /^\p{Lu}/u.test(word)))
      return name.replace(/[.!]$/, '')
  }
  return undefined
}

const asksOfTheMeeting: ReadonlySet<string> = new Set(['meetingAt', 'setting', 'department', 'place'])
const roles = [...da.employeeRoles, ...en.employeeRoles]
const withSomebody = /(?:^|\s)(?:med|with)(?:\s\p{L}+)?$/iu

/** "… med min sagsbehandler": a role, and that one is with them. */
const endsWithRole = (before: string): boolean => {
  const said = before.trimEnd().replace(/,$/, '')
  return roles.some(
    role => said.toLowerCase().endsWith(` ${role}`) && withSomebody.test(said.slice(0, -role.length - 1)),
  )
}

const withAlone = /(?:^|\s)(?:med|with)\s$/i

/** "Fredag kl. 12.30 med Lone Hansen", "with my caseworker Lone": who is met, where the meeting is asked about. */
const metIn = (text: string): string | undefined => {
  for (const { start, end } of otherNamesIn(text)) {
    const name = text.slice(start, end)
    const before = text.slice(0, start)
    if (endsWithRole(before) || (withAlone.test(before) && name.includes(' '))) return name
  }
  return undefined
}

/**
 * "Hun hedder Lone Madsen", "my caseworker is called Lone": the name of the employee, where a sentence says nothing
 * else. `asking` is the field that is asked for, if any.
 */
export const employeeNamed = (text: string, asking: string | undefined): string | undefined => {
  if (text.length > longest) return undefined
  const said = text.trim().replaceAll('’', "'")
  const [whole = '', ...later] = clausesOf(said)
  const leads = asking !== undefined && isAboutOthers(asking) ? staffLeads : [...staffLeads, ...pronounLeads]
  const named = namedBy(leads, whole) ?? later.map(clause => namedBy(staffLeads, clause)).find(Boolean)
  return named ?? (asking !== undefined && asksOfTheMeeting.has(asking) ? metIn(said) : undefined)
}
