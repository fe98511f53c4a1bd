import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { readingBeside } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

/** All is really read, but for what is about the whole way and not about these words. */
const given = {
  'ret afdelingen': { acts: ['correct'] },
  'jeg er hendes datter': { facts: { relation: 'Datter', represented: 'Mor' } },
  'ja jeg har fuldmagt': { acts: ['affirm', 'tell'], facts: { onBehalfOf: 'representative' } },
  'hjemme hos hende': { facts: { setting: 'home' } },
  'as his parent': { facts: { onBehalfOf: 'parent' } },
}

/** A citizen's whole way in their own words, and what stands in the notice at its end. */
const ways = [
  {
    who: 'somebody who corrects the time, the place and the department at the check',
    language: 'da',
    says: [
      'må jeg optage mødet',
      'ja lav den',
      'lyd',
      'kontoret',
      '3. december kl 10',
      'jobcentret',
      'jeg kan ikke huske så godt',
      'kun mig selv',
      'nej tak',
      'nej vent det er d. 4.',
      'og det er på teams',
      'ret afdelingen',
      'sygedagpenge',
      'det ser fint ud',
    ],
    fields: {
      medium: 'audio',
      setting: 'virtual',
      meetingAt: '2026-12-04T10:00:00+01:00',
      department: 'Sygedagpenge',
      need: ['remember'],
      listeners: 'own',
    },
  },
  {
    who: 'a daughter, one fact at a time, before it is asked for',
    language: 'da',
    says: [
      'mor skal have besøg af visitator i morgen. må vi filme?',
      'ok kun lyd så',
      'hjælp os med at skrive',
      'jeg er hendes datter',
      'ja jeg har fuldmagt',
      'i morgen kl 13',
      'hjemme hos hende',
      'hjemmeplejen',
      'hun hører dårligt',
    ],
    fields: {
      medium: 'audio',
      setting: 'home',
      onBehalfOf: 'representative',
      represented: 'Mor',
      meetingAt: '2026-11-25T13:00:00+01:00',
      department: 'Hjemmeplejen',
    },
  },
  {
    who: 'everything in one message, then a second thought',
    language: 'en',
    says: [
      "I'd like to request to record my meeting on 9 December at 11 at the Job centre because I am hard of hearing",
      'skip',
      'yes please an interpreter',
      'change the time',
      '1pm',
      'looks good',
    ],
    fields: {
      medium: 'audio',
      setting: 'office',
      department: 'Job centre',
      need: ['hear'],
      meetingAt: '2026-12-09T13:00:00+01:00',
      alternatives: ['interpreter'],
    },
  },
  {
    who: 'a mother who asks first and has it written then',
    language: 'en',
    says: [
      "my son's school wants a meeting on Wednesday about his behaviour, can I tape it",
      'can you write it for me',
      'only the sound',
      "I'm his mother",
      'as his parent',
      'the school, Munkevænget',
      'wednesday 2pm',
    ],
    fields: {
      medium: 'audio',
      setting: 'school',
      onBehalfOf: 'parent',
      meetingAt: '2026-11-25T14:00:00+01:00',
      department: 'The school, Munkevænget',
    },
  },
] as const

const through = async (citizen: Talk, texts: readonly string[]) => {
  for (const text of texts) await citizen.says(text)
  return citizen.turn()
}

describe.each(ways)('$who ($language)', ({ language, says, fields }) => {
  test('ends with what was meant', async () => {
    const deps = await testDeps()
    const citizen = await talk({ language }, { ...deps, read: readingBeside(given, deps.read) })
    const turn = await through(citizen, says)
    expect(turn.notice?.fields).toMatchObject(fields)
  })
})
