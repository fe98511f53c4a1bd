import * as z from 'zod'

/**
 * What one authority's published rules say. `unknown` is a value like any other: it is spoken as unknown
 * ("the published rules do not say") and never filled from another pack. Dates are `YYYY-MM-DD`.
 */
const day = z.iso.date()
const yesNo = z.enum(['yes', 'no', 'unknown'])
const sourceId = z.string().regex(/^[a-z0-9_]+$/)

export const channel = z.strictObject({
  /**
   * What a citizen must do: `notice` tell, `request` ask and wait for a yes, `need` ask and name a need,
   * `prior_agreement` have it agreed beforehand, `free` nothing; `src/core/policy/rule.ts` makes a ruling of it.
   */
  default: z.enum(['notice', 'request', 'need', 'prior_agreement', 'free', 'not_allowed', 'unknown']),
  /** `limit`: staff may limit a recording that is allowed in principle; `yes`: they may say no to it. */
  employeeVeto: z.enum(['yes', 'limit', 'no', 'unknown']),
  notice: z.strictObject({
    required: yesNo,
    when: z.enum(['before', 'in_good_time', 'working_days', 'unknown']),
    minWorkingDays: z.number().int().min(1).nullable(),
    form: z.enum(['any', 'written_or_phone', 'unknown']),
    addressee: z.enum(['employee', 'department', 'unknown']),
  }),
  /** `weighed`: asked for and weighed by named criteria, yet no condition. */
  reason: z.enum(['required', 'weighed', 'helps', 'not_asked', 'unknown']),
  /** Whether the employee's yes is a condition. A new value: here, `check-pack.ts`, `unsaid.ts`, each block `by: 'acceptance'`. */
  acceptance: z.enum(['required', 'not_required', 'unknown']),
  consequences: z.array(z.enum(['police_report', 'limited_help', 'refuse_entry', 'meeting_stopped'])),
  source: sourceId,
})

export const channelNames = [
  'audio_meeting',
  'audio_phone',
  'virtual',
  'virtual_video',
  'video_office',
  'video_home',
  'fixed_camera_home',
  'ai_transcript',
] as const
export type ChannelName = (typeof channelNames)[number]

export const needExampleNames = ['understand', 'remember', 'communication', 'concentration'] as const
export const considerationNames = ['future_cooperation', 'bisidder_possible', 'harassing_purpose'] as const

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
  source: sourceId,
  /** Field path → source, where a value rests on another page than `source` (or than its channel's). */
  otherSources: z.record(z.string(), sourceId),
  /** Whether our copy of the page is whole. What is not in a copy that breaks off is unread, not unsaid. */
  copy: z.enum(['whole', 'cut']),
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
  /** Channels that a page which breaks off leaves out all the same, by its title: unsaid, and not unread. */
  outside: z.array(z.enum(channelNames)),
  /** Channels that one reading of the page's words covers and another does not. */
  twoReadings: z.array(z.enum(channelNames)),
  /** Whether the page speaks of "other recording" beside sound and video. */
  otherRecording: yesNo,
  /** Whether the page names a visit in the home among what may be recorded. */
  homeVisits: yesNo,
  /** Whether the page says that filming its meetings breaks the Criminal Code. */
  filmingCrime: yesNo,
  needExamples: z.union([z.literal('unknown'), z.array(z.enum(needExampleNames)).min(1)]),
  /** Whether the authority says it would rather not be recorded. */
  discouraged: yesNo,
  /** How much weight a relevant need is said to carry. */
  needWeight: z.enum(['most_often_accepted', 'accepted_as_a_rule', 'met_with_understanding', 'unknown']),
  /** What the authority says it looks at when it limits or refuses. */
  refusalGrounds: z.union([z.literal('unknown'), z.array(z.enum(considerationNames)).min(1)]),
  staffRecording: z.enum(['always', 'with_citizen', 'may', 'never_unknown', 'unknown']),
  /** `told_before`: the rules also promise that the citizen hears of it before the meeting. */
  colleague: z.enum(['told_before', 'yes', 'no', 'unknown']),
  use: z.strictObject({
    /** `video`: the rules say so for video only. */
    privateOnly: z.enum(['yes', 'no', 'video', 'unknown']),
    helpers: z.enum(['only_helpers', 'unknown']),
    /** `implied_no`: not said outright, but own use and helpers only leaves no room for it. */
    publish: z.enum(['no', 'implied_no', 'unknown']),
    deletion: z.enum(['unknown']),
  }),
  refusal: z.strictObject({
    reasoned: yesNo,
    written: yesNo,
    complaint: z.enum(['own_authority', 'employee_tells', 'unknown']),
  }),
  /** Whether the rules warn that what is said in a talk is guidance, and no decision to complain about. */
  talkIsGuidance: yesNo,
  minutes: z.enum(['on_request', 'automatic', 'unknown']),
  bisidder: yesNo,
  /** Whether one notice may stand for several meetings. */
  severalMeetings: yesNo,
  /** Whether the rules say that they hold for schools and day care too. */
  schools: yesNo,
  /** `opt_out`: staff use a program that listens and drafts minutes; one may say no before the meeting. */
  aiMinutes: z.enum(['opt_out', 'unknown']),
  /** `with_consent`: the authority says it records calls on its own lines, by consent. */
  callRecording: z.enum(['with_consent', 'unknown']),
  /** A local place that may know of a bisidder, told with its reservation. */
  localHelp: z.enum(['kolding_selvhjaelp', 'unknown']),
  /**
   * Tensions that stand in the source itself, known and carried by the words: `staff_may_refuse` is "allowed
   * in principle, yet no employee has to accept". An inner contradiction that is not named here fails the check.
   */
  tensions: z.array(z.enum(['staff_may_refuse'])),
  /** Answers taken back by configuration: people are sent to a person until they are mended. */
  withdrawnAnswers: z.array(z.string()),
  /** Set while an administrator has paused sending; no file sets it. */
  sendingPaused: z.literal(true).optional(),
  /** Topics that belong to another authority: the citizen is shown the way there instead. */
  notOurs: z.array(z.enum(['homecare_camera', 'children_school', 'public_meeting'])),
  answerTime: z.number().int().min(1).nullable(),
  contacts: z.strictObject({
    /** Null until somebody has checked it: the words then send people to `website` for the number. */
    phone: z.string().min(1).nullable(),
    phoneHours: both.nullable(),
    address: z.string().nullable(),
    website: z.url(),
    checkedOn: day,
    citizensAdviser: z
      .strictObject({
        phone: z.string().nullable(),
        email: z.email().nullable(),
        url: z.url(),
        checkedOn: day,
      })
      .nullable(),
    dataProtectionUrl: z.url().nullable(),
  }),
})

export type Pack = z.infer<typeof packSchema>
export type Channel = z.infer<typeof channel>
