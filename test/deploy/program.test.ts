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
    const { readModel } = await import('../../dist/model/model.js')
    expect(readModel()).toEqual(JSON.parse(readFileSync('dist/model/model.json', 'utf8')))
    // Letters that no text has to escape, so that they would be found however the model were written.
    const [weights = ''] = readModel().topics.weights.match(/[\w()*+,./:;-]{30}/) ?? []
    expect(weights).toHaveLength(30)
    const withModel = readdirSync('dist/model').filter(name => /^model\.[0-9a-f]+\.js$/.test(name))
    const having = (path: string) => readFileSync(path, 'utf8').includes(weights)
    expect(withModel.map(name => having(`dist/model/${name}`))).toEqual([true])
    expect(programs.filter(having)).toEqual([])
  })
})
