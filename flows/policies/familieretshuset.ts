import type { Channel, Pack } from './pack.ts'
import { silentOn } from './silent.ts'

const page = 'familieretshuset_page'

const askForPersonalReasons: Channel = {
  default: 'need',
  employeeVeto: 'yes',
  notice: { required: 'yes', when: 'before', minWorkingDays: null, form: 'unknown', addressee: 'employee' },
  reason: 'helps',
  acceptance: 'required',
  consequences: [],
  source: page,
}

const noFilming: Channel = {
  default: 'not_allowed',
  employeeVeto: 'unknown',
  notice: {
    required: 'unknown',
    when: 'unknown',
    minWorkingDays: null,
    form: 'unknown',
    addressee: 'unknown',
  },
  reason: 'unknown',
  acceptance: 'unknown',
  consequences: [],
  source: page,
}

export const familieretshuset: Pack = {
  municipality: 'familieretshuset',
  name: { da: 'Familieretshuset', en: 'Familieretshuset' },
  kind: 'state_authority',
  referencePrefix: 'FRH',
  version: '2026.1',
  validFrom: null,
  validTo: null,
  reviewBy: '2027-05-24',
  source: page,
  otherSources: {},
  sourceCheckedOn: '2026-11-24',
  approvedBy: null,
  mailbox: null,
  privacy: null,
  channels: {
    audio_meeting: askForPersonalReasons,
    audio_phone: silentOn(page),
    virtual: silentOn(page),
    virtual_video: noFilming,
    video_office: noFilming,
    video_home: silentOn(page),
    fixed_camera_home: silentOn(page),
    ai_transcript: silentOn(page),
  },
  needExamples: 'unknown',
  discouraged: 'unknown',
  needWeight: 'unknown',
  refusalGrounds: 'unknown',
  staffRecording: 'unknown',
  colleague: 'unknown',
  use: { privateOnly: 'unknown', helpers: 'unknown', publish: 'unknown', deletion: 'unknown' },
  refusal: { reasoned: 'unknown', written: 'unknown', complaint: 'own_authority' },
  minutes: 'automatic',
  bisidder: 'yes',
  severalMeetings: 'unknown',
  schools: 'unknown',
  aiMinutes: 'unknown',
  callRecording: 'unknown',
  localHelp: 'unknown',
  tensions: [],
  withdrawnAnswers: [],
  answerTime: null,
  contacts: {
    phone: null,
    phoneHours: null,
    address: null,
    website: 'https://familieretshuset.dk',
    checkedOn: '2026-11-24',
    citizensAdviser: null,
    dataProtectionUrl: null,
  },
}
