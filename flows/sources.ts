import { guidance } from './sources/guidance.ts'
import { law } from './sources/law.ts'
import { policies } from './sources/policies.ts'
import type { SourceEntry } from './sources/source.ts'

/** Every reference once. What is not here cannot be named by an answer, a letter or a pack. */
export const sources: Record<string, SourceEntry> = { ...policies, ...law, ...guidance }

export type { SourceEntry } from './sources/source.ts'
