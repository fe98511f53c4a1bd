import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { acceptedFrom, differences } from '../../src/build/evaluation/accepted.ts'
import { casesOf } from '../../src/build/training/sets.ts'
import { loadReader } from '../../src/core/reader/load-model.ts'
import { readMessage } from '../../src/core/reader/read.ts'

const model = loadReader(readFileSync('dist/model/reader.bin'))
const cases = casesOf('development').filter(({ set }) => set === 'danger')
const read = cases.map(one => ({ one, reading: readMessage({ ...one, encoded: undefined }, model) }))
const accepted = acceptedFrom(read)

describe('what differs from the last accepted model', () => {
  it('is nothing for the same model', () => {
    expect(differences(read, accepted)).toEqual([])
  })

  it('is a danger that was not heard before, with what is right', () => {
    const [text = '', heard = ''] = Object.entries(accepted).find(([, as]) => as.endsWith(' sure')) ?? []
    const before = { ...accepted, [text]: heard.replace('sure', 'none') }
    expect(differences(read, before)).toEqual([`danger wrong none → right sure: ${text.slice(0, 120)}`])
  })

  it('is another first topic', () => {
    const [text = '', as = ''] = Object.entries(accepted).find(([, as]) => as.startsWith('crisis ')) ?? []
    const before = { ...accepted, [text]: as.replace('crisis', 'bisidder') }
    expect(differences(read, before)).toEqual([`wrong bisidder → right crisis: ${text.slice(0, 120)}`])
  })

  it('is no danger where none was noted', () => {
    const topics = Object.fromEntries(Object.entries(accepted).map(([text, as]) => [text, as.split(' ')[0]]))
    expect(differences(read, topics as Record<string, string>)).toEqual([])
  })
})
