import { describe, expect, it } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { wordsOfBlock } from '../../../src/build/content/every-answer.ts'
import { translateIn } from '../../../src/build/content/words.ts'
import { answerBlocks, answerWithoutOffers, rulingFor } from '../../../src/core/policy/answer.ts'

const kolding = (): Pack => {
  const { kolding: pack } = packs
  if (!pack) throw new Error('no Kolding')
  return pack
}

const said = (answerId: string, pack: Pack, situation = {}, translate = translateIn('da')) =>
  answerBlocks(answerId, rulingFor(answerId, { situation, pack }, 'da'), translate)

describe('saying an answer', () => {
  it('keeps to the channel the answer is about, whatever was spoken of before', () => {
    const ruling = rulingFor(
      'audio_office',
      { situation: { medium: 'video', setting: 'home' }, pack: kolding() },
      'da',
    )
    expect(ruling.channel).toBe('audio_meeting')
  })

  it('goes by what was spoken of where the answer is about no channel of its own', () => {
    const ruling = rulingFor(
      'notice_howto',
      { situation: { medium: 'video', setting: 'home' }, pack: kolding() },
      'da',
    )
    expect(ruling.channel).toBe('video_home')
  })

  it('throws when a variant is missing instead of showing another', () => {
    const ruling = rulingFor('audio_office', { situation: {}, pack: kolding() }, 'da')
    const odd = { ...ruling, openness: 'sometimes' as never }
    expect(() => answerBlocks('audio_office', odd, translateIn('da'))).toThrow(
      expect.objectContaining({
        code: 'unavailable',
        cause: expect.stringMatching(/main\.(?:verdict|short\.rule)\.sometimes/),
      }),
    )
  })

  it('throws when a variable is missing instead of leaving a hole', () => {
    const ruling = rulingFor('meta_bot.human', { situation: {}, pack: kolding() }, 'da')
    const { phone: _, ...parameters } = ruling.parameters
    expect(() => answerBlocks('meta_bot.human', { ...ruling, parameters }, translateIn('da'))).toThrow(
      expect.objectContaining({ code: 'unavailable', cause: expect.stringMatching(/phone/) }),
    )
  })

  it('sends people to the site for the number where no number is known', () => {
    const nyborg = packs.nyborg
    if (!nyborg) throw new Error('no Nyborg')
    const words = said('meta_bot.human', nyborg).blocks.flatMap(wordsOfBlock).join(' ')
    expect(words).toContain(
      translateIn('da')('answers/common:call.authority.unknown', { website: 'https://nyborg.dk' }),
    )
  })

  it('leaves the offers out when they were made a moment ago', () => {
    const ruling = rulingFor('audio_office', { situation: {}, pack: kolding() }, 'da')
    const words = answerWithoutOffers('audio_office', ruling, translateIn('da'))
      .blocks.flatMap(wordsOfBlock)
      .join(' ')
    expect(words).not.toMatch(/bisidder/)
    expect(words).toContain(translateIn('da')('answers/common:need.most_often_accepted'))
  })

  it('makes numbers in a crisis ones to tap', () => {
    const links = said('crisis', kolding()).blocks.flatMap(block =>
      block.kind === 'link' ? [block.href] : [],
    )
    expect(links).toEqual(['tel:112', 'tel:1888', 'tel:116111', 'tel:70201201', 'tel:114'])
  })

  it('sends people to a person in the place of an answer that was taken back, but never in a crisis', () => {
    const pack = { ...kolding(), withdrawnAnswers: ['audio_office.rude', 'crisis.self'] }
    const words = said('audio_office.rude', pack).blocks.flatMap(wordsOfBlock).join(' ')
    expect(words).toContain(translateIn('da')('answers/meta_bot:withdrawn.verdict'))
    expect(words).toMatch(/79 79 79 79/)
    expect(said('crisis.self', pack)).toEqual(said('crisis.self', kolding()))
  })

  it('ties what it says of the law to a source', () => {
    const { blocks } = said('law_general.paragraphs', kolding())
    const untied = blocks.filter(block => 'text' in block && block.text.includes('§') && !block.source)
    expect(untied).toEqual([])
  })
})
