import { describe, expect, it } from 'vitest'
import { answers } from '../../../flows/answers/index.ts'
import { packs } from '../../../flows/policies/index.ts'
import type { ChannelName, Pack } from '../../../flows/policies/pack.ts'
import { silentOn } from '../../../flows/policies/silent.ts'
import { sources } from '../../../flows/sources.ts'
import { toText } from '../../../src/core/documents/formats/text.ts'
import { decisionLetter } from '../../../src/core/documents/letters/decision-letter.ts'
import { receiptSentences } from '../../../src/core/documents/papers/receipt-sentences.ts'
import { type Outcome, outcomes } from '../../../src/core/notice/decision/outcome-questions.ts'
import { media, type NoticeFields, settings as places } from '../../../src/core/notice/fields/field-schema.ts'
import { rule } from '../../../src/core/policy/rule.ts'
import { da, en, firstSentence, withAny } from '../../said.ts'
import { ordinaryFields, refusalInput } from './samples.ts'
import { translateIn } from './words.ts'

type Place = (typeof places)[number]
type Medium = NonNullable<NoticeFields['medium']>

/** Which part of a pack is about what; written out here once more, so that the letter is not asked about itself. */
const aboutWhat: Record<Medium, Record<Place, ChannelName>> = {
  audio: {
    office: 'audio_meeting',
    phone: 'audio_phone',
    virtual: 'virtual',
    home: 'audio_meeting',
    school: 'audio_meeting',
    other: 'audio_meeting',
  },
  video: {
    office: 'video_office',
    phone: 'video_office',
    virtual: 'virtual_video',
    home: 'video_home',
    school: 'video_office',
    other: 'video_office',
  },
  screen: everywhere('virtual_video'),
  ai_transcript: everywhere('ai_transcript'),
  fixed_camera: everywhere('fixed_camera_home'),
}

function everywhere(channel: ChannelName): Record<Place, ChannelName> {
  return {
    office: channel,
    phone: channel,
    virtual: channel,
    home: channel,
    school: channel,
    other: channel,
  }
}

type Claim = { da: RegExp; en: RegExp }

const claim = (key: string, ...values: string[]): Claim => ({
  da: withAny(da, `letters:letter.${key}`, ...values),
  en: withAny(en, `letters:letter.${key}`, ...values),
})
const own = claim('basis.own_rules', 'authority')
const silent = claim('basis.silent', 'authority', 'matter')
const unread = claim('basis.unread', 'authority', 'matter')
const ambiguous = claim('basis.two_readings', 'authority', 'matter')
const secondHand = claim('basis.reported', 'authority', 'matter', 'source')
const notSaid = claim('basis.schools_unknown', 'authority')
const notThere = claim('basis.schools_no', 'authority')
/** What the program has read is nothing an authority says in its own name. */
const ofTheProgram = /[Pp]rogrammet|[Tt]he program|does not know/
/** That a thing was looked for is nothing the code knows. */
const ofASearch = /\b(fundet|finde|ledt|søgt|found|find|searched|looked for)\b/i

const claims = [own, silent, unread, ambiguous, secondHand, notSaid, notThere]
const instead = claim('assessed')
const takenBack = claim('basis.taken_back', 'authority', 'matter')

/** What is not in a copy that breaks off is unread, but for what the page's title leaves out. */
const untold = (pack: Pack, channelName: ChannelName): Claim => {
  if (pack.twoReadings.includes(channelName)) return ambiguous
  return pack.copy === 'whole' || pack.outside.includes(channelName) ? silent : unread
}

/** From the values of the pack alone. */
const claimOf = (pack: Pack, channelName: ChannelName, place: Place): Claim => {
  const channel = pack.channels[channelName]
  if (sources[channel.source]?.confidence !== 'V') return secondHand
  if (JSON.stringify(channel) === JSON.stringify(silentOn(channel.source))) return untold(pack, channelName)
  if (place !== 'school' || pack.schools === 'yes') return own
  return pack.schools === 'no' ? notThere : notSaid
}

const bothTexts = (pack: Pack, about: { medium: Medium; setting: Place; outcome: Outcome; wishes?: [] }) => {
  const { medium, setting, wishes } = about
  const fields = { ...ordinaryFields, medium, setting, ...(wishes && { alternatives: wishes }) }
  const ruling = rule(fields, pack)
  const letter = toText(
    decisionLetter({ ...refusalInput, outcome: about.outcome, fields, pack, ruling, language: 'en' }),
  ).replace(/\s+/g, ' ')
  const [danish = '', english = ''] = letter.split(firstSentence(en('letters:english.precedence')))
  return { da: danish, en: english }
}

/** What a letter says it rests on, in either language. */
const basisIn = (text: string, say: typeof da): string =>
  text.split(say('letters:letter.heading.basis'))[1]?.split('FOB 05.578')[0] ?? ''

const weighed = ['accepted_with_conditions', 'another_way', 'refused']

const variants = (pack: Pack): Pack[] => [pack, { ...pack, schools: 'no' }, { ...pack, schools: 'yes' }]

describe.each(Object.values(packs))('a letter from $name.da', pack => {
  const cases = media.flatMap(medium =>
    places.map(setting => ({ medium, setting, channel: aboutWhat[medium][setting] })),
  )

  it.each(cases)('rests on what there is of its rules: $medium, $setting', ({ medium, setting, channel }) => {
    for (const each of variants(pack)) {
      const wanted = claimOf(each, channel, setting)
      for (const outcome of outcomes) {
        const texts = bothTexts(each, { medium, setting, outcome })
        for (const language of ['da', 'en'] as const) {
          expect(texts[language]).not.toMatch(ofTheProgram)
          expect(basisIn(texts[language], { da, en }[language])).not.toMatch(ofASearch)
          const said = claims.filter(claim => claim[language].test(texts[language]))
          expect(said, outcome).toEqual(weighed.includes(outcome) ? [wanted] : [])
          expect(instead[language].test(texts[language]), outcome).toBe(
            weighed.includes(outcome) && wanted !== own,
          )
        }
      }
    }
  })

  it('promises on the receipt what its rules say, and nothing where it has none', () => {
    for (const { medium, setting, channel } of cases) {
      const fields = { ...ordinaryFields, medium, setting }
      const about = { fields, pack, ruling: rule(fields, pack), language: 'da' as const }
      const says = receiptSentences({ ...about, translate: translateIn('da') }).join(' ')
      const isTold = ['notice', 'free'].includes(pack.channels[channel].default)
      const promised = isTold && claimOf(pack, channel, setting) === own
      const told = ['tellAudio', 'tell', 'tellVeto'].some(key => says.includes(da(`letters:receipt.${key}`)))
      expect(told, `${medium} ${setting}`).toBe(promised)
      expect(says.includes(da('letters:receipt.decide')), `${medium} ${setting}`).toBe(!promised)
    }
  })

  it('names the source of what it knows second-hand', () => {
    for (const { medium, setting, channel } of cases) {
      const source = sources[pack.channels[channel].source]
      if (source === undefined || source.confidence === 'V') continue
      const { da, en } = bothTexts(pack, { medium, setting, outcome: 'refused' })
      expect(da).toContain(source.label.da)
      expect(en).toContain(source.label.en)
    }
  })
})

describe('a letter while an answer is taken back', () => {
  const about = { medium: 'audio', setting: 'office', outcome: 'refused' } as const
  const pack = (withdrawnAnswers: string[]): Pack => {
    const { silkeborg } = packs
    if (!silkeborg) throw new Error('no Silkeborg')
    return { ...silkeborg, withdrawnAnswers }
  }

  it('rests on no rule that the answer told, and says why', () => {
    const { da, en } = bothTexts(pack(['audio_office']), about)
    expect(claims.filter(claim => claim.da.test(da) || claim.en.test(en))).toEqual([])
    expect(da).toMatch(takenBack.da)
    expect(en).toMatch(takenBack.en)
    expect(instead.da.test(da) && instead.en.test(en)).toBe(true)
  })

  it('states no limit on use, and offers no help, that was told by one', () => {
    const accepted = { ...about, outcome: 'accepted' } as const
    const refused = { ...about, wishes: [] as [] }
    expect(bothTexts(pack([]), accepted).da).toContain(da('letters:letter.use.helpers'))
    expect(bothTexts(pack([]), refused).da).toContain(da('letters:letter.help.bisidder'))
    const withdrawn = pack(['sharing_publish', 'bisidder'])
    expect(bothTexts(withdrawn, accepted).da).not.toContain(da('letters:letter.use.helpers'))
    expect(bothTexts(withdrawn, refused).da).not.toContain(da('letters:letter.help.bisidder'))
  })
})

/** A pack that knows nothing, for the comparison: what is left in a letter is no rule. */
const ignorant = (pack: Pack): Pack => ({
  ...pack,
  bisidder: 'unknown',
  minutes: 'unknown',
  staffRecording: 'unknown',
  colleague: 'unknown',
  use: { privateOnly: 'unknown', helpers: 'unknown', publish: 'unknown', deletion: 'unknown' },
  refusal: { reasoned: 'unknown', written: 'unknown', complaint: 'unknown' },
})

describe.each(Object.values(packs))('with every answer taken back, $name.da', pack => {
  const stopped = { ...pack, withdrawnAnswers: Object.keys(answers) }

  it.each(outcomes)('names no rule in a letter that it would not name if it knew none: %s', outcome => {
    for (const medium of media)
      for (const setting of places) {
        const about = { medium, setting, outcome, wishes: [] as [] }
        expect(bothTexts(stopped, about)).toEqual(bothTexts(ignorant(stopped), about))
      }
  })

  it('promises no help on the receipt that it would not promise if it knew of none', () => {
    const says = (each: Pack) => {
      const fields = { ...ordinaryFields, medium: 'audio', setting: 'office' } as const
      const about = { fields, pack: each, ruling: rule(fields, each), language: 'da' as const }
      return receiptSentences({ ...about, translate: translateIn('da') })
    }
    expect(says(stopped)).toEqual(says(ignorant(stopped)))
  })
})

describe('a fine answer taken back', () => {
  it('takes the values of its topic out of letters too', () => {
    const { soenderborg } = packs
    if (!soenderborg) throw new Error('no Sønderborg')
    const about = { medium: 'audio', setting: 'office', outcome: 'accepted' } as const
    const said = (withdrawnAnswers: string[]) => bothTexts({ ...soenderborg, withdrawnAnswers }, about).da
    expect(said([])).toContain(da('letters:letter.use.helpers'))
    expect(said(['sharing_publish.helpers'])).not.toContain(da('letters:letter.use.helpers'))
    expect(said(['evidence.court'])).toBe(said([]))
  })
})

describe('the kinds of basis', () => {
  it('are all met in the packs as they are', () => {
    const met = Object.values(packs).flatMap(pack =>
      Object.values(aboutWhat).flatMap(channels =>
        places.map(setting => claimOf(pack, channels[setting], setting)),
      ),
    )
    expect(new Set(met)).toEqual(new Set([own, silent, unread, ambiguous, secondHand, notSaid]))
  })
})
