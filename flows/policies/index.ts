import { kolding } from './kolding.ts'
import { type Pack, packSchema } from './pack.ts'

/** Every authority served, Kolding first: the default. A pack that breaks the schema stops the build, not a page. */
const written: Pack[] = [kolding]

export const packs: Record<string, Pack> = Object.fromEntries(
  written.map(pack => [pack.municipality, packSchema.parse(pack)]),
)
export const packIds: string[] = Object.keys(packs)
