import { type Channel, channelNames, type Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import { packStaleness, sourceDue } from './freshness.ts'
import { isSilent } from './silent-channel.ts'

/** `wrong` stops a release; `due` is for somebody to look at. */
export type PackFinding = { kind: 'wrong' | 'due'; field: string; says: string }

const wrong = (field: string, says: string): PackFinding => ({ kind: 'wrong', field, says })
const due = (field: string, says: string): PackFinding => ({ kind: 'due', field, says })

type Contradiction = {
  says: string
  holds: (channel: Channel) => boolean
  tension?: Pack['tensions'][number]
}

/** Pairs of values that contradict each other. */
const contradictions: readonly Contradiction[] = [
  {
    says: 'allowed when told first, yet staff may say no; name the tension "staff_may_refuse" if the source says both',
    holds: ({ default: given, employeeVeto }) => given === 'notice' && employeeVeto === 'yes',
    tension: 'staff_may_refuse',
  },
  {
    says: 'telling is enough, yet a yes is required',
    holds: ({ default: given, acceptance }) => given === 'notice' && acceptance === 'required',
  },
  {
    says: 'free, yet staff may say no or must be told',
    holds: ({ default: given, employeeVeto, notice }) =>
      given === 'free' && (employeeVeto === 'yes' || notice.required === 'yes'),
  },
  {
    says: 'must be asked for, yet no yes is needed',
    holds: ({ default: given, acceptance }) =>
      ['request', 'need', 'prior_agreement'].includes(given) && acceptance === 'not_required',
  },
  {
    says: 'must be asked for, yet staff may not say no',
    holds: ({ default: given, employeeVeto }) =>
      ['request', 'need', 'prior_agreement'].includes(given) && employeeVeto === 'no',
  },
  {
    says: 'rests on a need, yet no reason is asked for',
    holds: ({ default: given, reason }) => given === 'need' && reason === 'not_asked',
  },
  {
    says: 'not allowed, yet no yes is needed',
    holds: ({ default: given, acceptance }) => given === 'not_allowed' && acceptance === 'not_required',
  },
  {
    says: 'a number of working days is stated in one field and not in the other',
    holds: ({ notice }) => (notice.when === 'working_days') !== (notice.minWorkingDays !== null),
  },
  {
    says: 'need not be told, yet it is said when to tell',
    holds: ({ notice }) => notice.required === 'no' && notice.when !== 'unknown',
  },
]

const inChannel = (pack: Pack, name: (typeof channelNames)[number]): PackFinding[] =>
  contradictions
    .filter(
      ({ holds, tension }) => holds(pack.channels[name]) && !(tension && pack.tensions.includes(tension)),
    )
    .map(({ says }) => wrong(`channels.${name}`, `contradicts itself: ${says}`))

const acrossThePack = (pack: Pack): PackFinding[] => [
  ...(['outside', 'twoReadings'] as const).flatMap(field =>
    pack[field]
      .filter(name => !isSilent(pack.channels[name]))
      .map(name => wrong(field, `names ${name}, of which the pack says something`)),
  ),
  ...(pack.copy === 'whole' && pack.outside.length > 0
    ? [wrong('outside', 'is for a copy that breaks off: a whole one is silent by itself')]
    : []),
  ...(pack.use.privateOnly === 'no' && pack.use.helpers === 'only_helpers'
    ? [wrong('use', 'contradicts itself: not only for own use, yet only helpers may hear it')]
    : []),
  ...(pack.tensions.includes('staff_may_refuse') &&
  !channelNames.some(name => contradictions[0]?.holds(pack.channels[name]))
    ? [wrong('tensions', 'names a tension that no channel has')]
    : []),
]

const sourceFindings = (pack: Pack): PackFinding[] => {
  const named: [string, string][] = [
    ['source', pack.source],
    ...channelNames
      .filter(name => pack.channels[name].source !== pack.source)
      .map((name): [string, string] => [`channels.${name}.source`, pack.channels[name].source]),
    ...Object.entries(pack.otherSources).map(([path, id]): [string, string] => [`otherSources.${path}`, id]),
  ]
  return named.flatMap(([field, id]) => {
    const source = sources[id]
    if (!source) return [wrong(field, `there is no source ${id} in flows/sources`)]
    const { authorities } = source
    return authorities === 'all' || authorities.includes(pack.municipality)
      ? []
      : [wrong(field, `${id} is another authority's page`)]
  })
}

const valueAt = (pack: Pack, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], pack)

const pathFindings = (pack: Pack): PackFinding[] =>
  Object.keys(pack.otherSources)
    .filter(path => valueAt(pack, path) === undefined || valueAt(pack, path) === 'unknown')
    .map(path => wrong(`otherSources.${path}`, 'gives a source for a value that is not there'))

const dateFindings = (pack: Pack, today: string): PackFinding[] => {
  const staleness = packStaleness(pack, today)
  const page = sources[pack.source]
  return [
    ...(staleness === 'expired' ? [wrong('validTo', `expired on ${pack.validTo}`)] : []),
    ...(staleness === 'not_yet' ? [due('validFrom', `holds only from ${pack.validFrom}`)] : []),
    ...(pack.reviewBy === null ? [wrong('reviewBy', 'nobody has said when to look at it again')] : []),
    ...(staleness === 'review_overdue' ? [due('reviewBy', `was to be reviewed by ${pack.reviewBy}`)] : []),
    ...(pack.sourceCheckedOn > today
      ? [wrong('sourceCheckedOn', `${pack.sourceCheckedOn} has not come yet`)]
      : []),
    ...(page && sourceDue(pack.source) < today ? [due('source', `was last checked on ${page.checked}`)] : []),
  ]
}

const contactFindings = ({ contacts }: Pack): PackFinding[] => [
  ...(contacts.phone === null ? [due('contacts.phone', 'unknown: words send people to the website')] : []),
  ...(contacts.citizensAdviser === null
    ? [due('contacts.citizensAdviser', 'unknown: words say to ask')]
    : []),
]

const approvalFindings = (pack: Pack): PackFinding[] =>
  pack.approvedBy === null ? [due('approvedBy', 'nobody: guidance only in production')] : []

/** Everything that is wrong, or due, in a pack that fits the schema. `today` is `YYYY-MM-DD`. */
export const packFindings = (pack: Pack, today: string): PackFinding[] => [
  ...channelNames.flatMap(name => inChannel(pack, name)),
  ...acrossThePack(pack),
  ...sourceFindings(pack),
  ...pathFindings(pack),
  ...dateFindings(pack, today),
  ...contactFindings(pack),
  ...approvalFindings(pack),
]
