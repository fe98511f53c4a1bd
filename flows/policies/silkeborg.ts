import type { Channel, Pack } from './pack.ts'
import { silentOn } from './silent.ts'

const page = 'silkeborg_page'

const sayItFirst: Channel = {
  default: 'notice',
  employeeVeto: 'limit',
  notice: { required: 'yes', when: 'before', minWorkingDays: null, form: 'unknown', addressee: 'employee' },
  reason: 'not_asked',
  acceptance: 'not_required',
  consequences: [],
  source: page,
}

/** Video in the citizen's own home: told first and accepted, else staff may stay away from all but vital help. */
const agreeAtHome: Channel = {
  default: 'prior_agreement',
  employeeVeto: 'yes',
  notice: { required: 'yes', when: 'before', minWorkingDays: null, form: 'unknown', addressee: 'employee' },
  reason: 'unknown',
  acceptance: 'required',
  consequences: ['refuse_entry', 'limited_help'],
  source: page,
}

export const silkeborg: Pack = {
  municipality: 'silkeborg',
  name: { da: 'Silkeborg Kommune', en: 'Silkeborg Municipality' },
  kind: 'municipality',
  referencePrefix: 'SIL',
  version: '2026.1',
  validFrom: null,
  validTo: null,
  reviewBy: '2027-05-24',
  source: page,
  otherSources: { 'use.helpers': 'silkeborg_staff', 'use.publish': 'silkeborg_staff' },
  copy: 'cut',
  sourceCheckedOn: '2026-11-24',
  approvedBy: null,
  mailbox: null,
  privacy: null,
  channels: {
    audio_meeting: sayItFirst,
    audio_phone: sayItFirst,
    virtual: silentOn(page),
    virtual_video: silentOn(page),
    video_office: silentOn(page),
    video_home: agreeAtHome,
    fixed_camera_home: agreeAtHome,
    ai_transcript: silentOn(page),
  },
  unread: [],
  needExamples: 'unknown',
  discouraged: 'unknown',
  needWeight: 'unknown',
  refusalGrounds: 'unknown',
  staffRecording: 'may',
  colleague: 'yes',
  use: { privateOnly: 'video', helpers: 'only_helpers', publish: 'no', deletion: 'unknown' },
  refusal: { reasoned: 'yes', written: 'unknown', complaint: 'unknown' },
  talkIsGuidance: 'unknown',
  minutes: 'unknown',
  bisidder: 'yes',
  severalMeetings: 'unknown',
  schools: 'unknown',
  aiMinutes: 'unknown',
  callRecording: 'unknown',
  localHelp: 'unknown',
  tensions: [],
  withdrawnAnswers: [],
  notOurs: [],
  answerTime: null,
  contacts: {
    phone: null,
    phoneHours: null,
    address: null,
    website: 'https://silkeborg.dk',
    checkedOn: '2026-11-24',
    citizensAdviser: null,
    dataProtectionUrl: null,
  },
}
