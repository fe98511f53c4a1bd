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

const checked = (pack: Pack): Pack => {
  const parsed = packSchema.safeParse(pack)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(lines.map(line => `flows/policies/${pack.municipality}.ts: ${line}`).join('\n'))
}

export const packs: Record<string, Pack> = Object.fromEntries(
  written.map(pack => [pack.municipality, checked(pack)]),
)
export const packIds: string[] = Object.keys(packs)
