import { describe, expect, it } from 'vitest'
import { packs } from '../../flows/policies/index.ts'
import { type Channel, channel, channelNames, type Pack, packSchema } from '../../flows/policies/pack.ts'
import { silentOn } from '../../flows/policies/silent.ts'
import { failuresOf } from '../../src/build/content/every-answer.ts'

const kolding = (): Pack => {
  const { kolding: pack } = packs
  if (!pack) throw new Error('no Kolding')
  return structuredClone(pack)
}

/** A pack in which every channel says this one thing. */
const everyChannel = (more: Partial<Channel>): Pack => {
  const pack = kolding()
  const channels = channelNames.map(name => [name, { ...pack.channels[name], ...more }])
  return { ...pack, channels: Object.fromEntries(channels) }
}

const noticeWith = (more: Partial<Channel['notice']>): Pack =>
  everyChannel({
    notice: {
      required: 'yes',
      when: 'before',
      minWorkingDays: null,
      form: 'unknown',
      addressee: 'employee',
      ...more,
    },
  })

const { shape } = channel
const notice = shape.notice.shape
const pack = packSchema.shape

type Case = [string, Pack]
const cases: Case[] = [
  ...shape.default.options.map((value): Case => [`default ${value}`, everyChannel({ default: value })]),
  ...shape.employeeVeto.options.map(
    (value): Case => [`veto ${value}`, everyChannel({ default: 'notice', employeeVeto: value })],
  ),
  ...shape.reason.options.map((value): Case => [`reason ${value}`, everyChannel({ reason: value })]),
  ...shape.acceptance.options.map(
    (value): Case => [`acceptance ${value}`, everyChannel({ acceptance: value })],
  ),
  ...shape.consequences.element.options.map(
    (value): Case => [`consequence ${value}`, everyChannel({ consequences: [value] })],
  ),
  ['several consequences', everyChannel({ consequences: ['refuse_entry', 'limited_help'] })],
  ['no consequence', everyChannel({ consequences: [] })],
  ...notice.required.options.map((value): Case => [`told ${value}`, noticeWith({ required: value })]),
  ...notice.when.options.map(
    (value): Case => [
      `when ${value}`,
      noticeWith({ when: value, minWorkingDays: value === 'working_days' ? 5 : null }),
    ],
  ),
  ...notice.form.options.map((value): Case => [`form ${value}`, noticeWith({ form: value })]),
  ...notice.addressee.options.map((value): Case => [`to ${value}`, noticeWith({ addressee: value })]),
  ...pack.needWeight.options.map((value): Case => [`need ${value}`, { ...kolding(), needWeight: value }]),
  ...pack.discouraged.options.map(
    (value): Case => [`discouraged ${value}`, { ...kolding(), discouraged: value }],
  ),
  ...pack.staffRecording.options.map(
    (value): Case => [`staff ${value}`, { ...kolding(), staffRecording: value }],
  ),
  ...pack.colleague.options.map((value): Case => [`colleague ${value}`, { ...kolding(), colleague: value }]),
  ...pack.minutes.options.map((value): Case => [`minutes ${value}`, { ...kolding(), minutes: value }]),
  ...pack.talkIsGuidance.options.map(
    (value): Case => [`talk ${value}`, { ...kolding(), talkIsGuidance: value }],
  ),
  ...pack.bisidder.options.map((value): Case => [`bisidder ${value}`, { ...kolding(), bisidder: value }]),
  ...pack.severalMeetings.options.map(
    (value): Case => [`several ${value}`, { ...kolding(), severalMeetings: value }],
  ),
  ...pack.schools.options.map((value): Case => [`schools ${value}`, { ...kolding(), schools: value }]),
  ...pack.aiMinutes.options.map((value): Case => [`ai minutes ${value}`, { ...kolding(), aiMinutes: value }]),
  ...pack.callRecording.options.map(
    (value): Case => [`calls ${value}`, { ...kolding(), callRecording: value }],
  ),
  ...pack.localHelp.options.map((value): Case => [`help ${value}`, { ...kolding(), localHelp: value }]),
  ...pack.kind.options.map((value): Case => [`kind ${value}`, { ...kolding(), kind: value }]),
  ...pack.use.shape.privateOnly.options.map(
    (value): Case => [`own use ${value}`, withUse({ privateOnly: value })],
  ),
  ...pack.use.shape.helpers.options.map((value): Case => [`helpers ${value}`, withUse({ helpers: value })]),
  ...pack.use.shape.publish.options.map((value): Case => [`publish ${value}`, withUse({ publish: value })]),
  ...pack.refusal.shape.reasoned.options.map(
    (value): Case => [`reasoned ${value}`, withRefusal({ reasoned: value })],
  ),
  ...pack.refusal.shape.written.options.map(
    (value): Case => [`written ${value}`, withRefusal({ written: value })],
  ),
  ...pack.refusal.shape.complaint.options.map(
    (value): Case => [`complaint ${value}`, withRefusal({ complaint: value })],
  ),
]

function withUse(more: Partial<Pack['use']>): Pack {
  return { ...kolding(), use: { ...kolding().use, ...more } }
}

function withRefusal(more: Partial<Pack['refusal']>): Pack {
  return { ...kolding(), refusal: { ...kolding().refusal, ...more } }
}

describe('whatever a pack may say, every answer has words for it', () => {
  it.each(cases)('%s', (_, each) => {
    expect(failuresOf(each)).toEqual([])
  })

  it('even when it says nothing at all and knows no number', () => {
    const silent = everyChannel(silentOn('kolding_page'))
    const knowsNothing: Pack = {
      ...silent,
      needExamples: 'unknown',
      refusalGrounds: 'unknown',
      needWeight: 'unknown',
      colleague: 'unknown',
      minutes: 'unknown',
      bisidder: 'unknown',
      contacts: { ...silent.contacts, phone: null, address: null, citizensAdviser: null },
    }
    expect(failuresOf(knowsNothing)).toEqual([])
  })
})
