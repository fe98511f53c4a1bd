import { describe, expect, it } from 'vitest'
import { unknownDepartment } from '../../../src/core/notice/fields/field-kinds.ts'
import { normalisedFields } from '../../../src/core/notice/fields/normalised-fields.ts'

const department = (text: string) => normalisedFields({ department: text }).department

describe('the department in a form', () => {
  it.each([
    'ved ikke',
    'Ved ikke.',
    'Det ved jeg ikke',
    'Det ved jeg desværre ikke',
    'jeg er ikke sikker',
    'Ingen anelse',
    'Ukendt',
    'Det kan jeg ikke huske',
    'Jeg ved ikke, hvilken afdeling det er',
    'vil ikke sige det',
    'do not know',
    "I don't know",
    'I’m not sure',
    'I am not sure which department it is',
    'No idea, sorry',
    'prefer not to say',
  ])('is not known where it says so, as in the chat: "%s"', text => {
    expect(department(text)).toBe(unknownDepartment)
  })

  it.each([
    'Jobcenteret',
    'Jobcenteret, men jeg er ikke sikker',
    'Not sure, perhaps the job centre',
    'Børn og Unge',
    'Privat pasning',
    'Unge uden uddannelse',
    'Kontoret på 2. sal',
    'afdelingen',
  ])('stays as it was written where it names one: "%s"', text => {
    expect(department(text)).toBe(text)
  })
})
