import type { Context } from 'hono'

const plainLetters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' }

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Our spelling of a municipality's name as typed: "Sønderborg" is `soenderborg`. */
const asWeSpellIt = (segment: string): string =>
  decoded(segment)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, letter => plainLetters[letter] ?? letter)

/**
 * The page that was meant, if it differs only in the spelling of a served municipality; always a path of this site.
 */
export const spelledAddress = (c: Context, served: readonly string[]): string | undefined => {
  if (c.req.method !== 'GET') return undefined
  const { pathname, search } = new URL(c.req.url)
  const segments = pathname.split('/')
  const at = segments[1] === 'embed' ? 2 : 1
  const meant = asWeSpellIt(segments[at] ?? '')
  if (meant === segments[at] || !served.includes(meant)) return undefined
  return segments.with(at, meant).join('/') + search
}
