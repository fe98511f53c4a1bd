import type { Role } from '../../app/deps.ts'
import { staffPatterns } from './routes.ts'

/** Who may: anyone at all, anyone signed in, or those with one of these roles in the municipality of the address. */
export type Rule = 'anyone' | 'signed_in' | readonly Role[]
export type Method = 'GET' | 'POST'

const readers: Rule = ['read', 'handle', 'release']
const handlers: Rule = ['handle']
/** Whoever answers, and whoever sends what another has answered: each opening is logged. */
const needOpeners: Rule = ['handle', 'release']
/** Whoever can be told that something is theirs. */
const toldOnes: Rule = ['handle', 'release']
const everybody: Rule = ['read', 'handle', 'release', 'audit', 'admin']

/** Every route and its rule. A route that is not here cannot be registered. */
export const staffRules: readonly { method: Method; pattern: string; rule: Rule }[] = [
  { method: 'GET', pattern: staffPatterns.signIn, rule: 'anyone' },
  { method: 'GET', pattern: staffPatterns.signInStart, rule: 'anyone' },
  { method: 'GET', pattern: staffPatterns.signInReturn, rule: 'anyone' },
  { method: 'POST', pattern: staffPatterns.endedThere, rule: 'anyone' },
  { method: 'GET', pattern: staffPatterns.emergency, rule: 'anyone' },
  { method: 'POST', pattern: staffPatterns.emergency, rule: 'anyone' },
  { method: 'POST', pattern: staffPatterns.signOut, rule: 'anyone' },
  { method: 'POST', pattern: staffPatterns.language, rule: 'signed_in' },
  { method: 'GET', pattern: staffPatterns.home, rule: 'signed_in' },
  // Whoever has no inbox is led to where they begin.
  { method: 'GET', pattern: staffPatterns.inbox, rule: everybody },
  { method: 'GET', pattern: staffPatterns.register, rule: handlers },
  { method: 'POST', pattern: staffPatterns.register, rule: handlers },
  { method: 'GET', pattern: staffPatterns.undelivered, rule: ['admin', 'handle'] },
  { method: 'POST', pattern: staffPatterns.undelivered, rule: ['admin', 'handle'] },
  { method: 'GET', pattern: staffPatterns.closing, rule: ['handle', 'admin'] },
  { method: 'POST', pattern: staffPatterns.closing, rule: handlers },
  { method: 'POST', pattern: staffPatterns.closingExport, rule: handlers },
  { method: 'POST', pattern: staffPatterns.bulk, rule: handlers },
  { method: 'POST', pattern: staffPatterns.views, rule: readers },
  { method: 'GET', pattern: staffPatterns.templates, rule: ['handle', 'admin'] },
  { method: 'POST', pattern: staffPatterns.templates, rule: ['handle', 'admin'] },
  { method: 'GET', pattern: staffPatterns.rehearsal, rule: handlers },
  { method: 'POST', pattern: staffPatterns.rehearsal, rule: handlers },
  { method: 'POST', pattern: staffPatterns.endRehearsal, rule: handlers },
  { method: 'GET', pattern: staffPatterns.sheet, rule: readers },
  { method: 'POST', pattern: staffPatterns.sheet, rule: handlers },
  // The link itself is what opens it.
  { method: 'GET', pattern: staffPatterns.sharedSheet, rule: 'anyone' },
  { method: 'GET', pattern: staffPatterns.script, rule: readers },
  { method: 'POST', pattern: staffPatterns.export, rule: ['read', 'handle'] },
  { method: 'GET', pattern: staffPatterns.colleagues, rule: ['handle', 'admin'] },
  { method: 'POST', pattern: staffPatterns.absence, rule: handlers },
  { method: 'POST', pattern: staffPatterns.endSessions, rule: ['admin'] },
  { method: 'GET', pattern: staffPatterns.sessions, rule: everybody },
  { method: 'POST', pattern: staffPatterns.sessions, rule: everybody },
  { method: 'POST', pattern: staffPatterns.casework, rule: handlers },
  { method: 'POST', pattern: staffPatterns.code, rule: handlers },
  { method: 'GET', pattern: staffPatterns.audit, rule: ['audit'] },
  { method: 'POST', pattern: staffPatterns.audit, rule: ['audit'] },
  { method: 'POST', pattern: staffPatterns.auditCsv, rule: ['audit'] },
  { method: 'GET', pattern: staffPatterns.overview, rule: ['audit', 'admin'] },
  { method: 'GET', pattern: staffPatterns.extract, rule: ['audit'] },
  { method: 'GET', pattern: staffPatterns.news, rule: toldOnes },
  { method: 'POST', pattern: staffPatterns.news, rule: toldOnes },
  { method: 'POST', pattern: staffPatterns.newsMail, rule: toldOnes },
  { method: 'POST', pattern: staffPatterns.newsCalendar, rule: handlers },
  { method: 'GET', pattern: staffPatterns.departments, rule: ['admin'] },
  { method: 'POST', pattern: staffPatterns.departments, rule: ['admin'] },
  { method: 'GET', pattern: staffPatterns.systems, rule: ['admin'] },
  { method: 'POST', pattern: staffPatterns.systems, rule: ['admin'] },
  { method: 'GET', pattern: staffPatterns.reports, rule: ['admin'] },
  { method: 'POST', pattern: staffPatterns.feedback, rule: ['admin'] },
  { method: 'GET', pattern: staffPatterns.stop, rule: ['admin'] },
  { method: 'POST', pattern: staffPatterns.stop, rule: ['admin'] },
  { method: 'GET', pattern: staffPatterns.review, rule: ['audit'] },
  { method: 'POST', pattern: staffPatterns.review, rule: ['audit'] },
  { method: 'GET', pattern: staffPatterns.statistics, rule: everybody },
  { method: 'GET', pattern: staffPatterns.statisticsCsv, rule: everybody },
  { method: 'GET', pattern: staffPatterns.notice, rule: readers },
  { method: 'POST', pattern: staffPatterns.notice, rule: handlers },
  { method: 'POST', pattern: staffPatterns.need, rule: needOpeners },
  { method: 'POST', pattern: staffPatterns.draft, rule: handlers },
  { method: 'GET', pattern: staffPatterns.next, rule: readers },
  { method: 'POST', pattern: staffPatterns.letter, rule: handlers },
  { method: 'POST', pattern: staffPatterns.decision, rule: handlers },
  { method: 'POST', pattern: staffPatterns.release, rule: ['release'] },
  { method: 'GET', pattern: staffPatterns.document, rule: readers },
  { method: 'POST', pattern: staffPatterns.document, rule: needOpeners },
]

export const ruleFor = (method: Method, pattern: string): Rule => {
  const found = staffRules.find(one => one.method === method && one.pattern === pattern)
  if (found === undefined) throw new RangeError(`no rule says who may ${method} ${pattern}`)
  return found.rule
}
