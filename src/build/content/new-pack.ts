import '../operation/in-words.ts'
import { existsSync, writeFileSync } from 'node:fs'

// Starts a pack with every value `unknown`: npm run new:pack -- ID
const [id = ''] = process.argv.slice(2)
const file = `flows/policies/${id}.ts`

const stop = (says: string): never => {
  console.error(says)
  process.exit(1)
}
if (!/^[a-z]+$/.test(id)) stop('Usage: npm run new:pack -- ID   (small letters a to z, such as vejle)')
if (existsSync(file)) stop(`${file} is there already`)

const today = new Date().toISOString().slice(0, 10)
const name = id.charAt(0).toUpperCase() + id.slice(1)
const silent = [
  'audio_meeting',
  'audio_phone',
  'virtual',
  'virtual_video',
  'video_office',
  'video_home',
  'fixed_camera_home',
  'ai_transcript',
]
  .map(channel => `    ${channel}: silentOn(page),`)
  .join('\n')

writeFileSync(
  file,
  `import type { Pack } from './pack.ts'
import { silentOn } from './silent.ts'

const page = '${id}_page'

export const ${id}: Pack = {
  municipality: '${id}',
  name: { da: '${name} Kommune', en: '${name} Municipality' },
  kind: 'municipality',
  referencePrefix: '${id.slice(0, 3).toUpperCase().padEnd(3, 'X')}',
  version: '${today.slice(0, 4)}.1',
  validFrom: null,
  validTo: null,
  reviewBy: null,
  source: page,
  otherSources: {},
  copy: 'cut',
  sourceCheckedOn: '${today}',
  approvedBy: null,
  mailbox: null,
  privacy: null,
  channels: {
${silent}
  },
  outside: [],
  twoReadings: [],
  otherRecording: 'unknown',
  homeVisits: 'unknown',
  filmingCrime: 'unknown',
  needExamples: 'unknown',
  discouraged: 'unknown',
  needWeight: 'unknown',
  refusalGrounds: 'unknown',
  staffRecording: 'unknown',
  colleague: 'unknown',
  use: { privateOnly: 'unknown', helpers: 'unknown', publish: 'unknown', deletion: 'unknown' },
  refusal: { reasoned: 'unknown', written: 'unknown', complaint: 'unknown' },
  talkIsGuidance: 'unknown',
  minutes: 'unknown',
  bisidder: 'unknown',
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
    website: 'https://www.${id}.dk',
    checkedOn: '${today}',
    citizensAdviser: null,
    dataProtectionUrl: null,
  },
}
`,
)
console.log(`${file} is written, and knows nothing yet. Then:
1. flows/sources/policies.ts: add ${id}_page with its address.
2. Fill in what the page says, and leave \`unknown\` what it does not say. Set reviewBy.
3. flows/policies/index.ts: name ${id} in the list.
4. npm run check:packs -- ${file}`)
