import * as z from 'zod'

/** The one building block of every message, letter and page: what a citizen reads, free of markup. */
export const block = z.union([
  z.object({
    kind: z.enum(['lead', 'paragraph', 'caveat']),
    text: z.string(),
    source: z.string().optional(),
  }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('link'), label: z.string(), href: z.string() }),
  z.object({
    kind: z.literal('facts'),
    rows: z.array(z.object({ label: z.string(), value: z.string() })),
  }),
])
export type Block = z.infer<typeof block>
