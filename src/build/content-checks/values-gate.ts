import type { BlockDefinition, BlockFacet } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import { unsaidBecause } from '../../../flows/answers/unsaid.ts'
import { packs } from '../../../flows/policies/index.ts'
import { channelNames, type Pack } from '../../../flows/policies/pack.ts'
import { blocksSaid, rulingFor, topicOfAnswer } from '../../core/policy/answer.ts'
import { ruleForChannel } from '../../core/policy/rule.ts'
import type { Ruling } from '../../core/policy/ruling.ts'
import { situations } from '../content/every-answer.ts'
import type { Findings } from './places.ts'

const ofChannels = [
  'openness',
  'employeeVeto',
  'noticeRequired',
  'noticeWhen',
  'noticeForm',
  'addressee',
  'reason',
  'acceptance',
  'consequence',
] as const satisfies readonly BlockFacet[]

const ofPack = [
  'discouraged',
  'needWeight',
  'staffRecording',
  'colleague',
  'privateOnly',
  'helpers',
  'publish',
  'deletion',
  'refusalReasoned',
  'refusalWritten',
  'complaint',
  'talkIsGuidance',
  'minutes',
  'bisidder',
  'severalMeetings',
  'schools',
  'aiMinutes',
  'otherRecording',
  'homeVisits',
  'filmingCrime',
  'callRecording',
  'localHelp',
] as const satisfies readonly BlockFacet[]

const lists = ['needExamples', 'refusalGrounds'] as const

/** One value of a pack: `audio_meeting.noticeWhen`, or `minutes` where it holds for all channels. */
export type PackValue = { name: string; value: string }

const isKnown = ({ value }: PackValue): boolean => !['unknown', 'none_stated', ''].includes(value)

const inChannels = (pack: Pack): PackValue[] =>
  channelNames.flatMap(channel => {
    const ruling = ruleForChannel(channel, pack)
    return ofChannels.map(facet => ({ name: `${channel}.${facet}`, value: ruling[facet] }))
  })

/** All that a pack knows. */
export const valuesOf = (pack: Pack): PackValue[] => {
  const ruling = ruleForChannel('audio_meeting', pack)
  return [
    ...ofPack.map(facet => ({ name: facet, value: ruling[facet] })),
    ...lists.map(name => ({ name, value: ruling.lists[name].join(' ') })),
    ...inChannels(pack),
  ].filter(isKnown)
}

const namesSaid = ({ by, each, when = {} }: BlockDefinition, { channel }: Ruling): string[] => [
  ...[by ?? [], Object.keys(when)].flat().flatMap(facet => [facet, `${channel}.${facet}`]),
  ...(each ? [each] : []),
]

/** The values that some answer of this authority states, whatever the citizen talked of before. */
const saidBy = (pack: Pack, all: readonly string[]): Set<string> =>
  new Set(
    all
      .filter(answerId => !pack.notOurs.some(topic => topic === topicOfAnswer(answerId)))
      .flatMap(answerId =>
        situations.flatMap(situation => {
          const ruling = rulingFor(answerId, { situation, pack }, 'da')
          return blocksSaid(answerId, ruling).flatMap(block => namesSaid(block, ruling))
        }),
      ),
  )

export type ValuesSaid = { said: PackValue[]; unsaid: (PackValue & { because: string | undefined })[] }

const reasonFor = ({ name, value }: PackValue): string | undefined => {
  const facet = name.split('.').at(-1) ?? name
  return [name, `${facet}.${value}`, facet].map(key => unsaidBecause[key]).find(Boolean)
}

/** Which values of a pack citizens are told, and why not the others. */
export const toldOf = (pack: Pack, all: readonly string[] = Object.keys(answers)): ValuesSaid => {
  const names = saidBy(pack, all)
  const values = valuesOf(pack)
  const unsaid = values.filter(({ name }) => !names.has(name))
  return {
    said: values.filter(({ name }) => names.has(name)),
    unsaid: unsaid.map(value => ({ ...value, because: reasonFor(value) })),
  }
}

/** A value that no answer states, and for which nobody has given a reason. */
export const valueFindings = (): Findings =>
  Object.values(packs).flatMap(pack =>
    toldOf(pack)
      .unsaid.filter(one => one.because === undefined)
      .map(
        ({ name, value }) =>
          `flows/policies/${pack.municipality}.ts: ${name} is ${value}, and no answer says so`,
      ),
  )
