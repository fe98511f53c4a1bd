import { describe, expect, it } from 'vitest'
import { answers } from '../../flows/answers/index.ts'
import { packs } from '../../flows/policies/index.ts'
import { sources } from '../../flows/sources.ts'
import { topics } from '../../flows/topics.ts'
import { languages } from '../../src/core/language.ts'
import { answerBlocks, rulingFor, sourceView } from '../../src/core/policy/answer.ts'
import { everyAnswer } from './every-answer.ts'
import { translateIn } from './words.ts'

describe('every answer', () => {
  it('can be said by every authority in both languages, with a source that holds there', () => {
    const wrong = everyAnswer().flatMap(({ where, failure, answer, pack }) => {
      if (failure) return [`${where}: ${failure}`]
      if (!answer) return [`${where}: nothing`]
      const foreign = answer.sources.filter(id => {
        const authorities = sources[id]?.authorities
        return authorities !== 'all' && !authorities?.includes(pack.municipality)
      })
      return [
        ...(answer.sources.length === 0 ? [`${where}: no source`] : []),
        ...foreign.map(id => `${where}: ${id} does not hold here`),
      ]
    })
    expect(wrong).toEqual([])
  })

  it('begins with the direct answer', () => {
    const wrong = everyAnswer().filter(({ answer }) => answer?.blocks[0]?.kind !== 'lead')
    expect(wrong.map(({ where }) => where)).toEqual([])
  })

  it('leaves no variable open and no markup', () => {
    const wrong = everyAnswer().filter(({ spoken }) => /\{\{|\}\}|undefined|<\w/.test(spoken))
    expect(wrong.map(({ where }) => where)).toEqual([])
  })

  it('never names another authority, except where another authority is asked about', () => {
    const names = Object.values(packs).map(pack => ({
      id: pack.municipality,
      word: pack.name.da.replace(' Kommune', ''),
    }))
    const wrong = everyAnswer().flatMap(({ where, spoken, answerId, pack }) =>
      names
        .filter(({ id, word }) => id !== pack.municipality && spoken.includes(word))
        .filter(() => !answerId.startsWith('other_authority'))
        .map(({ word }) => `${where} names ${word}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps the same fingerprint while nothing changes, and another in another language', () => {
    const pack = packs.kolding
    if (!pack) throw new Error('Kolding is missing')
    const ruling = rulingFor('audio_office', { situation: {}, pack }, 'da')
    const [first, again] = [1, 2].map(() => answerBlocks('audio_office', ruling, translateIn('da')).hash)
    expect(first).toBe(again)
    expect(answerBlocks('audio_office', ruling, translateIn('en')).hash).not.toBe(first)
  })

  it('is reached from a topic, and every topic has a plain one', () => {
    const reached = Object.values(topics).flatMap(topic => topic.answers)
    expect(Object.keys(answers).filter(id => !reached.includes(id))).toEqual([])
    expect(Object.keys(topics).filter(id => topics[id]?.answers[0] !== id)).toEqual([])
  })

  it('names only sources that exist, each with a label in both languages', () => {
    const named = Object.values(answers).flatMap(({ sources: own = [], blocks }) => [
      ...own,
      ...blocks.flatMap(({ source }) => (source === undefined || source === 'policy' ? [] : [source])),
    ])
    for (const id of new Set(named)) {
      for (const language of languages) expect(sourceView(id, language).label).not.toBe('')
    }
  })
})

describe('May I record the meeting?', () => {
  const asked = (municipality: string, language: 'da' | 'en') => {
    const pack = packs[municipality]
    if (!pack) throw new Error(`no pack ${municipality}`)
    const ruling = rulingFor(
      'audio_office',
      { situation: { medium: 'audio', setting: 'office' }, pack },
      language,
    )
    const { blocks, sources: rests } = answerBlocks('audio_office', ruling, translateIn(language))
    return { spoken: blocks.map(block => ('text' in block ? block.text : '')).join(' '), rests }
  }

  it('is answered for Kolding: ask before, no entitlement, most often accepted with a relevant need', () => {
    const { spoken, rests } = asked('kolding', 'da')
    expect(spoken).toMatch(/Spørg, før mødet/)
    expect(spoken).toMatch(/ikke krav på at optage/)
    expect(spoken).toMatch(/sagligt behov, siger Kolding Kommune oftest ja/)
    expect(rests).toEqual(expect.arrayContaining(['kolding_page', 'fob_2005_578']))
    expect(asked('kolding', 'en').spoken).toMatch(/Ask before the meeting.*not entitled.*most often says yes/)
  })
})
