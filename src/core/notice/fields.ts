import * as z from 'zod'
import { asWritten } from '../as-written.ts'

export const media = ['audio', 'video', 'screen', 'ai_transcript', 'fixed_camera'] as const
export const settings = ['office', 'phone', 'virtual', 'home', 'school', 'other'] as const
export const needs = [
  'remember',
  'understand',
  'hear',
  'see',
  'write',
  'language',
  'overview',
  'stress',
  'other',
  'prefer_not_to_say',
] as const
export const listenerKinds = ['own', 'helper', 'other'] as const
export const alternatives = [
  'bisidder',
  'minutes',
  'longer_meeting',
  'interpreter',
  'written_summary',
] as const
export const representations = ['representative', 'guardian', 'parent', 'writing_help'] as const

export type Medium = (typeof media)[number]
export type Setting = (typeof settings)[number]
export type Need = (typeof needs)[number]
export type Alternative = (typeof alternatives)[number]

/** A name of zero-width characters alone is none. */
const canBeSeen = (text: string) => /[^\p{C}\p{Z}]/u.test(text)
/** Nobody can be called by fewer digits. */
const canBeCalled = (phone: string) => phone.replace(/\D/g, '').length >= 4

/** What is chosen twice is chosen. */
const eachOnce = <T>(list: T[]): T[] => [...new Set(list)]

const words = (most: number) => z.string().overwrite(asWritten).trim().min(1).max(most).refine(canBeSeen)

/**
 * What a notice may say (architecture.md 4, "Fields"). Every field is optional here: which ones are
 * mandatory depends on the pack and the medium, see `missingFields`. `meetingAt` is ISO 8601 with offset.
 */
export const noticeFields = z.strictObject({
  medium: z.enum(media).optional(),
  setting: z.enum(settings).optional(),
  meetingAt: z.iso.datetime({ offset: true }).optional(),
  meetingUnknown: z.boolean().optional(),
  /** A standing wish, or several meetings at once: which they are. */
  severalMeetings: words(200).optional(),
  place: words(200).optional(),
  department: words(200).optional(),
  employee: words(200).optional(),
  scope: words(200).optional(),
  need: z.array(z.enum(needs)).overwrite(eachOnce).max(needs.length).optional(),
  needText: words(500).optional(),
  listeners: z.enum(listenerKinds).optional(),
  othersPresent: words(200).optional(),
  alternatives: z.array(z.enum(alternatives)).overwrite(eachOnce).max(alternatives.length).optional(),
  staffMayRecord: z.boolean().optional(),
  cameraPosition: words(200).optional(),
  switchOff: z.boolean().optional(),
  onBehalfOf: z.enum(representations).optional(),
  authority: words(200).optional(),
  caseNumber: words(60).optional(),
  language: words(60).optional(),
  easyRead: z.boolean().optional(),
})

export type NoticeFields = z.infer<typeof noticeFields>
export type FieldName = keyof NoticeFields

/** What says when, where and with whom the meeting is, in the order forms and sheets have it. */
export const aboutMeeting: readonly FieldName[] = [
  'meetingAt',
  'severalMeetings',
  'place',
  'department',
  'employee',
  'caseNumber',
]

/** How the citizen wants the answer. Given only on the last page; never part of the sealed conversation. */
export const contact = z.strictObject({
  name: words(200),
  reply: z.enum(['email', 'phone', 'letter']),
  email: z.email().max(254).optional(),
  phone: z.string().trim().min(4).max(40).refine(canBeCalled).optional(),
  address: words(400).optional(),
})

export type Contact = z.infer<typeof contact>
