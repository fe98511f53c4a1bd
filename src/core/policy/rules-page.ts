import { channelNames, type Pack } from '../../../flows/policies/pack.ts'
import { spokenDay } from '../calendar/spoken.ts'
import type { Block } from '../documents/block.ts'
import type { Language, Translate } from '../language.ts'
import { sourceView } from './answer.ts'
import { answerFor } from './answer-about.ts'
import { inForce } from './in-force.ts'
import { ruleForChannel } from './rule.ts'
import type { Ruling, RulingFacet } from './ruling.ts'
import { type Stance, stances } from './stance.ts'

export type Group = 'channels' | 'meeting' | 'home'

type Row = { label: string; value: string; stance?: Stance }
export type Reader = { pack: Pack; language: Language }

/** What a rule says of a meeting in person, in the order a citizen needs it: row → value of the ruling. */
const meetingRows = {
  when: 'noticeWhen',
  whom: 'addressee',
  form: 'noticeForm',
  reason: 'reason',
  need: 'needWeight',
  veto: 'employeeVeto',
  staff: 'staffRecording',
  colleague: 'colleague',
  own_use: 'privateOnly',
  helpers: 'helpers',
  publish: 'publish',
  refusal: 'refusalReasoned',
  complaint: 'complaint',
  minutes: 'minutes',
  bisidder: 'bisidder',
  schools: 'schools',
  ai_minutes: 'aiMinutes',
} as const satisfies Record<string, RulingFacet>

const homeRows = {
  home_notice: 'noticeRequired',
  home_acceptance: 'acceptance',
  home_consequence: 'consequence',
} as const satisfies Record<string, RulingFacet>

const rowsOf = (rows: Record<string, RulingFacet>, ruling: Ruling, translate: Translate): Row[] =>
  Object.entries(rows).map(([row, facet]) => ({
    label: translate(`answers/rules:row.${row}`),
    value: isLookedInto(facet, ruling)
      ? translate('answers/rules:looked_into')
      : asKnown(translate(`answers/rules:${row}.${ruling[facet]}`, ruling.parameters), {
          settled: ruling.basis === 'published' || ruling[facet] === 'unknown',
          translate,
        }),
  }))

const ofTheChannel: readonly RulingFacet[] = [
  'noticeWhen',
  'noticeForm',
  'employeeVeto',
  'noticeRequired',
  'acceptance',
  'consequence',
]

const isChannelTakenBack = ({ channel, withdrawn }: Ruling): boolean => withdrawn.includes(answerFor[channel])

/** Values that a withdrawn answer told of are left out here too. */
const isLookedInto = (facet: RulingFacet, ruling: Ruling): boolean =>
  inForce(ruling)[facet] !== ruling[facet] || (ofTheChannel.includes(facet) && isChannelTakenBack(ruling))

/** What is known only from a newspaper is never stated as if it had been read on the authority's own page. */
const asKnown = (value: string, told: { settled: boolean; translate: Translate }): string =>
  told.settled ? value : told.translate('answers/rules:reported', { value })

const channelRows = ({ pack, language }: Reader, translate: Translate): Row[] =>
  channelNames.map(name => {
    const ruling = ruleForChannel(name, pack, language)
    const label = translate(`answers/rules:channel.${name}`)
    if (isChannelTakenBack(ruling))
      return { label, value: translate('answers/rules:looked_into'), stance: stances.unknown }
    const { openness } = ruling
    return { label, value: translate(`answers/rules:openness.${openness}`), stance: stances[openness] }
  })

const withoutStance = ({ label, value }: Row) => ({ label, value })

/** The days a reader has to know; left out when nobody has named one. */
const dateRows = ({ pack, language }: Reader, translate: Translate): Row[] =>
  Object.entries({
    valid_from: pack.validFrom,
    valid_to: pack.validTo,
    review_by: pack.reviewBy,
    checked: pack.sourceCheckedOn,
  }).flatMap(([row, day]) =>
    day === null ? [] : [{ label: translate(`answers/rules:row.${row}`), value: spokenDay(day, language) }],
  )

const pages = (pack: Pack): string[] => [
  ...new Set([
    pack.source,
    ...channelNames.map(name => pack.channels[name].source),
    ...Object.values(pack.otherSources),
  ]),
]

/** The pack as a citizen would read it: what holds for each way of recording, the rest of the rules, the sources. */
export const rulesBlocks = (reader: Reader, translate: Translate): Block[] => {
  const { pack, language } = reader
  const meeting = ruleForChannel('audio_meeting', pack, language)
  const home = ruleForChannel('video_home', pack, language)
  const standing = pack.approvedBy ? 'approved' : 'unofficial'
  return [
    { kind: 'lead', text: translate('answers/rules:lead', meeting.parameters) },
    { kind: 'caveat', text: translate(`answers/rules:${standing}`, meeting.parameters) },
    { kind: 'facts', rows: channelRows(reader, translate).map(withoutStance) },
    { kind: 'facts', rows: rowsOf(meetingRows, meeting, translate) },
    { kind: 'facts', rows: rowsOf(homeRows, home, translate) },
    { kind: 'facts', rows: dateRows(reader, translate) },
    ...pages(pack).map((id): Block => {
      const { label, url } = sourceView(id, language)
      return { kind: 'link', label: translate('answers/rules:source', { label }), href: url }
    }),
  ]
}

export const rulesTitle = ({ pack, language }: Reader, translate: Translate): string =>
  translate('answers/rules:title', { authority: pack.name[language] })

export type Comparison = {
  authorities: { id: string; name: string }[]
  rows: { group: Group; label: string; values: string[]; stances: (Stance | undefined)[] }[]
}

/** Packs side by side: one column an authority, one row a question. */
export const compareRows = (packs: readonly Pack[], language: Language, translate: Translate): Comparison => {
  const columns = packs.map(pack => everyRow({ pack, language }, translate))
  const [first = []] = columns
  return {
    authorities: packs.map(({ municipality, name }) => ({ id: municipality, name: name[language] })),
    rows: first.map(({ group, label }, index) => ({
      group,
      label,
      values: columns.map(rows => rows[index]?.value ?? ''),
      stances: columns.map(rows => rows[index]?.stance),
    })),
  }
}

const everyRow = (reader: Reader, translate: Translate): (Row & { group: Group })[] => {
  const { pack, language } = reader
  const meeting = rowsOf(meetingRows, ruleForChannel('audio_meeting', pack, language), translate)
  const home = rowsOf(homeRows, ruleForChannel('video_home', pack, language), translate)
  return [
    ...channelRows(reader, translate).map(row => ({ ...row, group: 'channels' as const })),
    ...meeting.map(row => ({ ...row, group: 'meeting' as const })),
    ...home.map(row => ({ ...row, group: 'home' as const })),
  ]
}
