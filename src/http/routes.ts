import type { Language } from '../core/language.ts'

/** Where a page stands: the authority's own page, or inside a frame on somebody else's. */
export type Place = { municipality: string; embedded: boolean }

/** The one table of addresses. Handlers register these patterns; links and forms are made by the functions below. */
export const patterns = {
  root: '/',
  chat: '/:municipality',
  form: '/:municipality/form',
  rules: '/:municipality/rules',
  privacy: '/:municipality/privacy',
  accessibility: '/:municipality/accessibility',
  document: '/:municipality/documents/:token',
  status: '/status',
  compare: '/compare',
  demo: '/demo',
  widget: '/widget.js',
  health: '/healthz',
  ready: '/readyz',
  openapi: '/openapi.json',
  api: {
    start: '/api/v1/conversations',
    turn: '/api/v1/conversations/turns',
    notices: '/api/v1/notices',
    status: '/api/v1/status',
    change: '/api/v1/status/change',
    withdraw: '/api/v1/status/withdraw',
  },
} as const

const base = ({ municipality, embedded }: Place) => `${embedded ? '/embed' : ''}/${municipality}`
const inLanguage = (path: string, language?: Language) => (language ? `${path}?lang=${language}` : path)

export const urls = {
  chat: (place: Place, language?: Language) => inLanguage(base(place), language),
  form: (place: Place, language?: Language) => inLanguage(`${base(place)}/form`, language),
  rules: (place: Place, language?: Language) => inLanguage(`${base(place)}/rules`, language),
  privacy: (place: Place, language?: Language) => inLanguage(`${base(place)}/privacy`, language),
  accessibility: (place: Place, language?: Language) => inLanguage(`${base(place)}/accessibility`, language),
  status: (language?: Language) => inLanguage('/status', language),
  compare: (language?: Language) => inLanguage('/compare', language),
  document: (municipality: string, token: string) => `/${municipality}/documents/${token}`,
}

/** The whole address of the answer a plain form gets: the newest message, not the top of the page. */
export const newest = 'nyeste'
