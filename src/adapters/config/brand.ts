import * as z from 'zod'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be written as #rrggbb')
const colours = z.strictObject({ band: colour, onBand: colour, accent: colour.optional() })

/** Allows drawing elements only: no script, no other page inside, nothing that would be fetched. */
const isDrawing = (svg: string): boolean =>
  /^<svg\s[^>]*\bviewBox=/.test(svg) &&
  !/<(?:script|foreignObject|iframe|!)|\son[a-z]+\s*=|href\s*=\s*["']?(?!["']?#)|url\((?!["']?#)/i.test(svg)

/** What a municipality gives of its own look. At start it is also checked that text in it can be read. */
export const brand = z.strictObject({
  mark: z
    .string()
    .max(20_000)
    .refine(isDrawing, 'must be one <svg viewBox="…"> that runs and fetches nothing')
    .optional(),
  light: colours,
  dark: colours,
})
