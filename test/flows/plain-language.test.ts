import { describe, expect, it } from 'vitest'
import { readability, sentences } from '../../src/build/content/readability.ts'
import {
  addressFindings,
  crisisFindings,
  keyFindings,
  misleadingFindings,
  paragraphFindings,
  readingFindings,
  spokenFindings,
  untiedFindings,
} from '../../src/build/content-checks/words-gate.ts'

describe('the words of the answers', () => {
  it('exist in both languages, and none is left over', () => {
    expect(keyFindings()).toEqual([])
  })

  it('can be said by every authority, without a hole, beginning with the answer, with a source that holds', () => {
    expect(spokenFindings()).toEqual([])
  })

  it('stay at LIX 35 in Danish, and at 20 words a sentence and 14 on average in English', () => {
    expect(readingFindings()).toEqual([])
  })

  it('name no paragraph that no source stands behind, and none without its law', () => {
    expect(paragraphFindings()).toEqual([])
  })

  it('that speak of the law rest on a source each', () => {
    expect(untiedFindings()).toEqual([])
  })

  it('never mislead: no claim of a right, no judgement, none of the words of duties 1-5', () => {
    expect(misleadingFindings()).toEqual([])
  })

  it('speak to the reader as "du"', () => {
    expect(addressFindings()).toEqual([])
  })

  it('name 112 first in a crisis, and never the law', () => {
    expect(crisisFindings()).toEqual([])
  })
})

describe('how hard a text is', () => {
  it('counts a line, a colon and a question as the end of a sentence, but not a date or "nr."', () => {
    expect(sentences('Sig det: først. Kan du det?\nDen 3. december, stk. 2, nr. 2.')).toHaveLength(4)
  })

  it('rises with long words, but not with the words the subject cannot do without', () => {
    const easy = readability('Du kan optage, når du har spurgt medarbejderen.')
    const hard = readability('Du forudsættes forinden at indhente tilladelse vedrørende forholdet.')
    expect(easy.lix).toBeLessThan(20)
    expect(hard.lix).toBeGreaterThan(50)
  })
})
