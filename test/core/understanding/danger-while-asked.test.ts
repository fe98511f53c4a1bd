import { describe, expect, it } from 'vitest'
import { understand } from '../../../src/core/understanding/understand.ts'
import { testDeps } from '../../deps.ts'

const { content } = await testDeps()
const asked = ['setting', 'meetingAt', 'department', 'need', 'listeners'] as const

const heard = (text: string, language: 'da' | 'en', asking: (typeof asked)[number]) => {
  const now = new Date('2026-11-26T10:00:00Z')
  const context = { language, now, facets: {}, offered: [], inNotice: true, asking }
  const { crisis, perhapsDanger } = understand(text, context, content.model)
  return crisis ?? (perhapsDanger ? 'perhaps' : undefined)
}

describe.each(asked)('while %s is asked for', asking => {
  it.each<['da' | 'en', string]>([
    ['da', 'Det brænder i køkkenet!'],
    ['en', 'The kitchen is on fire!'],
    ['da', 'Der er røg i hele opgangen, og jeg kan ikke komme ud.'],
    ['da', 'Jeg har voldsomme smerter i brystet og kan ikke få luft.'],
    ['en', "My mum is on the floor and doesn't answer."],
    ['da', 'Efter det afslag ser jeg ingen grund til at vågne i morgen.'],
    ['en', "Don't bother answering, by Friday I won't be here any more."],
    ['da', 'Jeg må ikke gå ud af døren uden hans tilladelse, og han kontrollerer min telefon.'],
    ['en', "I daren't go home, he's drunk again."],
    ['da', 'Nogen har lagt en patron i min postkasse.'],
  ])('danger is no answer to it (%s): "%s"', (language, text) => {
    expect(heard(text, language, asking)).toBeDefined()
  })

  it.each<['da' | 'en', string]>([
    ['da', 'bare mig og ikke min mand'],
    ['en', 'only me and not my husband'],
    ['da', 'den 1. december, men jeg ved ikke hvornår på dagen'],
    ['da', 'Jeg faldt ned ad trappen sidste år og har haft svært ved at huske siden'],
    ['da', 'Min søn har slået hul i døren på sin skole, og nu er der møde'],
    ['en', 'My children are 3 and 5'],
  ])('what is none is none (%s): "%s"', (language, text) => {
    expect(heard(text, language, asking)).toBeUndefined()
  })
})
