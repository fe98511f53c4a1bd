import { describe, expect, test } from 'vitest'
import { namesHealth } from '../../../src/core/privacy/health.ts'

describe('words about health', () => {
  test.each([
    'jeg har ADHD og glemmer alt',
    'min depression gør det svært',
    'jeg fik PTSD efter krigen',
    'på grund af hjerneskaden',
    'jeg har KOL',
    'I have dementia',
    'my psychiatrist says so',
    'jeg er lige blevet udredt for autisme',
  ])('are pointed out: %s', text => {
    expect(namesHealth(text)).toBe(true)
  })

  test.each([
    'jeg glemmer halvdelen, inden jeg er hjemme',
    'jeg har svært ved at høre',
    'det går for stærkt',
    'kollegaen taler hurtigt',
    'I need to listen again',
    'jeg er ordblind',
    'I want to address it',
  ])('are not found in functional words: %s', text => {
    expect(namesHealth(text)).toBe(false)
  })
})
