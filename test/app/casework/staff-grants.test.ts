import { describe, expect, it } from 'vitest'
import { grantsOf } from '../../../src/app/staff/staff-grants.ts'
import { departmentCalled } from '../../../src/core/notice/fields/department.ts'

const departments = [
  { id: 'jobcenter', name: 'Jobcenter', called: ['Jobcentret', 'Job og uddannelse'] },
  { id: 'boern', name: 'Børn og unge' },
]
const settings = { municipalities: ['kolding', 'nyborg'], casework: { kolding: { departments } } }

describe('what the sign-in says somebody may', () => {
  it('is a role in a municipality, or in one of its departments', () => {
    expect(grantsOf(['kolding.handle', 'nyborg.read'], settings)).toEqual({
      grants: { kolding: ['handle'], nyborg: ['read'] },
    })
    expect(grantsOf(['kolding.handle.jobcenter', 'kolding.handle.boern', 'kolding.read'], settings)).toEqual({
      grants: { kolding: ['handle', 'read'] },
      limits: { kolding: { handle: ['jobcenter', 'boern'] } },
    })
  })

  it('is the whole municipality when it says that too, in whatever order', () => {
    for (const claims of [
      ['kolding.handle', 'kolding.handle.jobcenter'],
      ['kolding.handle.jobcenter', 'kolding.handle'],
    ])
      expect(grantsOf(claims, settings).limits?.kolding?.handle).toBeUndefined()
  })

  it('is nothing when it is not written so', () => {
    for (const claim of [
      'handle',
      'atlantis.handle',
      'kolding.king',
      'kolding.handle.nowhere',
      'nyborg.handle.jobcenter',
      'kolding.audit.jobcenter',
      'kolding.admin.jobcenter',
      'kolding.handle.jobcenter.more',
      'kolding.handle.',
      '__proto__.handle',
    ])
      expect(grantsOf([claim], settings).grants, claim).toEqual({})
  })
})

describe('the department a citizen means', () => {
  it('is known by its name and by what people call it', () => {
    for (const words of ['Jobcenter', 'jobcenter kolding', 'Job- og uddannelse', 'hos JOBCENTRET!'])
      expect(departmentCalled(departments, words)?.id, words).toBe('jobcenter')
  })

  it('is nobody when the words fit none or more than one', () => {
    for (const words of [undefined, '', 'ved ikke', 'center', 'Jobcenter eller Børn og unge'])
      expect(departmentCalled(departments, words)).toBeUndefined()
  })
})
