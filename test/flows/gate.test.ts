import { describe, expect, it } from 'vitest'
import {
  type AnswerDefinition,
  type BlockDefinition,
  shared,
  short,
  text,
  verdict,
} from '../../flows/answers/answer.ts'
import { answers } from '../../flows/answers/index.ts'
import type { Precondition } from '../../flows/answers/preconditions.ts'
import { packs } from '../../flows/policies/index.ts'
import {
  definitionFaults,
  definitionFindings,
  oneSided,
  tellingFindings,
  untoldRules,
} from '../../src/build/content-checks/definition-gate.ts'
import {
  averageVisible,
  calledSilent,
  honestFindings,
  inverted,
  untoldHearsay,
} from '../../src/build/content-checks/honest-gate.ts'
import { placeOfAnswer, placeOfWords } from '../../src/build/content-checks/places.ts'
import { shapeFaults, shapeFindings } from '../../src/build/content-checks/shape-gate.ts'
import { toldOf, valueFindings, valuesOf } from '../../src/build/content-checks/values-gate.ts'
import { crisisFaults } from '../../src/build/content-checks/words-gate.ts'
import type { Answer } from '../../src/core/policy/answer.ts'

const spoken = (more: Partial<Answer> & { text?: string } = {}): Answer => {
  const { text: words = 'Du kan spørge din sagsbehandler.', ...rest } = more
  const blocks: Answer['blocks'] = [{ kind: 'paragraph', text: words }]
  return { verdict: 'Spørg først', short: blocks, more: [], blocks, sources: [], hash: '', ...rest }
}

const defined = (...blocks: BlockDefinition[]): AnswerDefinition => ({
  verdict: verdict(),
  short: short(...blocks),
})

const id = 'audio_office.rude'
const key = 'answers/audio_office:rude'

describe('the build refuses an answer', () => {
  it('that shows more than 60 words', () => {
    expect(shapeFaults(spoken({ text: 'Kom nu. '.repeat(29) }))).toEqual([])
    expect(shapeFaults(spoken({ text: 'Kom nu. '.repeat(30) }))).toEqual([
      expect.stringMatching(/shows 62 words/),
    ])
  })

  it('without a verdict, or with one of a single word or a whole sentence', () => {
    expect(shapeFaults(spoken({ verdict: '' }))).toEqual(['has no verdict'])
    expect(shapeFaults(spoken({ verdict: 'Ja' }))).toEqual([expect.stringMatching(/verdict has 1 words/)])
    expect(shapeFaults(spoken({ verdict: 'Nej, du bør nok spørge dem først' }))).toHaveLength(1)
  })

  it('whose first sentence is longer than 15 words', () => {
    const sentence = `${'meget '.repeat(15)}langt.`
    expect(shapeFaults(spoken({ text: sentence }))).toEqual([expect.stringMatching(/has 16 words/)])
  })

  it('that says a sentence twice', () => {
    const said = 'Spørg din sagsbehandler, før mødet går i gang.'
    const fold = { kind: 'paragraph' as const, text: said }
    const twice = spoken({ text: said, blocks: [fold, fold] })
    expect(shapeFaults(twice)).toEqual([`says twice: ${said.slice(0, -1)}`])
  })

  it('that tells of a rule and does not take it from the pack', () => {
    const texts = [{ key: `${key}.short.rule`, text: '{{authority}} skriver, at du skal spørge.' }]
    expect(untoldRules([id, defined(text('rule'))], texts, 'da')).toEqual(texts)
    expect(untoldRules([id, defined(text('rule', { source: 'policy' }))], texts, 'da')).toEqual([])
    const advice = [{ key: `${key}.short.rule`, text: 'Ring til {{authority}}.' }]
    expect(untoldRules([id, defined(text('rule'))], advice, 'da')).toEqual([])
  })

  it('that names a source for the whole, which carries no sentence of it', () => {
    const named = { ...defined(text('rule')), sources: ['fob_2005_578'] }
    expect(definitionFaults(id, named)).toEqual(['names a source that carries no sentence'])
  })

  it('that tells as settled what nobody has read', () => {
    const settled = defined(text('hours', { source: 'livslinien' }))
    expect(definitionFaults(id, settled)).toEqual([expect.stringMatching(/livslinien was never read/)])
    expect(definitionFaults(id, defined(text('law', { source: 'criminal_263' })))).toEqual([])
  })

  it('that needs what is no fact', () => {
    const needs = ['full_moon'] as unknown as Precondition[]
    expect(definitionFaults(id, { ...defined(text('now')), needs })).toEqual([
      expect.stringMatching(/full_moon, which names no fact/),
    ])
    expect(definitionFaults(id, { ...defined(text('now')), needs: ['meeting_over'] })).toEqual([])
  })

  it('that offers to write where there is nothing to write for', () => {
    const offer = shared('write', { by: 'wayIn', silentFor: ['closed'] })
    expect(definitionFaults(id, defined(offer))).toEqual([])
    const vain = ['offers to write where there is nothing to write for']
    expect(definitionFaults(id, { ...defined(offer), needs: ['meeting_over'] })).toEqual(vain)
    expect(definitionFaults(id, defined(shared('write', { by: 'wayIn' })))).toEqual(vain)
    expect(definitionFaults('deletion_storage', defined(offer))).toEqual(vain)
  })

  it('whose verdict says yes or no however it was asked', () => {
    const texts = [{ key: `${key}.verdict`, text: 'Nej, det er ikke uhøfligt' }]
    expect(oneSided([id, defined(text('now'))], texts)).toEqual(texts)
    const polar: AnswerDefinition = { verdict: verdict({ polar: true }), short: [] }
    const three = ['asked', 'reversed', 'fact'].map(way => ({
      key: `${key}.verdict.${way}`,
      text: 'Ja, det kan du',
    }))
    expect(oneSided([id, polar], three).map(each => each.key)).toEqual([`${key}.verdict.fact`])
  })
})

describe('the build refuses a claim', () => {
  const polar: AnswerDefinition = { verdict: verdict({ polar: true }), short: [] }
  const put = (asked: string, reversed: string) => [
    { key: `${key}.verdict.asked`, text: asked },
    { key: `${key}.verdict.reversed`, text: reversed },
  ]

  it.each([
    ['Ja, du skal spørge', 'Nej, du skal spørge'],
    ['Nej, det er nok', 'Ja, det er nok'],
    ['Yes, you have to ask', 'No, you have to ask'],
    ['No, they can’t', 'Yes, they can’t'],
  ])('that turns with the question: %s, %s', (asked, reversed) => {
    expect(inverted([id, polar], put(asked, reversed)).map(({ text: said }) => said)).toEqual([reversed])
  })

  it.each([
    ['Ja, du skal spørge', 'Jo, du skal spørge'],
    ['Nej, det er nok', 'Nej, det er nok'],
    ['Nej, det er nok', 'Du skal sige det først'],
    ['Yes, you have to ask', 'Yes, you do have to ask'],
    ['Det ved vi ikke', 'Det ved vi ikke'],
  ])('but not one that stays as it is: %s, %s', (asked, reversed) => {
    expect(inverted([id, polar], put(asked, reversed))).toEqual([])
  })

  it('that the rules are silent, but where the pack says so', () => {
    const silent = { key: `${key}.short.rule`, text: '{{authority}}s regler siger ikke, om du kan optage.' }
    const days = { key: `${key}.short.when`, text: 'Gør det før mødet. Der er ingen frist i dage.' }
    const found = { key: `${key}.short.found`, text: 'Vi har ikke fundet en frist i dage.' }
    const pack = {
      key: 'answers/common:silence.silent',
      text: '{{authority}}s regler siger ikke noget om det.',
    }
    expect(calledSilent([silent, days, found, pack], 'da')).toEqual([silent, days])
    const english = {
      key: `${key}.short.rule`,
      text: 'The rules of {{authority}} don’t say whether you can.',
    }
    expect(calledSilent([english], 'en')).toEqual([english])
  })

  it('known at second hand, told without saying from whom', () => {
    const told = defined(text('judge', { source: 'evidence_press' }))
    const bare = [{ key: `${key}.short.judge`, text: 'I 2003 kom en skjult optagelse med.' }]
    const named = [{ key: `${key}.short.judge`, text: 'I 2003 kom en med, skriver en advokat.' }]
    expect(untoldHearsay([id, told], bare)).toEqual(bare)
    expect(untoldHearsay([id, told], named)).toEqual([])
    expect(untoldHearsay([id, defined(text('judge', { source: 'criminal_263' }))], bare)).toEqual([])
  })

  it('and an answer that shows more than 45 words on average', () => {
    expect(averageVisible('da')).toBeLessThanOrEqual(45)
    expect(averageVisible('en')).toBeLessThanOrEqual(45)
  })
})

describe('what the build refuses', () => {
  it('is named with its file and line', () => {
    expect(placeOfWords('da', 'answers/audio_office:main.verdict.tell')).toMatch(
      /^locales\/da\/answers\/audio_office\.json:4 main\.verdict\.tell$/,
    )
    expect(placeOfAnswer('audio_office')).toMatch(/^flows\/answers\/audio-office\.ts:\d+ audio_office$/)
  })

  it('is nowhere in the answers as they are', () => {
    expect([...definitionFindings(), ...shapeFindings(), ...tellingFindings(), ...honestFindings()]).toEqual(
      [],
    )
  })
})

describe('a value of a pack', () => {
  const kolding = () => {
    const { kolding: pack } = packs
    if (!pack) throw new Error('no Kolding')
    return pack
  }
  const unsaid = (all: string[]) => toldOf(kolding(), all).unsaid.map(({ name }) => name)

  it('that no answer tells is found, and has its reason or none', () => {
    expect(unsaid(Object.keys(answers))).not.toContain('audio_meeting.openness')
    const without = Object.keys(answers).filter(answerId => !/^(?:audio_office|bisidder)/.test(answerId))
    expect(unsaid(without)).toContain('bisidder')
    const { unsaid: rest } = toldOf(kolding(), without)
    expect(rest.find(({ name }) => name === 'bisidder')?.because).toBeUndefined()
    expect(rest.find(({ name }) => name === 'audio_meeting.noticeRequired')?.because).toMatch(/how open/)
  })

  it('is told, or it is said why not, for every authority', () => {
    expect(valueFindings()).toEqual([])
  })

  it('is not asked for when the authority knows nothing of it', () => {
    const names = valuesOf(kolding()).map(({ name }) => name)
    expect(names).not.toContain('staffRecording')
    expect(names).toContain('colleague')
  })
})

describe('help in a crisis is refused', () => {
  const help = 'Er nogen i fare nu: Ring 112. Ingen har fået besked.'

  it('when another number comes before 112', () => {
    expect(crisisFaults(help)).toEqual([])
    expect(crisisFaults(`Ring 1888. ${help}`)).toEqual(['does not name 112 before any other number'])
  })

  it('when it does not say that nobody has been told', () => {
    expect(crisisFaults('Ring 112.')).toEqual(['does not say that nobody has been told'])
  })

  it('when it names 114 as if it were for danger', () => {
    expect(crisisFaults(`${help} Ring 114.`)).toEqual(['names 114 as if it were for danger'])
    expect(crisisFaults(`${help} Haster det ikke, så ring 114.`)).toEqual([])
  })

  it('when it speaks of the law, or of what they were writing', () => {
    expect(crisisFaults(`${help} Straffelovens § 244.`)).toEqual(['speaks of the law'])
    expect(crisisFaults(`${help} Din kladde er gemt.`)).toEqual(['speaks of what they were writing'])
  })
})
