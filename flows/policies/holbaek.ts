import type { Channel, Pack } from './pack.ts'
import { silentOn } from './silent.ts'

const page = 'holbaek_page'

/** Allowed in principle, sound and video alike, yet no employee has to accept: a caveat the words must carry. */
const sayItFirstYetStaffMayRefuse: Channel = {
  default: 'notice',
  employeeVeto: 'yes',
  notice: { required: 'yes', when: 'before', minWorkingDays: null, form: 'unknown', addressee: 'employee' },
  reason: 'not_asked',
  acceptance: 'unknown',
  consequences: [],
  source: page,
}

/** The scheme was to be evaluated in the middle of 2025; no result was found, so the review date stands as overdue. */
export const holbaek: Pack = {
  municipality: 'holbaek',
  name: { da: 'Holbæk Kommune', en: 'Holbæk Municipality' },
  kind: 'municipality',
  referencePrefix: 'HOL',
  version: '2026.1',
  validFrom: '2024-10-01',
  validTo: null,
  reviewBy: '2025-06-30',
  source: page,
  otherSources: { aiMinutes: 'holbaek_privacy' },
  copy: 'whole',
  sourceCheckedOn: '2026-11-24',
  approvedBy: null,
  mailbox: null,
  privacy: null,
  channels: {
    audio_meeting: sayItFirstYetStaffMayRefuse,
    audio_phone: sayItFirstYetStaffMayRefuse,
    virtual: silentOn(page),
    virtual_video: silentOn(page),
    video_office: sayItFirstYetStaffMayRefuse,
    video_home: silentOn(page),
    fixed_camera_home: silentOn(page),
    ai_transcript: silentOn(page),
  },
  unread: [],
  needExamples: 'unknown',
  discouraged: 'unknown',
  needWeight: 'unknown',
  refusalGrounds: 'unknown',
  staffRecording: 'always',
  colleague: 'yes',
  use: { privateOnly: 'yes', helpers: 'only_helpers', publish: 'implied_no', deletion: 'unknown' },
  refusal: { reasoned: 'yes', written: 'unknown', complaint: 'unknown' },
  talkIsGuidance: 'unknown',
  minutes: 'unknown',
  bisidder: 'yes',
  severalMeetings: 'unknown',
  schools: 'unknown',
  aiMinutes: 'opt_out',
  callRecording: 'unknown',
  localHelp: 'unknown',
  tensions: ['staff_may_refuse'],
  withdrawnAnswers: [],
  notOurs: [],
  answerTime: null,
  contacts: {
    phone: null,
    phoneHours: null,
    address: null,
    website: 'https://holbaek.dk',
    checkedOn: '2026-11-24',
    citizensAdviser: null,
    dataProtectionUrl: null,
  },
}
