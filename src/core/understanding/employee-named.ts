import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }

const leads = [...da.employeeLeads, ...en.employeeLeads].map(lead => lead.replace("'", "['’]"))
const named = new RegExp(
  `^(?:(?:and|og|ja|yes|by the way|forresten),?\\s+)?(?:${leads.join('|')})\\s+(\\p{L}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){0,3})[.!]?$`,
  'iu',
)

/** "Hun hedder Lone Madsen", "my caseworker is called Lone": the name, where a message says nothing else. */
export const employeeNamed = (text: string): string | undefined =>
  named.exec(text.trim())?.[1]?.replace(/\.$/, '')
