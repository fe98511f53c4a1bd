import { expect, test } from 'vitest'
import { pointedOut } from '../../../src/core/notice/fields/pointed-out.ts'
import { mask } from '../../../src/core/privacy/mask.ts'

test.each([
  ['a reason', { needText: 'Jeg har en depression' }, ['health']],
  ['a wish', { otherWishes: 'En pause, for jeg har epilepsi' }, ['health']],
  ['a reason that names what helps', { needText: 'Jeg vil kunne høre det igen' }, []],
  ['a covered number', { place: mask('Hos 010190-1234', 'da').text }, ['cpr']],
])('before it is sent, %s is looked through', (_, fields, found) => {
  expect(pointedOut(fields)).toEqual(found)
})
