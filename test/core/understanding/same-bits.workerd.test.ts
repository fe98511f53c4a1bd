import { expect, it } from 'vitest'
import { readModel } from '../../../dist/model/model.js'
import proof from '../../../dist/model/proof.json' with { type: 'json' }
import { loadModel } from '../../../src/core/understanding/model.ts'
import { proofOf } from '../../../src/core/understanding/proof.ts'

it('workerd scores every topic to the bit as Node did when the model was trained', () => {
  expect(proofOf(loadModel(readModel()))).toEqual(proof)
})
