import { expect, it } from 'vitest'
import { ruleHere } from '../../../src/app/conversation/rule-here.ts'
import { testDeps } from '../../deps.ts'

it('stands for staff with what was folded under its own name, so that no sentence lacks its question', async () => {
  const deps = await testDeps()
  const fields = { medium: 'audio', setting: 'office' } as const
  const { blocks } = ruleHere(deps, { municipality: 'kolding', fields, language: 'da' })
  const names = blocks.flatMap(block => (block.kind === 'lead' ? [block.text] : []))
  expect(names.length).toBeGreaterThan(2)
  expect(new Set(names).size).toBe(names.length)
  expect(blocks.filter(({ kind }) => kind !== 'lead').length).toBeGreaterThanOrEqual(names.length - 1)
})
