import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }

const leads = [...da.employeeLeads, ...en.employeeLeads]
const joiners = ['og ', 'and ', 'ja, ', 'yes, ', 'forresten, ', 'by the way, ', 'forresten ', 'by the way ']
const isName = /^\p{L}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*){0,3}[.!]?$/u
const longest = 100

const without = (lead: string, text: string): string | undefined =>
  text.toLowerCase().startsWith(lead) ? text.slice(lead.length) : undefined

const bare = (text: string): string => {
  const joiner = joiners.find(one => text.toLowerCase().startsWith(one))
  return joiner === undefined ? text : text.slice(joiner.length)
}

/** "Hun hedder Lone Madsen", "my caseworker is called Lone": the name, where a message says nothing else. */
export const employeeNamed = (text: string): string | undefined => {
  if (text.length > longest) return undefined
  const said = bare(text.trim().replaceAll('’', "'"))
  for (const lead of leads) {
    const name = without(`${lead} `, said)?.trim()
    if (name !== undefined && isName.test(name)) return name.replace(/[.!]$/, '')
  }
  return undefined
}
