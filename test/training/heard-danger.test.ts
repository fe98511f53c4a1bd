import { describe, expect, it } from 'vitest'
import { openedReader } from '../../src/adapters/encoder/opened-reader.ts'
import { figuresOf } from '../../src/build/evaluation/figures.ts'
import { casesOf } from '../../src/build/training/sets.ts'

/*
 * Floors under what the reader hears on the development halves, so that a change that loses it is seen. The figures
 * to go by are those of the final halves (training/counted.md).
 */

const cases = casesOf('development').filter(({ set }) => ['danger', 'ordinary', 'everyday'].includes(set))
const reader = await openedReader({ heads: 'dist/model/reader.bin', encoder: 'training/encoder' })
const read = []
for (const one of cases) read.push({ one, reading: await reader.read(one.text, one.situation) })
await reader.close()
const figures = figuresOf(read)
const share = ({ right, of }: { right: number; of: number }) => right / of

describe('danger that strangers wrote', () => {
  it('is heard in nine of ten, half of it veiled, and for sure in two of three', () => {
    expect(figures.dangerHeard.of).toBeGreaterThanOrEqual(150)
    expect(share(figures.dangerHeard)).toBeGreaterThanOrEqual(0.9)
    expect(share(figures.dangerSure)).toBeGreaterThanOrEqual(2 / 3)
  })

  it('is hardly ever seen in hard lives and everyday messages', () => {
    expect(figures.falseSure.of).toBeGreaterThanOrEqual(700)
    expect(share(figures.falseSure)).toBeLessThanOrEqual(0.005)
    expect(share(figures.falsePerhaps)).toBeLessThanOrEqual(0.05)
  })
})
