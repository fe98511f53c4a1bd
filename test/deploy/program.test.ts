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

  it('does not have the trained model in it, which lies beside it and is the same as that of a Worker', async () => {
    const beside = readFileSync('dist/model/model.json', 'utf8')
    const { readModel } = await import('../../dist/model/model.js')
    expect(readModel()).toEqual(JSON.parse(beside))
    for (const path of programs) expect(readFileSync(path, 'utf8')).not.toContain(beside.slice(100, 400))
  })
})
