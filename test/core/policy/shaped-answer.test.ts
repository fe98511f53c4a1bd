import { describe, expect, it } from 'vitest'
import type { Polarity } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import { packs } from '../../../flows/policies/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { translateIn } from '../../../src/build/content/words.ts'
import { type Answer, rulingFor, spokenAnswer } from '../../../src/core/policy/answer.ts'
import { da, withAny } from '../../said.ts'

const packOf = (municipality: string): Pack => {
  const pack = packs[municipality]
  if (!pack) throw new Error(`no ${municipality}`)
  return pack
}

const said = (answerId: string, municipality = 'kolding', polarity: Polarity = 'fact'): Answer => {
  const ruling = rulingFor(answerId, { situation: {}, pack: packOf(municipality) }, 'da')
  return spokenAnswer(answerId, ruling, { translate: translateIn('da'), polarity })
}

describe('an answer', () => {
  it('has a verdict of its own for each way of asking, and states the fact when nobody can tell', () => {
    expect(said('audio_office.can_refuse', 'kolding', 'asked').verdict).toBe(
      da('answers/audio_office:can_refuse.verdict.yes.asked'),
    )
    expect(said('audio_office.can_refuse', 'kolding', 'reversed').verdict).toBe(
      da('answers/audio_office:can_refuse.verdict.yes.reversed'),
    )
    expect(said('audio_office.can_refuse').verdict).toBe(
      da('answers/audio_office:can_refuse.verdict.yes.fact'),
    )
  })

  it('never states a fact as yes or no', () => {
    const bare = Object.keys(answers).filter(id => /^(?:Ja|Nej|Jo)\b/.test(said(id).verdict))
    expect(bare).toEqual([])
  })

  it('is the whole of its parts in the order they are read', () => {
    const { verdict, short, say, call, more, blocks } = said('audio_office')
    const texts = blocks.map(block => ('text' in block ? block.text : 'label' in block ? block.label : ''))
    expect(texts.slice(0, short.length + 3)).toEqual([
      verdict,
      ...short.map(block => ('text' in block ? block.text : '')),
      say,
      call?.label,
    ])
    expect(blocks.slice(short.length + 3)).toEqual(more.flatMap(fold => fold.blocks))
  })

  it('leaves a fold out where its rules have nothing to say in it', () => {
    const titles = (municipality: string) => said('audio_office', municipality).more.map(({ title }) => title)
    expect(titles('kolding')).toContain(da('answers/common:fold.at_meeting'))
    expect(titles('fredensborg')).not.toContain(da('answers/common:fold.at_meeting'))
  })

  it('says whom to ring, or that the number is not known', () => {
    expect(said('audio_office.can_refuse').call).toEqual({
      label: da('answers/common:call.leader.known', { phone: '79 79 79 79' }),
      href: 'tel:79797979',
      number: '79 79 79 79',
    })
    const { call } = said('audio_office.can_refuse', 'nyborg')
    expect(call?.label).toMatch(withAny(da, 'answers/common:call.leader.unknown', 'authority', 'website'))
    expect(call?.number).toBeUndefined()
    expect(call?.href).toBe('https://nyborg.dk')
  })

  it('names only sources that carry a sentence of it', () => {
    expect(said('bisidder.cost').sources).toEqual(['bisidder_aeldresagen'])
    expect(said('bisidder.may_record').sources).toEqual([
      'kolding_page',
      'criminal_263',
      'datatilsynet_calls',
    ])
  })
})

describe('silence', () => {
  const grounds = (municipality: string) =>
    said('audio_office.can_refuse', municipality).more.find(
      ({ title }) => title === da('answers/audio_office:can_refuse.more.grounds.title'),
    )?.blocks

  it('is told apart: rules that say nothing, and a page we could not read to its end', () => {
    expect(grounds('nordfyn')).toEqual([
      {
        kind: 'paragraph',
        text: da('answers/common:silence.silent', { authority: 'Nordfyns Kommune' }),
        source: packOf('nordfyn').source,
      },
    ])
    expect(grounds('frederiksberg')?.[0]).toMatchObject({
      text: da('answers/common:silence.unread', { authority: 'Frederiksberg Kommune' }),
    })
  })

  it('is nothing at all where the rules do speak', () => {
    expect(grounds('kolding')).toBeUndefined()
  })

  it('of a channel is read from the pack: silent, unread, two readings, or known from an article alone', () => {
    const of = (medium: string, setting: string, municipality: string) =>
      rulingFor('notice_howto', { situation: { medium, setting }, pack: packOf(municipality) }, 'da').silence
    expect(of('audio', 'office', 'kolding')).toBe('none')
    expect(of('video', 'office', 'kolding')).toBe('unread')
    expect(of('video', 'home', 'kolding')).toBe('reported')
    expect(of('video', 'home', 'nordfyn')).toBe('silent')
    expect(of('video', 'office', 'silkeborg')).toBe('two_readings')
  })

  it('of a page that breaks off is ours, but for what its title leaves out', () => {
    const of = (medium: string, setting: string, municipality: string) =>
      rulingFor('notice_howto', { situation: { medium, setting }, pack: packOf(municipality) }, 'da').silence
    expect(of('audio', 'phone', 'gladsaxe')).toBe('unread')
    expect(of('audio', 'virtual', 'frederiksberg')).toBe('unread')
    expect(of('video', 'office', 'nyborg')).toBe('silent')
  })
})
