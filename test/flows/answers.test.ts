import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../flows/answers/answer.ts'
import { answers } from '../../flows/answers/index.ts'
import { packs } from '../../flows/policies/index.ts'
import { sources } from '../../flows/sources.ts'
import { topics } from '../../flows/topics.ts'
import { everyAnswer } from '../../src/build/content/every-answer.ts'
import { translateIn } from '../../src/build/content/words.ts'
import { languages } from '../../src/core/language.ts'
import { answerBlocks, headingKey, rulingFor, sourceView } from '../../src/core/policy/answer.ts'

const kolding = () => {
  const { kolding: pack } = packs
  if (!pack) throw new Error('Kolding is missing')
  return pack
}

describe('every answer', () => {
  it('is one of at least 120, in both languages', () => {
    expect(Object.keys(answers).length).toBeGreaterThanOrEqual(120)
  })

  it('never names another authority, except where another authority is asked about', () => {
    const names = Object.values(packs).map(({ municipality, name }) => ({
      id: municipality,
      word: name.da.replace(/s? Kommune$/, ''),
    }))
    const wrong = everyAnswer()
      .filter(({ answerId }) => !answerId.startsWith('other_authority'))
      .flatMap(({ where, spoken, pack, language, answer }) => {
        const labels = (answer?.sources ?? []).map(id => sources[id]?.label[language] ?? '').join('\n')
        return names
          .filter(({ id, word }) => id !== pack.municipality && `${spoken}\n${labels}`.includes(word))
          .map(({ word }) => `${where} names ${word}`)
      })
    expect(wrong).toEqual([])
  })

  it('keeps its fingerprint while nothing changes, and has another in another language', () => {
    const ruling = rulingFor('audio_office', { situation: {}, pack: kolding() }, 'da')
    const { hash } = answerBlocks('audio_office', ruling, translateIn('da'))
    expect(answerBlocks('audio_office', ruling, translateIn('da')).hash).toBe(hash)
    expect(answerBlocks('audio_office', ruling, translateIn('en')).hash).not.toBe(hash)
  })

  it('is reached from a topic, and every topic has a plain one', () => {
    const reached = Object.values(topics).flatMap(topic => topic.answers)
    expect(Object.keys(answers).filter(id => !reached.includes(id))).toEqual([])
    expect(Object.keys(topics).filter(id => topics[id]?.answers[0] !== id)).toEqual([])
  })

  it.each(Object.keys(topics))('has a topic with a name on its button and in the figures: %s', topic => {
    for (const language of languages) {
      for (const key of [`chat:choice.topic.${topic}`, `staff:statistics.topic.${topic}`]) {
        expect(translateIn(language)(key)).not.toBe('')
      }
    }
  })

  it.each(Object.keys(answers).filter(id => !id.startsWith('crisis')))(
    'has its question above it: %s',
    id => {
      for (const language of languages) expect(translateIn(language)(headingKey(id))).not.toBe('')
    },
  )

  it('rests only on sources that exist, each with a label in both languages', () => {
    const named = Object.values(answers).flatMap(definition => [
      ...blocksOf(definition).flatMap(({ source }) => (source && source !== 'policy' ? [source] : [])),
    ])
    for (const id of new Set(named)) {
      for (const language of languages) expect(sourceView(id, language).label).not.toBe('')
    }
  })

  it('leaves no source unused', () => {
    const named = JSON.stringify([answers, packs])
    expect(Object.keys(sources).filter(id => !named.includes(`"${id}"`))).toEqual([])
  })

  it('about sound at a meeting rests on Kolding’s page and the Ombudsman’s statement', () => {
    const ruling = rulingFor(
      'audio_office',
      { situation: { medium: 'audio', setting: 'office' }, pack: kolding() },
      'da',
    )
    const { sources: rests } = answerBlocks('audio_office', ruling, translateIn('da'))
    expect(rests).toEqual(['kolding_page', 'fob_2005_578'])
  })

  it('is never told as settled when it is not: what was not read is not among the sources but for crisis lines', () => {
    const uncertain = Object.entries(sources).filter(
      ([, { confidence }]) => confidence === 'K' || confidence === 'I',
    )
    expect(uncertain.map(([id]) => id)).toEqual(['livslinien', 'emergency_112'])
  })
})
