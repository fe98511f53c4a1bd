import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What somebody reads who reads all. The impact assessment is the authority's paper, and outside the count. */
const most = 60_000

it('the documents say each thing once: all together they grow no longer', () => {
  const pages = readdirSync('docs').flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : []))
  const bytes = ['README.md', 'CONTRIBUTING.md', ...pages].map(path => readFileSync(path).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(most)
})
