import { describe, expect, it } from 'vitest'
import { faultRecord } from '../../src/core/fault-record.ts'

describe('what is written down of a fault', () => {
  it('is where it happened and its code, never its message', () => {
    const fault = Object.assign(new TypeError('Jeg har epilepsi'), { code: 'GATEWAY' })
    const { name, code, stack } = faultRecord(fault)
    expect({ name, code }).toEqual({ name: 'TypeError', code: 'GATEWAY' })
    expect(stack[0]).toContain('fault-record.test.ts')
    expect(JSON.stringify(faultRecord(fault))).not.toContain('epilepsi')
  })

  it('has no code where the fault has none, or one that is no text', () => {
    expect(faultRecord(new Error('x'))).not.toHaveProperty('code')
    expect(faultRecord(Object.assign(new Error('x'), { code: 7 }))).not.toHaveProperty('code')
  })

  it('is only a kind where something else than an error was thrown', () => {
    expect(faultRecord('Jeg har epilepsi')).toEqual({ name: 'string', stack: [] })
    expect(faultRecord(undefined)).toEqual({ name: 'undefined', stack: [] })
  })

  it('is empty of places where the fault has no stack', () => {
    const fault = Object.assign(new Error('x'), { stack: undefined })
    expect(faultRecord(fault)).toEqual({ name: 'Error', stack: [] })
  })
})
