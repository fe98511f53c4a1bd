/** The addresses of the staff pages; each has a rule in `access.ts`, or it cannot be registered. */
export const staffPatterns = {
  home: '/staff',
  signIn: '/staff/sign-in',
  signInStart: '/staff/sign-in/start',
  signInReturn: '/staff/sign-in/return',
  endedThere: '/staff/sign-in/ended',
  emergency: '/staff/sign-in/emergency',
  signOut: '/staff/sign-out',
  language: '/staff/language',
  inbox: '/staff/:municipality',
  register: '/staff/:municipality/register',
  audit: '/staff/:municipality/audit',
  auditCsv: '/staff/:municipality/audit.csv',
  overview: '/staff/:municipality/overview',
  extract: '/staff/:municipality/audit/:reference',
  review: '/staff/:municipality/review',
  undelivered: '/staff/:municipality/undelivered',
  closing: '/staff/:municipality/closing',
  closingExport: '/staff/:municipality/closing/export',
  colleagues: '/staff/:municipality/colleagues',
  absence: '/staff/:municipality/colleagues/absence',
  endSessions: '/staff/:municipality/colleagues/end',
  sessions: '/staff/:municipality/sessions',
  bulk: '/staff/:municipality/bulk',
  views: '/staff/:municipality/views',
  templates: '/staff/:municipality/templates',
  rehearsal: '/staff/:municipality/rehearsal',
  script: '/staff/:municipality/script',
  endRehearsal: '/staff/:municipality/notices/:reference/end-rehearsal',
  news: '/staff/:municipality/news',
  newsMail: '/staff/:municipality/news/mail',
  newsCalendar: '/staff/:municipality/news/calendar',
  systems: '/staff/:municipality/systems',
  departments: '/staff/:municipality/departments',
  reports: '/staff/:municipality/reports',
  feedback: '/staff/:municipality/reports/follow-up',
  stop: '/staff/:municipality/stop',
  statistics: '/staff/:municipality/statistics',
  statisticsCsv: '/staff/:municipality/statistics.csv',
  notice: '/staff/:municipality/notices/:reference',
  need: '/staff/:municipality/notices/:reference/need',
  sheet: '/staff/:municipality/notices/:reference/sheet',
  sharedSheet: '/staff/sheet/:secret',
  export: '/staff/:municipality/notices/:reference/export',
  casework: '/staff/:municipality/notices/:reference/casework',
  code: '/staff/:municipality/notices/:reference/code',
  draft: '/staff/:municipality/notices/:reference/draft',
  next: '/staff/:municipality/notices/:reference/next',
  letter: '/staff/:municipality/notices/:reference/letter',
  decision: '/staff/:municipality/notices/:reference/decision',
  release: '/staff/:municipality/notices/:reference/release',
  document: '/staff/:municipality/notices/:reference/documents/:kind',
} as const

const withQuery = (path: string, query: Record<string, string>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

type Query = Record<string, string>

const signInUrl =
  (pattern: string) =>
  (query: Query = {}) =>
    withQuery(pattern, query)

const pageUrl =
  (pattern: string) =>
  (municipality: string, query: Query = {}): string =>
    withQuery(pattern.replace(':municipality', municipality), query)

const noticeUrl =
  (pattern: string) =>
  (municipality: string, reference: string, query: Query = {}): string =>
    pageUrl(pattern.replace(':reference', encodeURIComponent(reference)))(municipality, query)

/** The same addresses, filled in. */
export const staffUrls = {
  signIn: signInUrl(staffPatterns.signIn),
  signInStart: signInUrl(staffPatterns.signInStart),
  sharedSheet: (secret: string) => staffPatterns.sharedSheet.replace(':secret', secret),
  inbox: pageUrl(staffPatterns.inbox),
  register: pageUrl(staffPatterns.register),
  auditCsv: pageUrl(staffPatterns.auditCsv),
  overview: pageUrl(staffPatterns.overview),
  audit: pageUrl(staffPatterns.audit),
  colleagues: pageUrl(staffPatterns.colleagues),
  absence: pageUrl(staffPatterns.absence),
  endSessions: pageUrl(staffPatterns.endSessions),
  sessions: pageUrl(staffPatterns.sessions),
  news: pageUrl(staffPatterns.news),
  newsMail: pageUrl(staffPatterns.newsMail),
  newsCalendar: pageUrl(staffPatterns.newsCalendar),
  systems: pageUrl(staffPatterns.systems),
  departments: pageUrl(staffPatterns.departments),
  feedback: pageUrl(staffPatterns.feedback),
  reports: pageUrl(staffPatterns.reports),
  stop: pageUrl(staffPatterns.stop),
  statistics: pageUrl(staffPatterns.statistics),
  statisticsCsv: pageUrl(staffPatterns.statisticsCsv),
  review: pageUrl(staffPatterns.review),
  undelivered: pageUrl(staffPatterns.undelivered),
  closing: pageUrl(staffPatterns.closing),
  closingExport: pageUrl(staffPatterns.closingExport),
  bulk: pageUrl(staffPatterns.bulk),
  views: pageUrl(staffPatterns.views),
  templates: pageUrl(staffPatterns.templates),
  script: pageUrl(staffPatterns.script),
  rehearsal: pageUrl(staffPatterns.rehearsal),
  notice: noticeUrl(staffPatterns.notice),
  extract: noticeUrl(staffPatterns.extract),
  sheet: noticeUrl(staffPatterns.sheet),
  export: noticeUrl(staffPatterns.export),
  endRehearsal: noticeUrl(staffPatterns.endRehearsal),
  casework: noticeUrl(staffPatterns.casework),
  code: noticeUrl(staffPatterns.code),
  need: noticeUrl(staffPatterns.need),
  draft: noticeUrl(staffPatterns.draft),
  next: noticeUrl(staffPatterns.next),
  letter: noticeUrl(staffPatterns.letter),
  decision: noticeUrl(staffPatterns.decision),
  release: noticeUrl(staffPatterns.release),
  document: (
    { municipality, reference }: { municipality: string; reference: string },
    kind: string,
    query: Query,
  ) => noticeUrl(staffPatterns.document.replace(':kind', kind))(municipality, reference, query),
}

/** Where to go after sign-in: only to our own staff pages (no open redirect). */
export const safeNext = (next: string | undefined): string | undefined =>
  next !== undefined && /^\/staff\/[a-z]+(\/notices\/[A-Z0-9-]+|\/sessions|\/news|\/overview)?$/.test(next)
    ? next
    : undefined
