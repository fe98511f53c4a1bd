import { againstLabels as labels } from '../../../core/reader/against.ts'
import type { Head } from '../../../core/reader/model.ts'
import type { TermTable } from '../../../core/reader/term-table.ts'
import type { ThreatLine } from '../threat-lines.ts'
import { headFitted, type SeenLine } from './fit-head.ts'

const rounds = { terms: 12, vector: 30 }

/** Whom a threat is against. */
export const againstFitted = (lines: readonly SeenLine<ThreatLine>[], table: TermTable): Head =>
  headFitted(
    lines.filter(({ line }) => !line.isHeldOut),
    lines.filter(({ line }) => line.isHeldOut),
    {
      labels,
      kind: 'exclusive',
      withBias: true,
      wanted: ({ against }) => Float32Array.from(labels, label => (label === against ? 1 : 0)),
      table,
      rounds,
    },
  )
