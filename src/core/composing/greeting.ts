import { unknownDepartment } from '../notice/fields/field-kinds.ts'
import { otherNamesIn } from '../privacy/names.ts'
import { capital } from '../text/capital.ts'
import type { Words } from './composed-text.ts'

const mostWordsOfAName = 3

/** The name of the person they meet, from the words about that person. A role alone is no name to greet. */
const nameIn = (told: string): string | undefined => {
  const [span] = otherNamesIn(told)
  if (span !== undefined) return told.slice(span.start, span.end)
  const words = told.trim().split(/\s+/)
  return words.length <= mostWordsOfAName && words.every(word => /^\p{Lu}\p{Ll}/u.test(word))
    ? told.trim()
    : undefined
}

/** The addressee, by name. A letter is to the department if nobody in it is named. */
export const greetingOf = ({ fields, aloud, translate }: Words): string => {
  const { employee, department } = fields
  const isKnown = department !== undefined && department !== unknownDepartment
  const name = (employee && nameIn(employee)) ?? (isKnown && !aloud ? department : undefined)
  const form = aloud ? 'said' : 'written'
  return name === undefined
    ? translate(`compose:hello.${form}.any`)
    : translate(`compose:hello.${form}.named`, { name: capital(name) })
}
