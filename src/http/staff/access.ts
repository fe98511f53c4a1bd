import type { Role } from '../../app/deps.ts'
import { staffPatterns } from './routes.ts'

/**
 * Who may use a route: anyone, anyone signed in, or people with one of these roles in the municipality of the
 * address.
 */
export type Rule = 'anyone' | 'signed_in' | readonly Role[]
export type Method = 'GET' | 'POST'

const readers: Rule = ['read', 'handle', 'release']
const handlers: Rule = ['handle']
/** People who answer, and people who release another's answer. Each opening is logged. */
const needOpeners: Rule = ['handle', 'release']
/** People who can be notified of something. */
const toldOnes: Rule = ['handle', 'release']
const everybody: Rule = ['read', 'handle', 'release', 'audit', 'admin']

type RouteRule = { method: Method; pattern: string; rule: Rule }

/** A page that the same people may open and send. */
const lookAndAct = (pattern: string, rule: Rule): RouteRule[] => [
  { method: 'GET', pattern, rule },
  { method: 'POST', pattern, rule },
]

/** Every route and its rule. A route that is not here cannot be registered. */
export const staffRules: readonly RouteRule[] = [
  { method: 'GET', pattern: staffPatterns.signIn, rule: 'anyone' },
  { method: 'GET', pattern: staffPatterns.signInStart, rule: 'anyone' },
  { method: 'GET', pattern: staffPatterns.signInReturn, rule: 'anyone' },
  { method: 'POST', pattern: staffPatterns.endedThere, rule: 'anyone' },
  ...lookAndAct(staffPatterns.emergency, 'anyone'),
  { method: 'POST', pattern: staffPatterns.signOut, rule: 'anyone' },
  { method: 'POST', pattern: staffPatterns.language, rule: 'signed_in' },
  { method: 'GET', pattern: staffPatterns.home, rule: 'signed_in' },
  // Whoever has no inbox is led to where they begin.
  { method: 'GET', pattern: staffPatterns.inbox, rule: everybody },
  ...lookAndAct(staffPatterns.register, handlers),
  ...lookAndAct(staffPatterns.undelivered, ['admin', 'handle']),
  { method: 'GET', pattern: staffPatterns.closing, rule: ['handle', 'admin'] },
  { method: 'POST', pattern: staffPatterns.closing, rule: handlers },
  { method: 'POST', pattern: staffPatterns.closingExport, rule: handlers },
  { method: 'POST', pattern: staffPatterns.bulk, rule: handlers },
  { method: 'POST', pattern: staffPatterns.views, rule: readers },
  ...lookAndAct(staffPatterns.templates, ['handle', 'admin']),
  ...lookAndAct(staffPatterns.rehearsal, handlers),
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
  ...lookAndAct(staffPatterns.sessions, everybody),
  { method: 'POST', pattern: staffPatterns.casework, rule: handlers },
  { method: 'POST', pattern: staffPatterns.code, rule: handlers },
  ...lookAndAct(staffPatterns.audit, ['audit']),
  { method: 'POST', pattern: staffPatterns.auditCsv, rule: ['audit'] },
  { method: 'GET', pattern: staffPatterns.overview, rule: ['audit', 'admin'] },
  { method: 'GET', pattern: staffPatterns.extract, rule: ['audit'] },
  ...lookAndAct(staffPatterns.news, toldOnes),
  { method: 'POST', pattern: staffPatterns.newsMail, rule: toldOnes },
  { method: 'POST', pattern: staffPatterns.newsCalendar, rule: handlers },
  ...lookAndAct(staffPatterns.departments, ['admin']),
  ...lookAndAct(staffPatterns.systems, ['admin']),
  { method: 'GET', pattern: staffPatterns.reports, rule: ['admin'] },
  { method: 'POST', pattern: staffPatterns.feedback, rule: ['admin'] },
  ...lookAndAct(staffPatterns.stop, ['admin']),
  ...lookAndAct(staffPatterns.review, ['audit']),
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
