import type { Language } from '../core/language.ts'
import type { ThemeName } from './styles/tokens.ts'

/** Where a page stands: the authority's own page, or inside a frame on somebody else's. */
export type Place = {
  municipality: string
  embedded: boolean
  theme?: ThemeName
  /** The site whose button led here, where there was no room for a frame: the way back goes along. */
  from?: string
}

/** The one table of addresses. Handlers register these patterns; links and forms use the functions below. */
export const patterns = {
  root: '/',
  chat: '/:municipality',
  form: '/:municipality/form',
  resume: '/:municipality/continue',
  mark: '/:municipality/mark.svg',
  rules: '/:municipality/rules',
  kit: '/:municipality/kits/:kit',
  privacy: '/:municipality/privacy',
  accessibility: '/:municipality/accessibility',
  document: '/:municipality/documents/:token',
  sheet: '/:municipality/sheets/:file',
  calendar: '/calendars/:file',
  status: '/status',
  stopMail: '/status/stop/:token',
  compare: '/compare',
  proof: '/proof',
  demo: '/demo',
  widget: '/widget.js',
  health: '/healthz',
  ready: '/readyz',
  metrics: '/metrics',
  openapi: '/openapi.json',
  securityText: '/.well-known/security.txt',
  cases: {
    list: '/api/v1/cases',
    fetch: '/api/v1/cases/:reference',
    filed: '/api/v1/cases/:reference/filed',
  },
  api: {
    start: '/api/v1/conversations',
    turn: '/api/v1/conversations/turns',
    notices: '/api/v1/notices',
    status: '/api/v1/status',
    change: '/api/v1/status/change',
    contact: '/api/v1/status/contact',
    withdraw: '/api/v1/status/withdraw',
  },
} as const

const under = (place: Place, rest: string, query: Record<string, string | undefined> = {}) =>
  withQuery(`${place.embedded ? '/embed' : ''}/${place.municipality}${rest}`, {
    ...query,
    theme: place.theme,
    from: place.from,
  })

const withQuery = (path: string, query: Record<string, string | undefined>) => {
  const given = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

export const urls = {
  choose: (lang?: Language) => withQuery('/', { lang }),
  /** Opens a fresh conversation. As a form's action it continues one. */
  chat: (place: Place, lang?: Language) => under(place, '', { lang }),
  deleted: (place: Place, lang: Language) => under(place, '', { lang, deleted: '1' }),
  form: (place: Place, lang?: Language) => under(place, '/form', { lang }),
  resume: (place: Place, lang?: Language) => under(place, '/continue', { lang }),
  rules: (place: Place, lang?: Language) => under(place, '/rules', { lang }),
  mark: ({ municipality }: Place) => `/${municipality}/mark.svg`,
  kit: (place: Place, kit: string, lang?: Language) => under(place, `/kits/${kit}`, { lang }),
  /** Documents open on the authority's own page, never in a frame. */
  sheet: ({ municipality }: Place, file: 'form.pdf' | 'phone.pdf', lang: Language) =>
    withQuery(`/${municipality}/sheets/${file}`, { lang }),
  privacy: (place: Place, lang?: Language) => under(place, '/privacy', { lang }),
  accessibility: (place: Place, lang?: Language) => under(place, '/accessibility', { lang }),
  stopMail: (token: string, lang: Language) => withQuery(`/status/stop/${token}`, { lang }),
  status: (lang?: Language, municipality?: string) => withQuery('/status', { lang, municipality }),
  /** For a calendar program. The address shows when a meeting is, never what it is about. */
  calendar: (secret: string) => `/calendars/${secret}.ics`,
  compare: (lang?: Language, municipalities: string[] = []) =>
    [withQuery('/compare', { lang }), ...municipalities.map(id => `with=${id}`)].join('&'),
  proof: (lang?: Language) => withQuery('/proof', { lang }),
  demo: (lang?: Language) => withQuery('/demo', { lang }),
}

/** Plain forms answer here, so that the page opens at the newest message and not at its top. */
export const newest = 'newest'

/** After a fault the page of a plain form opens at the fault; otherwise at its top. */
export const atFaults = (address: string): string => `${address}#${faultsId}`
export const faultsId = 'faults'

/** The name of the form's own language button; there `language` is the language the citizen speaks. */
export const pageLanguage = 'pageLanguage'

/** The id of the one form of a page; buttons in the header belong to it. */
export const formId = 'conversation'

/**
 * In a frame, pages that may not be framed (documents, status, other sites) open in a new tab, and the conversation
 * stays.
 */
export const besideFrame = ({ embedded }: Place): '_blank' | undefined => (embedded ? '_blank' : undefined)
