import { expect, it } from 'vitest'
import { asksAboutNeed } from '../../../src/core/notice/decision/need-question.ts'

it.each([
  'Hvad skal optagelsen hjælpe dig med?',
  'Hvorfor vil du gerne optage?',
  'Hvad skal du bruge optagelsen til?',
  'Er der en særlig grund? Skriv begrundelsen her.',
  'Har du svært ved at huske, hvad der bliver sagt?',
  'Er du ordblind?',
  'Hvilket behov har du?',
  'What do you need the recording for?',
  'Why do you want to record?',
])('»%s« asks about the need', question => expect(asksAboutNeed(question)).toBe(true))

it.each([
  'Hvornår er mødet?',
  'Hvor er mødet, og hvem kommer?',
  'Er det mødet på torsdag eller det på fredag?',
  'Gælder det kun lyd?',
  'Hvem er din sagsbehandler i Sygedagpenge?',
  'When is the meeting?',
  'Which meeting is it, and who takes part?',
])('»%s« asks about something else', question => expect(asksAboutNeed(question)).toBe(false))
