import { describe, expect, test } from 'vitest'
import type { Turn } from '../../../src/app/conversation/turn.ts'
import { testDeps } from '../../deps.ts'
import { da, en } from '../../said.ts'
import { readingBeside, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const saying = async (citizen: Talk, ...texts: string[]): Promise<Turn> => {
  for (const text of texts) await citizen.says(text)
  return citizen.turn()
}

const answers = (turn: Turn): (string | undefined)[] => turn.messages.map(({ answer }) => answer)
const offered = (turn: Turn): string[] => turn.choices.map(({ id }) => id)

describe('a wish to record that names no place', () => {
  const wished = { acts: ['wish_notice'], topics: ['formal_notice'] }

  test.each([
    ['da', 'vil bare optage dem'],
    ['en', 'I want it on tape'],
  ])('opens the notice, which asks for what is missing (%s): "%s"', async (language, text) => {
    const deps = await testDeps({ read: readingOf({ [text]: wished }) })
    const turn = await saying(await talk({ language }, deps), text)
    expect(turn.understood?.action).toBe('notice')
    expect(turn.notice?.asking).toBeDefined()
  })
})

describe('a place alone, after a question', () => {
  const asked = { acts: ['ask'], topics: ['audio_office'] }

  test.each([
    ['da', 'må jeg optage mødet', 'på telefonen', 'audio_phone', 'pick'],
    ['da', 'må jeg optage mødet', 'på telefonen', 'audio_phone', 'person'],
    ['da', 'må jeg optage mødet', 'hjemme', 'audio_office', 'noise'],
    ['en', 'may I record the meeting', 'on the phone', 'audio_phone', 'tell'],
  ])(
    'goes on with it, whatever it sounds like (%s): "%s", "%s"',
    async (language, first, place, topic, act) => {
      const deps = await testDeps({ read: readingOf({ [first]: asked, [place]: { acts: [act] } }) })
      const turn = await saying(await talk({ language }, deps), first, place)
      expect(turn.understood?.topics).toEqual([topic])
      expect(turn.understood?.action).toBe('answer')
    },
  )
})

describe('what is not ours', () => {
  const outside = 'jeg kan ikke logge ind'

  test('is told so, and nothing is guessed', async () => {
    const read = readingOf({ [outside]: { acts: ['ask'], topics: ['out_of_scope'] } })
    expect(answers(await saying(await talk({}, await testDeps({ read })), outside))).toEqual(['out_of_scope'])
  })

  test.each(['blå bananer', 'blå elefanter synger baglæns'])(
    'in strange words is not understood, which is another thing: "%s"',
    async text => {
      expect((await saying(await talk(), text)).understood?.action).toBe('clarify')
    },
  )

  test.each([
    ['da', 'Hvordan klager jeg over min ejendomsvurdering?'],
    ['en', 'Can I see the minutes of the last city council meeting?'],
  ])('or may be: the question back says what is known here (%s)', async (language, text) => {
    const read = readingOf({ [text]: { acts: ['ask'], topics: ['out_of_scope'], likely: 0.2 } })
    const turn = await saying(await talk({ language }, await testDeps({ read })), text)
    expect(turn.messages[0]?.text).toContain(
      language === 'da'
        ? da('chat:clarifyOutside', { authority: 'Kolding Kommune' })
        : en('chat:clarifyOutside', { authority: 'Kolding Municipality' }),
    )
  })
})

describe('what was hidden', () => {
  test.each([
    ['skal jeg skrive min diagnose for at få lov at optage', false],
    ['mit cpr er 010180-1234, må jeg optage mødet', true],
  ])('is spoken of only where something was: "%s"', async (text, isHidden) => {
    const turn = await saying(await talk(), text)
    expect(turn.messages.some(message => message.text.includes(da('chat:preface.personal_data')))).toBe(
      isHidden,
    )
  })
})

describe('what happens now?', () => {
  const finished = {
    da: ['lav en anmodning', 'lyd', 'kontoret', 'ved ikke', 'Borgerservice', 'gå til tjek'],
    en: ['make a request', 'sound', 'at the office', "I don't know", 'Citizen Service', 'check'],
  }

  test.each([
    ['da', 'ok hvad sker der så nu'],
    ['da', 'lyder godt, er den sendt nu?'],
    ['en', 'Sounds good, what happens now?'],
  ] as const)('at the check it is told that nothing is sent (%s): "%s"', async (language, text) => {
    const turn = await saying(await talk({ language }), ...finished[language], text)
    expect(turn.messages.map(({ text: said }) => said).join()).toContain(
      (language === 'da' ? da : en)('chat:checkWaits'),
    )
  })

  test.each([
    ['da', 'og så er jeg færdig', ['go_on']],
    ['da', 'så lad det gå afsted', ['send']],
    ['en', 'that looks right to me', ['affirm']],
  ] as const)(
    'at the check it is told that nothing is sent, and how (%s): "%s"',
    async (language, text, acts) => {
      const deps = await testDeps()
      const read = readingBeside({ [text]: { acts: [...acts] } }, deps.read)
      const turn = await saying(await talk({ language }, { ...deps, read }), ...finished[language], text)
      expect(turn.messages.map(({ text: said }) => said).join()).toContain(
        (language === 'da' ? da : en)('chat:howToSend'),
      )
    },
  )

  test('where a field is asked for, it is asked again', async () => {
    const turn = await saying(await talk(), 'lav en anmodning', 'og hvad så nu')
    expect(turn.messages.at(-1)?.kind).toBe('question')
    expect(turn.notice?.asking).toBe('medium')
  })

  test('where nothing is begun, nothing is said to go on', async () => {
    const read = readingOf({ 'what now': { acts: ['go_on'] } })
    const turn = await saying(await talk({ language: 'en' }, await testDeps({ read })), 'what now')
    expect(turn.notice).toBeUndefined()
    expect(offered(turn)).toContain('notice.start')
  })
})

describe('facts told before any question', () => {
  test.each([
    ['da', 'jeg skal til møde på jobcentret på torsdag kl 10, det er om min praktik'],
    ['en', 'hello, I am new in Denmark and I have a meeting at the job centre tomorrow'],
  ])('are kept and shown, and what is wondered about is asked (%s)', async (language, text) => {
    const turn = await saying(await talk({ language }), text)
    expect(new Set(turn.messages.map(({ kind }) => kind))).toEqual(new Set(['info']))
    expect(offered(turn)).toContain('notice.start')
    const begun = await (await having(language, text)).picks('notice.start')
    expect(begun.notice?.fields).toMatchObject({ setting: 'office' })
    expect(begun.notice?.fields.meetingAt).toBeDefined()
  })
})

const having = async (language: string, text: string): Promise<Talk> => {
  const citizen = await talk({ language })
  await citizen.says(text)
  return citizen
}

describe('in a notice', () => {
  const atDepartment = ['lav en anmodning', 'lyd', 'rådhuset', 'fredag kl. 9']

  test('a reason refused is passed by, and a department refused is not known', async () => {
    const turn = await saying(await talk(), ...atDepartment, 'det vil jeg ikke oplyse', 'vil ikke sige det')
    expect(turn.notice?.fields).toMatchObject({ department: 'ved ikke', need: ['prefer_not_to_say'] })
  })

  test('why something is asked is told, and it is asked again', async () => {
    const turn = await saying(await talk(), ...atDepartment, 'hvorfor skal I vide det')
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['info', 'info', 'question'])
    expect(turn.notice?.asking).toBe('department')
  })

  test('a relative is asked with what right, once that is told', async () => {
    const deps = await testDeps()
    const relative = { 'jeg er hendes datter': { facts: { relation: 'Datter', represented: 'Min mor' } } }
    const authorised = { 'jeg har fuldmagt': { facts: { onBehalfOf: 'representative' } } }
    const read = readingBeside({ ...relative, ...authorised }, deps.read)
    const citizen = await talk({}, { ...deps, read })
    // What is mandatory in every notice comes first.
    expect((await saying(citizen, 'lav en anmodning', 'jeg er hendes datter')).notice?.asking).toBe('medium')
    await citizen.picks('field.medium.audio')
    await citizen.picks('field.setting.office')
    expect((await saying(citizen, '3. december kl. 14', 'Jobcenter')).notice?.asking).toBe('onBehalfOf')
    const turn = await saying(citizen, 'jeg har fuldmagt')
    expect(turn.notice?.fields).toMatchObject({ onBehalfOf: 'representative' })
    expect(turn.notice?.asking).toBe('authority')
  })

  test('an English sentence about oneself is no department', async () => {
    const turn = await saying(
      await talk({ language: 'en' }),
      'make a request',
      'sound',
      'at the school',
      'friday at 9',
      'he is in the second grade',
    )
    expect(turn.notice?.fields.department).toBeUndefined()
    expect(turn.notice?.asking).toBe('department')
  })

  test('the hour alone moves the hour, also while the whole time is asked for again', async () => {
    const turn = await saying(await talk(), ...atDepartment, 'ret tidspunktet', 'kl. 14')
    expect(turn.notice?.fields.meetingAt).toBe('2026-11-27T14:00:00+01:00')
  })

  test('a bad memory is a reason and not a missing answer', async () => {
    const turn = await saying(await talk(), ...atDepartment, 'Borgerservice', 'kan ik huske så godt')
    expect(turn.notice?.fields.need).toEqual(['remember'])
  })

  test.each([
    ['ja', 'howToSend'],
    ['det ser fint ud', 'howToSend'],
    ['nej', 'smallTalk.whatToChange'],
  ])('at the check, "%s" is about what is read there', async (text, said) => {
    const turn = await saying(await talk(), ...atDepartment, 'Borgerservice', 'gå til tjek', text)
    expect(turn.messages.map(message => message.text).join()).toContain(da(`chat:${said}`))
  })
})

test('a name told is no CPR number', async () => {
  expect(answers(await saying(await talk(), 'hun hedder Mona'))).not.toContain('personal_data.cpr')
})

describe('what is talked of stays the same', () => {
  test.each([
    ['da', 'hvad er en bisidder', 'hun hedder Mona', 'må hun sige noget', 'bisidder.may_speak'],
    ['en', 'can I see my case file', 'my name is Ann', 'how long does it take', 'aktindsigt.how_long'],
  ])('where something is answered by the way (%s)', async (language, first, byTheWay, more, answer) => {
    expect(answers(await saying(await talk({ language }), first, byTheWay, more))).toEqual([answer])
  })

  test('the place after the medium, with the small words around it', async () => {
    const goingOnWith = async (place: string) =>
      (await saying(await talk({ language: 'en' }), 'may I film my caseworker', place)).understood?.topics
    expect(await goingOnWith('in my home')).toEqual(['video_home'])
    expect(await goingOnWith('at the town hall')).toEqual(['video_office'])
  })
})

test('a stop that was not meant is taken back, and alarms nobody', async () => {
  const texts = ['lav en anmodning', 'stop', 'jeg mente ikke stop'] as const
  const read = readingOf({
    [texts[0]]: { acts: ['wish_notice'], topics: ['formal_notice'] },
    [texts[1]]: { acts: ['cancel'] },
    [texts[2]]: { acts: ['take_back'] },
  })
  const turn = await saying(await talk({}, await testDeps({ read })), ...texts)
  expect(turn.understood?.action).toBe('command')
})

test('that the camera is switched off is kept, whatever was asked', async () => {
  const turn = await saying(await talk(), 'lav en anmodning', 'fast kamera', 'ja vi slukker')
  expect(turn.notice?.fields).toMatchObject({ medium: 'fixed_camera', switchOff: true })
})

describe('what is told and not asked', () => {
  test.each([
    ['en', 'my social worker comes to my house on thursday'],
    ['da', 'lyd, rådhuset, onsdag d. 2/12 kl 10'],
  ])('is kept, and not answered as a question (%s): "%s"', async (language, text) => {
    const read = readingOf({ [text]: { acts: ['tell'] } })
    const turn = await saying(await talk({ language }, await testDeps({ read })), text)
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['info'])
    expect(turn.understood?.action).toBe('notice')
  })

  test('in two words that name no feeling is met with no comfort', async () => {
    const turn = await saying(await talk(), 'jeg skal til møde torsdag', 'ingen andre')
    expect(turn.understood?.topics).not.toContain('emotional')
  })
})

test('after another question has come between, it is still known what was recorded and where', async () => {
  const turn = await saying(
    await talk(),
    'må jeg filme min sagsbehandler',
    'de filmer jo også os',
    'ok så kun lyd',
  )
  expect(turn.understood?.topics).toEqual(['audio_office'])
})

test('a question beside the wish for a notice is answered, and the notice is a button', async () => {
  const text = 'Is this chat saved? And can you write the request for me?'
  const both = {
    acts: ['ask'],
    topics: ['privacy_chat', 'formal_notice'],
    answers: ['privacy_chat.stored', 'formal_notice.write_for_me'],
  }
  const deps = await testDeps({ read: readingOf({ [text]: both }) })
  const turn = await saying(await talk({ language: 'en' }, deps), text)
  expect(answers(turn)).toEqual(['privacy_chat.stored', 'formal_notice.write_for_me'])
  expect(offered(turn)).toContain('notice.start')
})

test('a wish for it to be written, after an answer, begins it', async () => {
  const [first, more] = ['må jeg optage lyd', 'laver du den for mig'] as const
  const read = readingOf({
    [first]: { acts: ['ask'], topics: ['audio_office'] },
    [more]: { acts: ['wish_notice'], topics: ['formal_notice'] },
  })
  expect((await saying(await talk({}, await testDeps({ read })), first, more)).notice).toBeDefined()
})

describe('thanks, and nothing more', () => {
  test.each([
    ['da', 'kan jeg få et referat', 'ok tak'],
    ['en', 'can I get minutes', 'ok thanks'],
    ['da', 'må jeg lægge det på facebook', 'ok'],
    ['da', 'kan jeg få et referat', 'nej ellers ikke noget'],
  ])('begin nothing and puzzle nobody (%s): "%s", "%s"', async (language, first, more) => {
    const read = readingOf({
      [first]: { acts: ['ask'], topics: ['minutes_notes'] },
      [more]: { acts: ['thanks'], perhaps: ['bye'] },
    })
    const turn = await saying(await talk({ language }, await testDeps({ read })), first, more)
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['info'])
    expect(turn.notice).toBeUndefined()
  })
})

test('after what was told, yes begins the notice that was offered', async () => {
  const turn = await saying(await talk(), 'må jeg optage', 'det er lyd på jobcentret i morgen kl. 10', 'ja')
  expect(turn.notice?.fields).toMatchObject({ medium: 'audio', setting: 'office', department: 'Jobcentret' })
})

test('a question without its mark is still one, whatever it names', async () => {
  const turn = await saying(await talk(), 'jeg skal til møde på torsdag', 'kan hun være med på telefonen')
  expect(turn.understood?.action).not.toBe('notice')
})

test.each([
  ['da', ['ja']],
  ['en', ['yes']],
  ['en', ['hello', 'yes']],
])('a greeting asks nothing that yes answers (%s): %j', async (language, texts) => {
  const turn = await saying(await talk({ language }), ...texts)
  expect(turn.understood?.action).toBe('talk')
  expect(turn.notice).toBeUndefined()
})

test('nothing is said to be hidden where nothing was', async () => {
  const told = await saying(
    await talk({ language: 'en' }),
    "I don't want to tell them my diagnosis, may I record the meeting?",
  )
  expect(told.messages.map(({ text }) => text).join(' ')).not.toContain(en('chat:preface.personal_data'))
  const hidden = await saying(
    await talk({ language: 'en' }),
    'my number is 010190-1234, may I record the meeting?',
  )
  expect(hidden.messages.map(({ text }) => text).join(' ')).toContain(en('chat:preface.personal_data'))
})
