import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from './trained.ts'

/** Language, topic and facets before, what is written then, and the topic it is about. */
const cases = readFileSync('test/core/understanding/follow-ups.tsv', 'utf8')
  .trim()
  .split('\n')
  .map(line => {
    const [language = 'da', topic = '', facets = '{}', text = '', wanted = ''] = line.split('\t')
    return { language: language === 'en' ? ('en' as const) : ('da' as const), topic, facets, text, wanted }
  })

describe('a question that goes on from the one before', () => {
  it.each(cases)('"$text" after $topic is about $wanted', ({ language, topic, facets, text, wanted }) => {
    const reading = read(text, { language, topic, facets: JSON.parse(facets) })
    expect([reading.topics[0], reading.confidence]).toEqual([wanted, 'clear'])
  })
})
