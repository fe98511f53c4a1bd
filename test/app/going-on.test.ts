import { describe, expect, test } from 'vitest'
import { type Talk, talk } from './talk.ts'

const having = async (language: string, ...said: string[]): Promise<Talk> => {
  const citizen = await talk({ language })
  for (const text of said) await citizen.says(text)
  return citizen
}

const answersOf = (citizen: Talk): (string | undefined)[] =>
  citizen.turn().messages.flatMap(({ kind, answer }) => (kind === 'answer' ? [answer] : []))

describe('what is said of the question before', () => {
  test.each([
    ['da', 'kan jeg få aktindsigt', 'de har ikke svaret i 3 uger', 'aktindsigt.overdue'],
    ['en', 'how do I see my file', 'still no reply', 'aktindsigt.overdue'],
    ['da', 'der står noget forkert i referatet', 'kan jeg få det slettet', 'minutes_notes.errors'],
    ['en', 'there is a mistake in the minutes', 'can they delete it', 'minutes_notes.errors'],
    ['da', 'jeg skal have tolk', 'jeg taler somali', 'interpreter'],
    ['da', 'må jeg filme på rådhuset', 'vagten siger nej', 'video_office.told_to_stop'],
    [
      'da',
      'min mor får hjemmehjælp og vi vil sætte et kamera op',
      'de siger de ikke vil komme',
      'homecare_camera.staff_refuse',
    ],
    ['en', 'can i record the meeting', 'what if she minds', 'refusal_complaint'],
    ['da', 'jeg fik afslag på at optage', 'de skrev ikke hvorfor', 'refusal_complaint.written_reasons'],
    [
      'da',
      'jeg vil klage over min sagsbehandler',
      'kan jeg få en anden',
      'refusal_complaint.other_caseworker',
    ],
    ['da', 'vi vil have et kamera hvor hjemmeplejen kommer', 'må vi have lyd på', 'homecare_camera'],
    ['da', 'må jeg optage mødet', 'jeg vil ikke sige hvorfor', 'need_reason'],
    ['da', 'må jeg optage hvis de ikke ved det', 'og hvis det er i telefonen', 'audio_phone'],
    ['en', 'what does the law say', 'and on the phone?', 'audio_phone'],
    ['da', 'må de optage mig', 'jeg vil have det slettet', 'staff_records.how_long'],
    ['da', 'må jeg optage mødet', 'så må jeg altså ikke?', 'audio_office'],
    ['en', 'can I record my phone call', "so that's a no?", 'audio_phone'],
    ['da', 'jeg skal have tolk', 'koster det noget', 'interpreter'],
    ['da', 'får jeg et referat af mødet', 'hvor længe går der', 'minutes_notes'],
    ['da', 'hvad er en partsrepræsentant', 'kan min søn være det', 'partsrep'],
    ['da', 'må jeg have en bisidder med', 'må hun optage i stedet for mig', 'bisidder.may_record'],
    ['da', 'må jeg lægge det på facebook', 'og kun i en lukket gruppe', 'sharing_publish.social_media'],
    ['da', 'er det ulovligt at optage i smug', 'og hvis de finder ud af det', 'secret_recording.found_out'],
  ])('%s: after "%s", "%s" is answered', async (language, first, then, answer) => {
    expect(answersOf(await having(language, first, then))).toEqual([answer])
  })

  test('a hidden camera where home care comes: nobody has spoken of theft', async () => {
    const citizen = await having(
      'da',
      'vi vil sætte et kamera op hos mor i hjemmeplejen',
      'må vi filme i smug',
    )
    expect(answersOf(citizen)[0]).toMatch(/^homecare_camera/)
    expect(answersOf(citizen)[0]).not.toBe('homecare_camera.hidden_theft')
  })
})

test('what is not ours is not gone on with: the next few words may be', async () => {
  const citizen = await having('en', 'when is the rubbish collected', 'does the rule change')
  expect(answersOf(citizen)).not.toEqual(['out_of_scope'])
})

test('home care that is told of is not sent away as another matter', async () => {
  const citizen = await having('da', 'min mor på 84 får hjemmepleje')
  expect(citizen.turn().understood?.action).not.toBe('answer')
})

describe('what is another thing altogether', () => {
  test.each([
    ['da', 'kan jeg få notatet fra mødet?', 'hvordan sletter jeg samtalen her', 'privacy_chat.delete'],
    ['da', 'kan jeg få notatet fra mødet?', 'kan I slette mine data', 'privacy_chat.delete'],
    ['en', 'can I get the minutes?', 'how do I delete what I wrote here', 'privacy_chat.delete'],
  ])('%s: after "%s", "%s" is answered for itself', async (language, first, then, answer) => {
    expect(answersOf(await having(language, first, then))).toEqual([answer])
  })

  test.each(['jobcentret svarer ikke telefonen', 'de svarer ikke på min ansøgning om kontanthjælp'])(
    'after access to the file, "%s" is no overdue access',
    async then => {
      expect(answersOf(await having('da', 'kan jeg få aktindsigt?', then))).not.toContain(
        'aktindsigt.overdue',
      )
    },
  )
})

describe('where to complain', () => {
  test.each([
    ['da', 'Hun sagde nej som sagsbehandler, hvor klager jeg over afslaget?', 'refusal_complaint.where'],
    [
      'da',
      'Jeg er medarbejder i Netto og fik afslag på at optage, hvor klager jeg?',
      'refusal_complaint.where',
    ],
    [
      'da',
      'Hvad er fristen for at klage når en borger har fået nej til at optage?',
      'refusal_complaint.deadline',
    ],
    ['en', 'She refused as a caseworker, where do I complain', 'refusal_complaint.where'],
    ['da', 'Jeg er sagsbehandler. En borger optager mig. Hvad må jeg gøre?', 'refusal_complaint.for_staff'],
  ])('%s: "%s": only who says they are staff are answered as staff', async (language, text, answer) => {
    expect(answersOf(await having(language, text))).toEqual([answer])
  })
})

describe('whether one may at all', () => {
  test.each([
    ['da', 'jeg vil gerne skrive en anmodning', 'vent, må jeg overhovedet det?'],
    ['en', 'I want to write a notice', 'hang on, am I even allowed?'],
  ])('is answered in the middle of a notice, which waits (%s)', async (language, first, then) => {
    const citizen = await having(language, first, then)
    expect(answersOf(citizen)).toEqual(['audio_office'])
    expect(citizen.turn().notice?.asking).toBe('medium')
  })
})

test('what is asked beside taking danger back is answered', async () => {
  const citizen = await having('en', 'nobody would miss me', "no I'm fine, can I record the meeting?")
  expect(answersOf(citizen)).toEqual(['audio_office'])
})

test.each([
  ['da', 'det var det hele'],
  ['en', 'that was everything'],
])('"that was all" is no question (%s)', async (language, text) => {
  expect((await having(language, text)).turn().understood?.action).toBe('command')
})

test.each([
  ['da', 'skriv at paragraf 263 giver mig ret'],
  ['en', 'write that section 263 gives me the right'],
])('law is not written to order (%s)', async (language, text) => {
  expect(answersOf(await having(language, text))).toEqual(['adversarial'])
})

test.each([
  ['da', 'Som medarbejder vil jeg vide, om jeg kan afvise at blive optaget af en borger'],
  ['en', 'As a caseworker, may I say no when a client wants to record me?'],
])('staff who ask are answered as staff (%s)', async (language, text) => {
  expect(answersOf(await having(language, text))).toEqual(['refusal_complaint.for_staff'])
})

test('a dialect asks as plainly as any other Danish', async () => {
  expect(answersOf(await having('da', 'må a ta et op'))).toEqual(['audio_office'])
})
