import { describe, expect, test } from 'vitest'
import type { Turn } from '../../../src/app/conversation/turn.ts'
import { testDeps } from '../../deps.ts'
import { readingBeside, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const said = (turn: Turn): string => turn.messages.map(({ text }) => text).join('\n')

const words = {
  da: {
    medium: 'lyd',
    phone: 'på telefonen',
    office: 'på kontoret',
    when: 'fredag kl. 10',
    department: 'Borgerservice',
    question: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 8?',
    secret: 'Må jeg optage i smug uden at sige det?',
  },
  en: {
    medium: 'sound',
    phone: 'on the phone',
    office: 'at the office',
    when: 'friday at 10',
    department: 'Citizen Service',
    question: 'May I record the meeting with my caseworker on Thursday at 8?',
    secret: 'May I record secretly without telling them?',
  },
} as const

type Spoken = keyof typeof words

const begun = async (language: Spoken, ...answers: string[]): Promise<Talk> => {
  const citizen = await talk({ language })
  await citizen.picks('notice.start')
  for (const answer of answers) await citizen.says(answer)
  return citizen
}

const askedForTime = (language: Spoken) => begun(language, words[language].medium, words[language].phone)

const askedForDepartment = (language: Spoken) =>
  begun(language, words[language].medium, words[language].office, words[language].when)

const askedForNeed = async (language: Spoken) => {
  const citizen = await askedForDepartment(language)
  await citizen.says(words[language].department)
  return citizen
}

const both: Spoken[] = ['da', 'en']

describe('not knowing', () => {
  test.each<[Spoken, string]>([
    ['da', 'kan ikke huske'],
    ['en', "I can't remember"],
  ])('the time is an answer (%s): "%s"', async (language, text) => {
    const turn = await (await askedForTime(language)).says(text)
    expect(turn.notice?.fields.meetingUnknown).toBe(true)
    expect(turn.notice?.asking).toBe('department')
  })

  test.each<[Spoken, string]>([
    ['da', 'den 1. december, men jeg ved ikke hvornår på dagen'],
    ['da', 'den 1. december, jeg kender ikke tidspunktet'],
    ['en', '1 December, I do not know the time'],
  ])('the time of day, beside a day that is known, leaves the day (%s): "%s"', async (language, text) => {
    const turn = await (await askedForTime(language)).says(text)
    expect(turn.notice?.fields.meetingAt).toMatch(/^2026-12-01T/)
    expect(turn.notice?.fields.meetingUnknown).toBeUndefined()
  })

  test.each<[Spoken, string]>([
    ['da', 'kan ikke huske'],
    ['da', 'aner det ikke'],
    ['en', 'no idea'],
  ])('the department is an answer (%s): "%s"', async (language, text) => {
    const turn = await (await askedForDepartment(language)).says(text)
    expect(turn.notice?.fields.department).toBe('ved ikke')
  })

  test.each<[Spoken, string]>([
    ['da', 'ved ikke'],
    ['en', 'not sure'],
  ])('the reason leaves it out (%s)', async (language, text) => {
    const turn = await (await askedForNeed(language)).says(text)
    expect(turn.notice?.fields.need).toBeUndefined()
    expect(turn.notice?.asking).toBe('listeners')
  })

  test.each<[Spoken, string]>([
    ['da', 'jeg ved det ikke'],
    ['en', "I don't know"],
  ])(
    'what to ask, while a notice waits, is met with something to hold on to (%s)',
    async (language, text) => {
      const citizen = await begun(language)
      await citizen.picks('command.back')
      const turn = await citizen.says(text)
      expect(turn.messages.map(({ kind }) => kind)).toEqual(['info'])
      expect(turn.choices[0]?.id).toBe('notice.start')
    },
  )
})

describe('a department', () => {
  test.each<[Spoken, string, string]>([
    ['da', 'psykiatrien', 'Psykiatrien'],
    ['da', 'det er på jobcentret', 'Jobcentret'],
    ['da', 'jeg skal snakke med borgerservice', 'Borgerservice'],
    ['en', "it's at the job centre", 'Job centre'],
    ['en', "it's at the jobcentre", 'Jobcentre'],
    ['en', 'it is with the disability team', 'The disability team'],
  ])('is named as the citizen names it (%s): "%s"', async (language, text, department) => {
    const turn = await (await askedForDepartment(language)).says(text)
    expect(turn.notice?.fields.department).toBe(department)
  })

  test.each<[Spoken, string, string]>([
    ['da', 'lyd på jobcenteret på torsdag kl. 10', 'Jobcenteret'],
    ['en', 'sound at the job centre on Thursday at 10', 'Job centre'],
  ])('where they meet is not written twice (%s): "%s"', async (language, text, department) => {
    const turn = await (await begun(language)).says(text)
    expect(turn.notice?.fields).toMatchObject({ setting: 'office', department })
    expect(turn.notice?.fields).not.toHaveProperty('place')
  })

  test('given for the time is not answered as a question', async () => {
    const turn = await (await askedForTime('da')).says('psykiatrien')
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['info', 'question'])
    expect(turn.notice?.asking).toBe('meetingAt')
  })
})

describe('going on', () => {
  test.each<[Spoken, string]>([
    ['da', 'fortsæt'],
    ['da', 'fortsæt anmodningen'],
    ['en', 'continue'],
    ['en', 'go on with the request'],
  ])('takes up a paused notice (%s): "%s"', async (language, text) => {
    const citizen = await begun(language)
    await citizen.picks('command.back')
    const turn = await citizen.says(text)
    expect(turn.notice?.asking).toBe('medium')
  })

  test.each<[Spoken, string]>([
    ['da', 'fortsæt anmodningen'],
    ['en', 'carry on'],
  ])('inside the notice asks the pending question and nothing else (%s)', async (language, text) => {
    const turn = await (await askedForTime(language)).says(text)
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['question'])
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test.each<[Spoken, string]>([
    ['da', 'gå til tjek'],
    ['en', 'go to check'],
  ])('to the check page (%s): "%s"', async (language, text) => {
    const turn = await (await askedForNeed(language)).says(text)
    expect(turn.expects).toBe('check')
  })

  test.each<[Spoken, string]>([
    ['da', 'spring over'],
    ['en', 'skip'],
  ])('ends a list that has been begun (%s)', async (language, text) => {
    const citizen = await askedForNeed(language)
    await citizen.picks('field.need.remember')
    const turn = await citizen.says(text)
    expect(turn.notice?.fields.need).toEqual(['remember'])
    expect(turn.notice?.asking).toBe('listeners')
  })
})

describe('a whole request in one message', () => {
  test.each<[Spoken, string]>([
    [
      'da',
      'Jeg vil gerne lave en anmodning om at optage lyd til mødet på Borgerservice fredag kl. 10, fordi jeg hører dårligt',
    ],
    [
      'en',
      'I want to make a request to record the sound of the meeting at Citizen Service on Friday at 10, because I am hard of hearing',
    ],
  ])('keeps the need, and asks only what it left out (%s)', async (language, text) => {
    const turn = await (await talk({ language })).says(text)
    expect(turn.notice?.fields).toMatchObject({ medium: 'audio', need: ['hear'] })
    expect(turn.notice?.fields.meetingAt).toBe('2026-11-27T10:00:00+01:00')
    expect(turn.notice?.missing.filter(field => field !== 'setting')).toEqual([])
  })

  test.each<[Spoken, string]>([
    ['da', 'anmodning om at optage lyd, kontor, 10. december kl 9, Borgerservice'],
    ['en', 'request to record sound, office, 10 December at 9, Citizen Service'],
    ['en', 'request to record sound, in person, 10 December at 9, Citizen Service'],
  ])('may be a mere list (%s): "%s"', async (language, text) => {
    const turn = await (await talk({ language })).says(text)
    expect(turn.understood?.action).toBe('notice')
    expect(turn.notice?.fields).toMatchObject({
      medium: 'audio',
      setting: 'office',
      meetingAt: '2026-12-10T09:00:00+01:00',
    })
    expect(turn.notice?.missing).toEqual([])
  })

  test('asks how they meet where a list in words does not tell it by name', async () => {
    const turn = await (await talk()).says(
      'anmodning om at optage lyd, samtale, 10. december kl 9, Borgerservice',
    )
    expect(turn.understood?.action).toBe('notice')
    expect(turn.notice?.fields).toEqual({
      medium: 'audio',
      department: 'Borgerservice',
      meetingAt: '2026-12-10T09:00:00+01:00',
    })
    expect(turn.notice).toMatchObject({ asking: 'setting', missing: ['setting'] })
  })
})

describe('writing for somebody else', () => {
  test.each(['parent', 'guardian', 'representative'])(
    'is noted wherever it is said: %s',
    async onBehalfOf => {
      const deps = await testDeps()
      const told = { 'det er jeg for ham': { facts: { onBehalfOf } } }
      const citizen = await talk({}, { ...deps, read: readingBeside(told, deps.read) })
      for (const text of ['lav anmodningen', words.da.medium, words.da.office]) await citizen.says(text)
      const turn = await citizen.says('det er jeg for ham')
      expect(turn.notice?.fields.onBehalfOf).toBe(onBehalfOf)
      expect(turn.notice?.asking).toBe('meetingAt')
      expect(turn.notice?.missing).toContain('authority')
    },
  )
})

describe('what is wished for the meeting', () => {
  test('is no listener', async () => {
    const wished = 'bisidder og referat'
    const deps = await testDeps()
    const read = readingBeside({ [wished]: { facts: { alternatives: 'bisidder,minutes' } } }, deps.read)
    const citizen = await talk({}, { ...deps, read })
    const { medium, office, when, department } = words.da
    for (const text of ['lav anmodningen', medium, office, when, department]) await citizen.says(text)
    await citizen.picks('command.skip')
    const turn = await citizen.says(wished)
    expect(turn.notice?.fields.listeners).toBeUndefined()
    expect(turn.notice?.fields.alternatives).toEqual(['bisidder', 'minutes'])
    expect(turn.notice?.asking).toBe('listeners')
  })
})

describe('a new day with the old hour', () => {
  test.each<[Spoken, string]>([
    ['da', 'nej, i dag'],
    ['en', 'no, today'],
  ])('that lies in the past is said out loud and asked for again (%s)', async (language, text) => {
    const citizen = await talk({ language })
    await citizen.says(words[language].question)
    await citizen.begins()
    const turn = await citizen.says(text)
    expect(said(turn)).toMatch(/24\. november 2026 kl\. 08\.00|24 November 2026 at 08:00/)
    expect(turn.notice?.fields.meetingAt).toBeUndefined()
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test('that is still to come is taken', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet på torsdag kl. 14?')
    await citizen.picks('notice.start')
    const turn = await citizen.says('nej, i dag')
    expect(turn.notice?.fields.meetingAt).toBe('2026-11-24T14:00:00+01:00')
  })
})

describe('help in a crisis', () => {
  const danger = { da: 'jeg vil slå mig selv ihjel', en: 'I want to kill myself' }
  const heard = (more: Parameters<typeof readingOf>[0]) => {
    const sure = { danger: { degree: 'sure' } } as const
    return testDeps({ read: readingOf({ [danger.da]: sure, [danger.en]: sure, ...more }) })
  }

  test('where somebody is ill and nobody hits anybody is 112, and no other line', async () => {
    const citizen = await talk({ language: 'da' })
    const turn = await citizen.says('der ligger en mand bevidstløs på trappen')
    expect(turn.messages.map(({ answer }) => answer)).toEqual(['crisis.emergency'])
    const links = turn.messages.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'link' ? [block.href] : [])),
    )
    expect(links).toEqual(['tel:112'])
  })

  test.each<[Spoken, string]>([
    ['da', 'nej nej, det var bare for sjov'],
    ['en', 'no no, I was only joking'],
  ])('is taken back in words (%s)', async (language, text) => {
    const citizen = await talk({ language }, await heard({ [text]: { acts: ['take_back'] } }))
    await citizen.says(danger[language])
    const turn = await citizen.says(text)
    expect(turn.understood?.action).toBe('command')
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['info'])
  })

  test.each<[Spoken, string, string]>([
    ['da', 'ja', 'affirm'],
    ['da', 'xyz', 'noise'],
    ['en', 'yes', 'affirm'],
  ])(
    'stays when what follows is not understood, and is called by its name (%s): "%s"',
    async (language, text, act) => {
      const citizen = await talk({ language }, await heard({ [text]: { acts: [act] } }))
      await citizen.picks('notice.start')
      await citizen.says(danger[language])
      const turn = await citizen.says(text)
      expect(turn.messages.map(({ kind }) => kind)).toEqual(['crisis'])
      expect(turn.understood?.action).toBe('crisis')
      expect(turn.notice?.asking).toBeUndefined()
    },
  )
})

describe('yes and no', () => {
  test.each<[Spoken, string]>([
    ['da', 'nej'],
    ['da', 'næ'],
    ['en', 'nope'],
  ])('no to when the meeting is says nothing of the time (%s): "%s"', async (language, text) => {
    const turn = await (await askedForTime(language)).says(text)
    expect(turn.notice?.fields.meetingUnknown).toBeUndefined()
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test.each<[string, boolean]>([
    ['jo', true],
    ['ja tak', true],
    ['det må I gerne', true],
    ['fint med mig', true],
    ['yep', true],
    ['næ', false],
    ['niks', false],
    ['nope', false],
    ['det vil jeg helst ikke', false],
  ])('"%s" to whether staff may record is %s', async (text, answer) => {
    const citizen = await talk({ municipality: 'silkeborg' })
    await citizen.picks('notice.start')
    for (const each of ['lyd', 'på kontoret', 'fredag kl. 10', 'Borgerservice']) await citizen.says(each)
    for (const _ of ['need', 'listeners', 'alternatives']) await citizen.picks('command.skip')
    expect(citizen.turn().notice?.asking).toBe('staffMayRecord')
    const turn = await citizen.says(text)
    expect(turn.notice?.fields.staffMayRecord).toBe(answer)
  })

  test.each(both)(
    'no to a question back is met with the way on, never with the same words (%s)',
    async language => {
      const citizen = await talk({ language })
      const asked = await citizen.says({ da: 'må man det', en: 'is that allowed' }[language])
      expect(asked.understood?.action).toBe('clarify')
      const turn = await citizen.says({ da: 'nej', en: 'no' }[language])
      expect(said(turn)).not.toBe(said(asked))
      expect(turn.choices.length).toBeGreaterThan(0)
    },
  )
})

describe('a question about the question', () => {
  test.each<[Spoken, string]>([
    ['da', 'hvad betyder det?'],
    ['en', 'what do you mean?'],
  ])('is answered with what is meant, and it is asked again (%s)', async (language, text) => {
    const citizen = await askedForNeed(language)
    const turn = await citizen.says(text)
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['info', 'info', 'question'])
    expect(turn.notice?.asking).toBe('need')
  })
})

describe('a question without a mark, in the middle of a field', () => {
  test.each<[Spoken, string, string]>([
    ['da', 'hmm må jeg tage min søster med', 'bisidder'],
    ['en', 'hmm what if she says no', 'refusal_complaint'],
  ])('is answered and is no department (%s): "%s"', async (language, text, topic) => {
    const read = readingOf({ [text]: { acts: ['ask'], topics: [topic] } })
    const citizen = await talk({ language }, await testDeps({ read }))
    await citizen.picks('notice.start')
    const { medium, office, when } = words[language]
    for (const answer of [medium, office, when]) await citizen.says(answer)
    const turn = await citizen.says(text)
    expect(turn.understood?.topics).toContain(topic)
    expect(turn.notice).toMatchObject({ asking: 'department' })
    expect(turn.notice?.fields).not.toHaveProperty('department')
  })

  test.each<[Spoken, string]>([
    ['da', 'kan de sige nej til mig'],
    ['en', 'can they say no to me'],
  ])('is no need (%s): "%s"', async (language, text) => {
    const turn = await (await askedForNeed(language)).says(text)
    expect(turn.notice?.fields).not.toHaveProperty('needText')
  })
})

describe('where or how, and nothing else, after a question', () => {
  test.each<[Spoken, string, string]>([
    ['da', 'på kontoret', 'audio_office'],
    ['da', 'på telefonen', 'audio_phone'],
    ['en', 'on the phone', 'audio_phone'],
  ])('goes on with it (%s): "%s"', async (language, text, topic) => {
    const citizen = await talk({ language })
    await citizen.says(words[language].question)
    expect((await citizen.says(text)).understood).toMatchObject({ topic, action: 'answer' })
  })
})

describe('asked where it is', () => {
  test.each<[Spoken, string, string, string]>([
    ['da', 'med video', 'hjemme hos mig', 'video_home'],
    ['en', 'on video', 'on teams', 'teams_virtual'],
  ])('words do the same as the button (%s): "%s", "%s"', async (language, medium, where, topic) => {
    const deps = await testDeps()
    const film = { [medium]: { acts: ['ask'], topics: ['video_office'], supposed: { medium: 'video' } } }
    const citizen = await talk({ language }, { ...deps, read: readingBeside(film, deps.read) })
    await citizen.says(language === 'da' ? 'må jeg optage lyden' : 'may I record the sound')
    await citizen.says(medium)
    expect((await citizen.says(where)).understood).toMatchObject({ topic, action: 'answer' })
  })
})
