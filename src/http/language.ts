import { isLanguage, type Language } from '../core/language.ts'

/** The first language of `Accept-Language` that we speak, by its weights; Danish when there is none. */
export const preferredLanguage = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(weighted)
    .filter(one => one.weight > 0)
    .sort((one, other) => other.weight - one.weight)
  for (const { language } of wanted) if (isLanguage(language)) return language
  return 'da'
}

const weighted = (part: string): { language: string; weight: number } => {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
  const quality = parameters.map(one => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(one => one !== undefined)
  return { language: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) || 0 }
}

/** `?lang=en` starts a page in a language; anything else leaves it to the browser's `Accept-Language`. */
export const startLanguage = (query: string | undefined, header: string | undefined): Language =>
  isLanguage(query) ? query : preferredLanguage(header)
