import type { Turn } from '../../src/app/conversation/turn.ts'
import { testDeps } from '../deps.ts'
import { type Given, readingBeside } from './given-reading.ts'
import { type Talk, talk } from './talk.ts'

export type Spoken = 'da' | 'en'

/** What is said until a question is asked, in each language. */
export const until = {
  da: {
    medium: ['Skriv en anmodning'],
    setting: ['Skriv en anmodning', 'lyd'],
    meetingAt: ['Skriv en anmodning', 'lyd', 'på kontoret'],
    department: ['Skriv en anmodning', 'lyd', 'på kontoret', 'torsdag den 10. december kl. 10'],
    need: ['Skriv en anmodning', 'lyd', 'jobcenteret rådhuset', 'torsdag d. 10/12 kl 10'],
    listeners: [
      'Skriv en anmodning',
      'lyd',
      'jobcenteret rådhuset',
      'torsdag d. 10/12 kl 10',
      'jeg glemmer ting',
    ],
    alternatives: [
      'Skriv en anmodning',
      'lyd',
      'jobcenteret rådhuset',
      'torsdag d. 10/12 kl 10',
      'jeg glemmer ting',
      'kun mig',
    ],
    authority: [
      'Skriv en anmodning',
      'lyd',
      'jobcenteret rådhuset',
      'torsdag d. 10/12 kl 10',
      'det er for min nabo',
    ],
    check: [
      'Skriv en anmodning',
      'lyd',
      'jobcenteret rådhuset',
      'torsdag d. 10/12 kl 10',
      'jeg glemmer ting',
      'tjek',
    ],
  },
  en: {
    medium: ['write a request'],
    setting: ['write a request', 'sound'],
    meetingAt: ['write a request', 'sound', 'at the office'],
    department: ['write a request', 'sound', 'at the office', 'Thursday 10 December at 10'],
    need: ['write a request', 'sound', 'at the job centre', 'Thursday 10 December at 10'],
    listeners: ['write a request', 'sound', 'at the job centre', 'Thursday 10 December at 10', 'I forget'],
    alternatives: [
      'write a request',
      'sound',
      'at the job centre',
      'Thursday 10 December at 10',
      'I forget',
      'only me',
    ],
    authority: [
      'write a request',
      'sound',
      'at the job centre',
      'Thursday 10 December at 10',
      'it is for my neighbour',
    ],
    check: [
      'write a request',
      'sound',
      'at the job centre',
      'Thursday 10 December at 10',
      'I forget',
      'check',
    ],
  },
} as const

export type Question = keyof (typeof until)['da']

/** A notice in which that question is being asked; some messages may be given as they are to be read. */
export const askedFor = async (
  language: Spoken,
  question: Question,
  given: Record<string, Given> = {},
): Promise<Talk> => {
  const deps = await testDeps()
  const citizen = await talk({ language }, { ...deps, read: readingBeside(given, deps.read) })
  for (const text of until[language][question]) await citizen.says(text)
  return citizen
}

/** The notice after what is said to that question. */
export const noticeAfter = async (
  language: Spoken,
  question: Question,
  ...said: string[]
): Promise<NonNullable<Turn['notice']>> => {
  const citizen = await askedFor(language, question)
  for (const text of said) await citizen.says(text)
  const { notice } = citizen.turn()
  if (notice === undefined) throw new Error(`No notice is being written after ${said.join(', ')}`)
  return notice
}
