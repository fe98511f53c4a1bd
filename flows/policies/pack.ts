import * as z from 'zod'

/**
 * What one authority's published rules say. `unknown` is a value like any other: it is spoken as unknown
 * ("the published rules do not say") and never filled from another pack. Dates are `YYYY-MM-DD`.
 */
const day = z.iso.date()
const yesNo = z.enum(['yes', 'no', 'unknown'])

export const channel = z.strictObject({
  default: z.enum(['notice', 'request', 'need', 'prior_agreement', 'free', 'not_allowed', 'unknown']),
  employeeVeto: yesNo,
  notice: z.strictObject({
    required: yesNo,
    when: z.enum(['before', 'in_good_time', 'working_days', 'unknown']),
    minWorkingDays: z.number().int().min(1).nullable(),
    form: z.enum(['any', 'written_or_phone', 'unknown']),
    addressee: z.enum(['employee', 'department', 'unknown']),
  }),
  reason: z.enum(['required', 'helps', 'not_asked', 'unknown']),
  acceptance: z.enum(['required', 'not_required', 'unknown']),
  consequences: z.array(z.enum(['police_report', 'limited_help', 'refuse_entry', 'meeting_stopped'])),
  source: z.string(),
})

export const channelNames = [
  'audio_meeting',
  'audio_phone',
  'virtual',
  'video_office',
  'video_home',
  'fixed_camera_home',
  'ai_transcript',
] as const
export type ChannelName = (typeof channelNames)[number]

const both = z.strictObject({ da: z.string().min(1), en: z.string().min(1) })

export const packSchema = z.strictObject({
  municipality: z.string().regex(/^[a-z]+$/),
  name: both,
  kind: z.enum(['municipality', 'state_authority']),
  referencePrefix: z.string().regex(/^[A-Z]{3}$/),
  version: z.string().min(1),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  reviewBy: day.nullable(),
  source: z.string(),
  sourceCheckedOn: day,
  approvedBy: z.strictObject({ name: z.string().min(1), on: day }).nullable(),
  mailbox: z.email().nullable(),
  privacy: z
    .strictObject({
      controller: both,
      dpo: both,
      purpose: both,
      basis: both,
      recipients: both,
      retention: both,
    })
    .nullable(),
  channels: z.record(z.enum(channelNames), channel),
  needExamples: z.union([z.literal('unknown'), z.array(z.enum(['understand', 'remember', 'communication', 'concentration']))]),
  refusalGrounds: z.union([z.literal('unknown'), z.array(z.string())]),
  staffRecording: z.enum(['always', 'with_citizen', 'may', 'never_unknown', 'unknown']),
  colleague: yesNo,
  use: z.strictObject({
    privateOnly: yesNo,
    helpers: z.enum(['only_helpers', 'unknown']),
    publish: z.enum(['no', 'unknown']),
    deletion: z.enum(['unknown']),
  }),
  refusal: z.strictObject({
    reasoned: yesNo,
    written: yesNo,
    complaint: z.enum(['own_authority', 'employee_tells', 'unknown']),
  }),
  minutes: z.enum(['on_request', 'automatic', 'unknown']),
  bisidder: yesNo,
  answerTime: z.number().int().min(1).nullable(),
  contacts: z.strictObject({
    phone: z.string(),
    phoneHours: both.nullable(),
    address: z.string().nullable(),
    website: z.url(),
    checkedOn: day,
    citizensAdviser: z
      .strictObject({ phone: z.string().nullable(), email: z.email().nullable(), url: z.url(), checkedOn: day })
      .nullable(),
    dataProtectionUrl: z.url().nullable(),
  }),
})

export type Pack = z.infer<typeof packSchema>
export type Channel = z.infer<typeof channel>
