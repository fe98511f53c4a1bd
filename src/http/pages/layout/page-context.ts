import type { Context } from 'hono'
import type { Pack } from '../../../../flows/policies/pack.ts'
import type { Brand } from '../../../app/deps.ts'
import { dayOf } from '../../../core/calendar/spoken.ts'
import { DomainError } from '../../../core/errors.ts'
import type { Language, Translate } from '../../../core/language.ts'
import { type Sending, sendingFor } from '../../../core/notice/lifecycle/sending.ts'
import { bodyWords } from '../../../core/policy/parameters.ts'
import type { AppEnv } from '../../app-env.ts'
import type { HttpDeps } from '../../http-deps.ts'
import type { Assets } from '../../operations/assets.ts'
import type { Place } from '../../routes.ts'
import { isThemeName } from '../../styles/tokens.ts'

/** What every page is rendered from. */
export type PageContext = {
  place: Place
  pack: Pack
  language: Language
  t: Translate
  sending: Sending
  nonce: string
  assets: Assets
  /** Origins that may frame the embedded pages. The script sends its messages only to them. */
  hosts: string[]
  /** Questions that were not understood may be kept, for this many days. */
  missedDays?: number | undefined
  /** How the municipality's own pages look; absent where it has not approved ours. */
  brand?: Brand | undefined
  /** The page is about a rehearsal. */
  rehearsal?: boolean
  /** The page is about an authority that is not served: it names no other, and shows no other's number. */
  neutral?: boolean
}

/** A served municipality's place and pack. Throws `unknown_municipality` for any other. */
export const pageContext = (
  deps: HttpDeps,
  c: Context<AppEnv>,
  about: { municipality: string; language: Language; embedded?: boolean },
): PageContext => {
  const pack = deps.settings.municipalities.includes(about.municipality)
    ? deps.content.packs[about.municipality]
    : undefined
  if (pack === undefined) throw new DomainError('unknown_municipality')
  const theme = c.req.query('theme')
  const hosts = [new URL(deps.settings.publicUrl).origin, ...deps.http.embedOrigins]
  // Only a site that may show us is led back to: an address of anybody's is no way back.
  const from = hosts.find(origin => origin === c.req.query('from'))
  return {
    place: {
      municipality: about.municipality,
      embedded: about.embedded ?? false,
      ...(isThemeName(theme) && { theme }),
      ...(from !== undefined && !about.embedded && { from }),
    },
    pack,
    brand: brandOf(deps, about.municipality),
    language: about.language,
    t: speakingFor(pack, deps.content.translate(about.language), about.language),
    sending: sendingFor(pack, { mode: deps.settings.mode, today: dayOf(deps.clock()) }),
    missedDays: deps.settings.missedQuestions?.[about.municipality]?.days,
    nonce: c.get('nonce'),
    assets: deps.assets,
    hosts,
  }
}

/** A page has a municipality's look only if the municipality has approved it (duties 7). */
export const brandOf = ({ content, settings }: HttpDeps, municipality: string): Brand | undefined =>
  content.packs[municipality]?.approvedBy ? settings.brands?.[municipality] : undefined

/** Any sentence of a page may use "kommunen", or the name of an authority that is no municipality. */
const speakingFor = (pack: Pack, translate: Translate, language: Language): Translate => {
  const words = bodyWords(pack, language)
  return (key, parameters) => unbroken(translate(key, { ...words, ...parameters }))
}

/** Non-breaking spaces keep a time on one line ("kl. 10"). Documents and the API keep plain spaces. */
export const unbroken = (text: string): string => text.replace(/\b(kl\.|at) (?=\d\d[.:]\d\d)/g, '$1\u00a0')

/** Pages that belong to no municipality show the default one's name and number. */
export const defaultMunicipality = (deps: HttpDeps): string => deps.settings.municipalities[0] ?? ''
