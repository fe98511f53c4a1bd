import type { Channel, Pack } from './pack.ts'
import { silentOn } from './silent.ts'

const page = 'kolding_page'

const askTheEmployeeFirst: Channel = {
  default: 'request',
  employeeVeto: 'yes',
  notice: { required: 'yes', when: 'before', minWorkingDays: null, form: 'unknown', addressee: 'employee' },
  reason: 'helps',
  acceptance: 'required',
  consequences: [],
  source: page,
}

/** Known only from a newspaper article: telling first is required; whether a yes is required too is not said. */
const filmingAtHome: Channel = {
  default: 'unknown',
  employeeVeto: 'unknown',
  notice: { required: 'yes', when: 'before', minWorkingDays: null, form: 'unknown', addressee: 'employee' },
  reason: 'unknown',
  acceptance: 'unknown',
  consequences: ['police_report'],
  source: 'ops_indsigt_2022',
}

export const kolding: Pack = {
  municipality: 'kolding',
  name: { da: 'Kolding Kommune', en: 'Kolding Municipality' },
  kind: 'municipality',
  referencePrefix: 'KOL',
  version: '2026.1',
  validFrom: null,
  validTo: null,
  reviewBy: '2027-05-24',
  source: page,
  otherSources: {},
  copy: 'cut',
  sourceCheckedOn: '2026-11-24',
  approvedBy: null,
  mailbox: null,
  privacy: null,
  channels: {
    audio_meeting: askTheEmployeeFirst,
    audio_phone: askTheEmployeeFirst,
    virtual: silentOn(page),
    virtual_video: silentOn(page),
    video_office: silentOn(page),
    video_home: filmingAtHome,
    fixed_camera_home: filmingAtHome,
    ai_transcript: silentOn(page),
  },
  unread: ['virtual_video', 'video_office'],
  needExamples: ['understand', 'remember'],
  discouraged: 'yes',
  needWeight: 'most_often_accepted',
  refusalGrounds: 'unknown',
  staffRecording: 'unknown',
  colleague: 'told_before',
  use: { privateOnly: 'unknown', helpers: 'unknown', publish: 'unknown', deletion: 'unknown' },
  refusal: { reasoned: 'yes', written: 'unknown', complaint: 'unknown' },
  talkIsGuidance: 'unknown',
  minutes: 'on_request',
  bisidder: 'yes',
  severalMeetings: 'unknown',
  schools: 'unknown',
  aiMinutes: 'unknown',
  callRecording: 'unknown',
  localHelp: 'kolding_selvhjaelp',
  tensions: [],
  withdrawnAnswers: [],
  notOurs: [],
  answerTime: null,
  contacts: {
    phone: '79 79 79 79',
    phoneHours: null,
    address: 'Akseltorv 1, 6000 Kolding',
    website: 'https://www.kolding.dk',
    checkedOn: '2026-11-24',
    citizensAdviser: {
      phone: '79 79 06 79',
      email: 'borgerraadgiver@kolding.dk',
      url: 'https://www.kolding.dk/om-kommunen/borgerradgiver/',
      checkedOn: '2026-11-24',
    },
    dataProtectionUrl: 'https://kolding.dk/om-kommunen/databeskyttelse/',
  },
}
