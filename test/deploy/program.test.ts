import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const programs = ['dist/node.js', ...readdirSync('dist/chunks').map(name => `dist/chunks/${name}`)]

describe('the text of the program, which Node keeps as long as it runs', () => {
  it('is ASCII, so that it takes one byte a letter', () => {
    for (const path of programs)
      expect({ path, other: readFileSync(path, 'utf8').match(/[^\0-\x7f]/)?.[0] }).toEqual({
        path,
        other: undefined,
      })
  })
})
