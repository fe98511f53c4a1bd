import { describe, expect, it } from 'vitest'
import { packIds, packs } from '../../flows/policies/index.ts'
import { packSchema } from '../../flows/policies/pack.ts'
import { wordsOfBlock } from '../../src/build/content/every-answer.ts'
import { translateIn } from '../../src/build/content/words.ts'
import { type Language, languages } from '../../src/core/language.ts'
import { answerBlocks, rulingFor } from '../../src/core/policy/answer.ts'
import { begins, da, withAny } from '../said.ts'

const asked = (municipality: string, language: Language = 'da', answerId = 'audio_office') => {
  const pack = packs[municipality]
  if (!pack) throw new Error(`no pack ${municipality}`)
  const ruling = rulingFor(answerId, { situation: {}, pack }, language)
  return answerBlocks(answerId, ruling, translateIn(language)).blocks.flatMap(wordsOfBlock).join('\n')
}

/** A sentence of the answers, with the names and numbers that this authority's own rules give it. */
const saidBy = (municipality: string, key: string, language: Language = 'da'): string => {
  const pack = packs[municipality]
  if (!pack) throw new Error(`no pack ${municipality}`)
  const { parameters } = rulingFor('audio_office', { situation: {}, pack }, language)
  return translateIn(language)(key, parameters)
}

/** The authorities in whose answer that sentence stands. */
const saying = (key: string, answerId: string): string[] => {
  const sentence = withAny(da, key, 'authority', 'body', 'Body')
  return packIds.filter(id => sentence.test(asked(id, 'da', answerId)))
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

const own = 'answers/audio_office:main'
const shared = 'answers/common'

describe('"Må jeg optage mødet?" is answered by each authority in its own way', () => {
  const rules: [string, string, ...string[]][] = [
    ['kolding', `${own}.verdict.ask`, `${own}.short.rule.ask`, `${shared}:need.most_often_accepted`],
    ['silkeborg', `${own}.verdict.tell`, `${own}.short.rule.tell`],
    ['holbaek', `${own}.verdict.tell_but_veto`, `${own}.short.rule.tell_but_veto`],
    [
      'nyborg',
      `${own}.verdict.ask_with_need`,
      `${own}.short.reason.required`,
      `${shared}:staff.with_citizen`,
    ],
    ['fredensborg', `${own}.verdict.ask_with_need`, `${own}.short.rule.ask_with_need`],
    ['gladsaxe', `${own}.verdict.tell`, `${shared}:staff.may`],
    ['frederiksberg', `${own}.verdict.ask`, `${shared}:whom.department`, `${shared}:when.in_good_time`],
    ['nordfyn', `${own}.verdict.ask`, `${shared}:when.working_days`],
    ['soenderborg', `${own}.verdict.tell`, `${shared}:staff.never_unknown`],
    [
      'familieretshuset',
      `${own}.verdict.ask_with_need`,
      `${shared}:images.closed`,
      `${shared}:images_virtual.closed`,
    ],
  ]

  type Row = [Language, ...string[]]
  const rows = languages.flatMap(language => rules.map((each): Row => [language, ...each]))
  it.each(rows)('(%s) %s', (language, municipality = '', verdict = '', ...sentences) => {
    const text = asked(municipality, language)
    expect(text).toMatch(begins(saidBy(municipality, verdict, language)))
    for (const sentence of sentences) expect(text).toContain(saidBy(municipality, sentence, language))
  })
})

describe('what staff are told a citizen may do', () => {
  it.each([
    ['kolding', 'ask'],
    ['silkeborg', 'tell'],
    ['holbaek', 'tell_but_veto'],
    ['nyborg', 'ask_with_need'],
    ['fredensborg', 'ask_with_need'],
  ])('is %s’s own rule', (municipality, openness) => {
    expect(asked(municipality, 'da', 'staff_side')).toContain(
      saidBy(municipality, `${shared}:citizen_may.${openness}`),
    )
  })
})

describe('meetings of the council', () => {
  it('are the municipalities’ own: whoever asks Familieretshuset is shown the way there', () => {
    expect(saying('answers/other_authority:not_ours.short.ask', 'public_meeting')).toEqual([
      'familieretshuset',
    ])
  })
})

describe('no pack borrows from another', () => {
  it('only Silkeborg limits help and lets staff stay away when a home is filmed', () => {
    for (const consequence of ['limited_help', 'refuse_entry'])
      expect(saying(`${shared}:consequences.${consequence}`, 'video_home')).toEqual(['silkeborg'])
  })

  it('only Kolding is said to report filming to the police, and only as reported', () => {
    expect(saying('answers/video_home:main.short.reported', 'video_home')).toEqual(['kolding'])
    expect(saying(`${shared}:consequences.police_report`, 'video_home')).toEqual([])
  })

  it('only Kolding is said to say yes most often', () => {
    expect(saying(`${shared}:need.most_often_accepted`, 'audio_office')).toEqual(['kolding'])
  })
})
