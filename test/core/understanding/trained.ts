import { train } from '../../../src/build/train.ts'
import { loadModel } from '../../../src/core/understanding/model.ts'
import type { Reading, ReadingContext } from '../../../src/core/understanding/reading.ts'
import { understand } from '../../../src/core/understanding/understand.ts'

train()
const { readModel } = await import('../../../dist/model/model.js')
export const model = loadModel(readModel())

/** Tuesday 24 November 2026, ten in the morning in Copenhagen. */
export const now = new Date('2026-11-24T09:00:00Z')

export const context: ReadingContext = { language: 'da', now, facets: {}, offered: [] }

export const read = (text: string, more: Partial<ReadingContext> = {}): Reading =>
  understand(text, { ...context, ...more }, model)
