import { familieretshuset } from './familieretshuset.ts'
import { fredensborg } from './fredensborg.ts'
import { frederiksberg } from './frederiksberg.ts'
import { gladsaxe } from './gladsaxe.ts'
import { holbaek } from './holbaek.ts'
import { kolding } from './kolding.ts'
import { nordfyn } from './nordfyn.ts'
import { nyborg } from './nyborg.ts'
import { type Pack, packSchema } from './pack.ts'
import { silkeborg } from './silkeborg.ts'
import { soenderborg } from './soenderborg.ts'

/** Every authority served, Kolding first: the default. A pack that breaks the schema stops the build, not a page. */
const written: Pack[] = [
  kolding,
  silkeborg,
  holbaek,
  nyborg,
  fredensborg,
  gladsaxe,
  frederiksberg,
  nordfyn,
  soenderborg,
  familieretshuset,
]

export const packs: Record<string, Pack> = Object.fromEntries(
  written.map(pack => [pack.municipality, packSchema.parse(pack)]),
)
export const packIds: string[] = Object.keys(packs)
