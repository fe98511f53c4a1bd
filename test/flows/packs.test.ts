import { describe, expect, it } from 'vitest'
import { packIds, packs } from '../../flows/policies/index.ts'
import { packSchema } from '../../flows/policies/pack.ts'
import { wordsOfBlock } from '../../src/build/content/every-answer.ts'
import { translateIn } from '../../src/build/content/words.ts'
import { answerBlocks, rulingFor } from '../../src/core/policy/answer.ts'

const asked = (municipality: string, language: 'da' | 'en' = 'da', answerId = 'audio_office') => {
  const pack = packs[municipality]
  if (!pack) throw new Error(`no pack ${municipality}`)
  const ruling = rulingFor(answerId, { situation: {}, pack }, language)
  return answerBlocks(answerId, ruling, translateIn(language)).blocks.flatMap(wordsOfBlock).join('\n')
}

describe('the packs', () => {
  it('are these ten, Kolding first', () => {
    expect(packIds).toEqual([
      'kolding',
      'silkeborg',
      'holbaek',
      'nyborg',
      'fredensborg',
      'gladsaxe',
      'frederiksberg',
      'nordfyn',
      'soenderborg',
      'familieretshuset',
    ])
  })

  it('are approved by nobody yet, so none may send for real', () => {
    expect(
      Object.values(packs).filter(({ approvedBy, mailbox, privacy }) => approvedBy || mailbox || privacy),
    ).toEqual([])
  })

  it('have a reference prefix each', () => {
    const prefixes = Object.values(packs).map(({ referencePrefix }) => referencePrefix)
    expect(new Set(prefixes).size).toBe(prefixes.length)
  })

  it('refuse a key nobody knows, a wrong word and a date that does not exist', () => {
    const { kolding } = packs
    if (!kolding) throw new Error('no Kolding')
    const { success } = packSchema.safeParse({ ...kolding, friendly: true })
    expect(success).toBe(false)
    expect(packSchema.safeParse({ ...kolding, minutes: 'sometimes' }).success).toBe(false)
    expect(packSchema.safeParse({ ...kolding, sourceCheckedOn: '2026-02-31' }).success).toBe(false)
  })
})

describe('"Må jeg optage mødet?" is answered by each authority in its own way', () => {
  it.each([
    ['kolding', /^Spørg først[\s\S]*ikke krav på at optage[\s\S]*oftest ja/],
    ['silkeborg', /^Sig det først[\s\S]*som udgangspunkt kan optage[\s\S]*begrænse/],
    ['holbaek', /^Sig det først[\s\S]*ingen medarbejder behøver sige ja/],
    ['nyborg', /^Kun med et behov[\s\S]*Du skal sige hvorfor[\s\S]*optager kommunen også selv/],
    ['fredensborg', /^Kun med et behov[\s\S]*personligt behov/],
    ['gladsaxe', /^Sig det først[\s\S]*også selv vælge at optage/],
    ['frederiksberg', /^Spørg først[\s\S]*til den afdeling[\s\S]*god tid/],
    ['nordfyn', /^Spørg først[\s\S]*mindst 5 arbejdsdage før/],
    ['soenderborg', /^Sig det først[\s\S]*aldrig uden at du ved det/],
    ['familieretshuset', /^Kun med et behov[\s\S]*ikke video af møderne[\s\S]*også møder på skærm/],
  ])('%s', (municipality, expected) => {
    expect(asked(municipality)).toMatch(expected)
  })

  it.each([
    ['silkeborg', /^Tell them first[\s\S]*normally record sound/],
    ['holbaek', /^Tell them first[\s\S]*no employee has to accept/],
    ['nyborg', /^Only with a need[\s\S]*You have to say why[\s\S]*with a yes, staff record too/],
    ['nordfyn', /^Ask first[\s\S]*at least 5 working days/],
    ['familieretshuset', /^Only with a need[\s\S]*does not allow video[\s\S]*meetings on a screen/],
  ])('%s in English', (municipality, expected) => {
    expect(asked(municipality, 'en')).toMatch(expected)
  })
})

describe('what staff are told a citizen may do', () => {
  it.each([
    ['kolding', /skal spørge først[\s\S]*ikke krav på/],
    ['silkeborg', /kan optage lyd, når det bliver sagt først/],
    ['holbaek', /når det bliver sagt først[\s\S]*Men medarbejderen kan sige nej/],
    ['nyborg', /kun kan optage lyd ved et personligt behov/],
    ['fredensborg', /kun kan optage lyd ved et personligt behov/],
  ])('is %s’s own rule', (municipality, expected) => {
    expect(asked(municipality, 'da', 'staff_side')).toMatch(expected)
  })
})

describe('meetings of the council', () => {
  it('are the municipalities’ own: whoever asks Familieretshuset is shown the way there', () => {
    const elsewhere = packIds.filter(id => /Spørg din kommune/.test(asked(id, 'da', 'public_meeting')))
    expect(elsewhere).toEqual(['familieretshuset'])
  })
})

describe('no pack borrows from another', () => {
  it('only Silkeborg limits help and lets staff stay away when a home is filmed', () => {
    const limits = packIds.filter(id =>
      /begrænset til det livsnødvendige/.test(asked(id, 'da', 'video_home')),
    )
    expect(limits).toEqual(['silkeborg'])
  })

  it('only Kolding is said to report filming to the police, and only as reported', () => {
    const reports = packIds.filter(id => /melde det til politiet/.test(asked(id, 'da', 'video_home')))
    expect(reports).toEqual(['kolding'])
    expect(asked('kolding', 'da', 'video_home')).toMatch(/Ifølge en artikel fra 2022/)
  })

  it('only Kolding is said to say yes most often', () => {
    expect(packIds.filter(id => /oftest ja/.test(asked(id)))).toEqual(['kolding'])
  })
})
