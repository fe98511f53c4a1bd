import { describe, expect, test } from 'vitest'
import type { Turn } from '../../../src/app/conversation/turn.ts'
import { testDeps } from '../../deps.ts'
import { da, en, withAny } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { talk } from '../talk.ts'

const ids = (turn: Turn): string[] => turn.choices.map(({ id }) => id)
const kinds = (turn: Turn): string[] => turn.messages.map(({ kind }) => kind)

const question = 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?'

describe('the first question', () => {
  test('is answered with what Kolding says, its sources, and the alternatives', async () => {
    const citizen = await talk()
    const turn = await citizen.says(question)
    expect(turn.understood?.topic).toBe('audio_office')
    expect(turn.understood?.action).toBe('answer')
    expect(turn.understood?.slots.when).toBe('2026-11-26T10:00:00+01:00')
    expect(turn.messages[0]?.sources.map(({ url }) => url).join(' ')).toMatch(/kolding\.dk.*05-578/)
    expect(ids(turn)).toEqual(
      expect.arrayContaining(['notice.start', 'alternative.bisidder', 'alternative.minutes']),
    )
  })
})

describe('the interview', () => {
  test('carries over the day that was asked about, and asks what no question tells', async () => {
    const citizen = await talk()
    await citizen.says(question)
    const turn = await citizen.says('ja, lav anmodningen')
    expect(turn.notice?.fields).toMatchObject({
      meetingAt: '2026-11-26T10:00:00+01:00',
    })
    expect(turn.notice?.missing).toEqual(['medium', 'setting', 'department'])
    expect(turn.notice?.asking).toBe('medium')
  })

  test('says what to do now when the meeting is today, at a time nobody knows', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet med min sagsbehandler i dag?')
    const turn = await citizen.picks('notice.start')
    expect(turn.notice?.fields.meetingAt).toBe('2026-11-24T00:00:00+01:00')
    expect(turn.messages.map(({ text }) => text).join()).toContain(
      da('chat:urgency.short', { contact: da('chat:contact.phone', { phone: '79 79 79 79' }) }),
    )
  })

  test.each([
    ['en', 'othersPresent', 'No children'],
    ['en', 'othersPresent', 'I will bring my sister'],
    ['en', 'scope', 'No more than the last ten minutes'],
    ['da', 'scope', 'Fra kl. 10 til 10.30'],
    ['da', 'othersPresent', 'I alt fem'],
    ['en', 'needText', 'I forget what is said'],
  ])('keeps every word of what is told (%s, %s: %s)', async (language, field, words) => {
    const asked =
      language === 'da'
        ? 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?'
        : 'May I record the meeting with my caseworker on Thursday at 10?'
    const read = readingOf({ [asked]: { acts: ['ask'], topics: ['audio_office'] } })
    const citizen = await talk({ language }, await testDeps({ read }))
    await citizen.says(asked)
    await citizen.begins()
    await citizen.says('Jobcenter')
    if (field === 'needText') {
      await citizen.picks('field.need.other')
      await citizen.picks('field.need.done')
    } else {
      await citizen.picks('notice.check')
      await citizen.picks(`change.${field}`)
    }
    expect(citizen.turn().notice?.asking).toBe(field)
    const { notice } = await citizen.says(words)
    expect(notice?.fields).toMatchObject({ [field]: words })
  })

  test('is complete when nothing is missing, and leads to the check page', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.begins()
    const answered = await citizen.says('Jobcenteret')
    expect(answered.notice?.complete).toBe(true)
    expect(answered.notice?.asking).toBe('need')
    const check = await citizen.picks('notice.check')
    expect(check.expects).toBe('check')
    expect(kinds(check)).toEqual(['check'])
    expect(citizen.view().check?.rows.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['medium', 'setting', 'meetingAt', 'department']),
    )
  })

  test('asks the mandatory fields first, in order', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    const asked: (string | undefined)[] = [citizen.turn().notice?.asking]
    for (const text of ['lyd', 'på telefonen', 'den 3. december kl. 14.30', 'ved ikke']) {
      const { notice } = await citizen.says(text)
      if (notice && notice.missing.length > 0) expect(notice.asking).toBe(notice.missing[0])
      asked.push(notice?.asking)
    }
    expect(asked).toEqual(['medium', 'setting', 'meetingAt', 'department', 'need'])
    expect(citizen.turn().notice?.fields).toMatchObject({
      medium: 'audio',
      setting: 'phone',
      meetingAt: '2026-12-03T14:30:00+01:00',
      department: 'ved ikke',
    })
  })

  test('answers a question in the middle and asks the pending one again', async () => {
    const asked = 'Hvad er en bisidder egentlig?'
    const read = readingOf({ [asked]: { acts: ['explain', 'ask'], topics: ['bisidder'] } })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.picks('notice.start')
    await citizen.says('lyd')
    const turn = await citizen.says(asked)
    expect(turn.understood?.topic).toBe('bisidder')
    expect(kinds(turn)).toEqual(['answer', 'question'])
    expect(turn.notice?.asking).toBe('setting')
  })

  test('corrects an earlier field: "nej, fredag"', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.begins()
    const turn = await citizen.says('nej, fredag kl. 10')
    expect(turn.notice?.fields.meetingAt).toBe('2026-11-27T10:00:00+01:00')
    expect(turn.notice?.asking).toBe('department')
  })

  test('goes back one question at a time', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    await citizen.says('lyd')
    await citizen.says('hjemme hos mig')
    const turn = await citizen.says('tilbage')
    expect(turn.notice?.asking).toBe('setting')
    expect(turn.notice?.fields).toEqual({ medium: 'audio', setting: 'home' })
  })

  test('refuses a day that has passed and a day that does not exist, and asks again', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    await citizen.says('lyd')
    await citizen.says('kontoret')
    for (const text of ['i går kl. 10', '31. februar kl. 10']) {
      const turn = await citizen.says(text)
      expect(turn.notice?.asking).toBe('meetingAt')
      expect(turn.notice?.fields.meetingAt).toBeUndefined()
      expect(kinds(turn)).toEqual(['info', 'question'])
    }
  })

  test('takes a list one by one until it is done', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.begins()
    await citizen.says('Jobcenteret')
    await citizen.picks('field.need.remember')
    const more = await citizen.picks('field.need.hear')
    expect(more.notice?.fields.need).toEqual(['remember', 'hear'])
    const done = await citizen.picks('field.need.done')
    expect(done.notice?.asking).toBe('listeners')
  })

  test('takes no reason away when one more is told later', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet på kontoret den 3. december kl. 10?')
    await citizen.begins()
    await citizen.says('Jobcenteret')
    await citizen.picks('field.need.hear')
    await citizen.picks('field.need.done')
    const { notice } = await citizen.says('Det er, fordi jeg glemmer')
    expect(notice?.fields.need).toEqual(['hear', 'remember'])
  })

  test('keeps the citizen’s own words for the need beside what they tell', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.begins()
    await citizen.says('Jobcenteret')
    const turn = await citizen.says('jeg glemmer halvdelen, inden jeg er hjemme')
    expect(turn.notice?.fields.need).toContain('remember')
    expect(turn.notice?.fields.needText).toBe('jeg glemmer halvdelen, inden jeg er hjemme')
  })

  test('stops when asked to, and nothing of the notice is left', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    await citizen.says('lyd')
    const turn = await citizen.says('stop')
    expect(turn.notice).toBeUndefined()
  })

  test('asks for authority when written for somebody else, and for the camera when it is fixed', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    await citizen.says('lyd')
    await citizen.says('kontoret')
    await citizen.says('torsdag kl. 10')
    await citizen.says('Jobcenteret')
    await citizen.picks('notice.check')
    await citizen.picks('change.onBehalfOf')
    const turn = await citizen.picks('field.onBehalfOf.representative')
    expect(turn.notice?.missing).toEqual(['authority'])
    expect(turn.notice?.asking).toBe('authority')
  })

  test('asks once whom a representative writes for, keeps the name as it is written, and takes it away with them', async () => {
    const mother = { 'jeg er hans mor': { facts: { onBehalfOf: 'parent' } } }
    const citizen = await talk({}, await testDeps({ read: readingOf(mother) }))
    await citizen.picks('notice.start')
    await citizen.picks('field.medium.audio')
    await citizen.picks('field.setting.office')
    await citizen.says('den 3. december kl. 10')
    await citizen.says('Jobcenteret')
    await citizen.says('jeg er hans mor')
    const asked = await citizen.picks('field.authority.by_law')
    expect(asked.notice?.asking).toBe('represented')
    const told = await citizen.says('Karl Holm')
    expect(told.notice?.fields).toMatchObject({ onBehalfOf: 'parent', represented: 'Karl Holm' })
    expect(told.notice?.asking).not.toBe('represented')
    await citizen.picks('notice.check')
    await citizen.picks('change.onBehalfOf')
    const own = await citizen.picks('forget.onBehalfOf')
    expect(Object.keys(own.notice?.fields ?? {})).toEqual(['medium', 'setting', 'meetingAt', 'department'])
  })

  test('does not ask whom somebody writes for whose own words are only being written down', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.begins()
    await citizen.says('Jobcenteret')
    await citizen.picks('notice.check')
    await citizen.picks('change.onBehalfOf')
    const turn = await citizen.picks('field.onBehalfOf.writing_help')
    expect(turn.expects).toBe('check')
    expect(ids(turn)).not.toContain('change.represented')
    expect(ids(turn)).not.toContain('change.authority')
  })

  test('returns to the check page after a correction there', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.begins()
    await citizen.says('Jobcenteret')
    await citizen.picks('notice.check')
    await citizen.picks('change.setting')
    const turn = await citizen.picks('field.setting.home')
    expect(turn.expects).toBe('check')
    expect(turn.notice?.fields.setting).toBe('home')
  })
})

describe('repair', () => {
  test('asks back at the first miss and points to a person at the second', async () => {
    const citizen = await talk()
    const first = await citizen.says('blabla qwrt zzz')
    expect(first.understood?.action).toBe('clarify')
    const second = await citizen.says('xxyyzz qqq vvv')
    expect(second.understood?.action).toBe('handover')
    expect(kinds(second)).toEqual(['handover'])
    expect(second.messages[0]?.text).toContain('79 79 79 79')
  })

  test('gives a person when asked for one, in the notice too, without losing it', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    const turn = await citizen.says('jeg vil hellere tale med et menneske')
    expect(kinds(turn)).toEqual(['handover', 'question'])
    expect(turn.notice?.asking).toBe('medium')
  })

  test('says the same again when asked to', async () => {
    const citizen = await talk()
    const answer = await citizen.says(question)
    const again = await citizen.picks('command.repeat')
    expect(again.messages).toEqual(answer.messages)
  })

  test('starts over with nothing known', async () => {
    const citizen = await talk()
    await citizen.says(question)
    const turn = await citizen.picks('command.restart')
    expect(kinds(turn)).toEqual(['greeting'])
    const begun = await citizen.picks('notice.start')
    expect(begun.notice?.fields).toEqual({})
  })

  test('switches language without losing anything', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.begins()
    const danish = citizen.turn()
    const english = await citizen.switchesTo('en')
    expect(english.language).toBe('en')
    expect(english.notice).toEqual(danish.notice)
    expect(english.messages.map(({ kind }) => kind)).toEqual(danish.messages.map(({ kind }) => kind))
    expect(english.messages.at(-1)?.text).toContain(en('notice:ask.department'))
  })

  test('answers two questions in the order they were asked', async () => {
    const citizen = await talk()
    const turn = await citizen.says(
      'Må jeg filme besøget hjemme hos mig, og kan min søster komme med som bisidder?',
    )
    expect(turn.understood?.topics).toEqual(['video_home', 'bisidder'])
    expect(turn.messages.filter(({ kind }) => kind === 'answer').map(({ topic }) => topic)).toEqual([
      'video_home',
      'bisidder',
    ])
  })

  test('stops everything in a crisis, keeps the draft, and goes on only by choice', async () => {
    const danger = 'jeg orker ikke mere, jeg vil bare dø'
    const read = readingOf({
      [question]: { acts: ['ask'], topics: ['audio_office'] },
      [danger]: { acts: ['distress'], danger: { degree: 'sure' } },
    })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says(question)
    await citizen.begins()
    const turn = await citizen.says(danger)
    expect(turn.understood?.action).toBe('crisis')
    expect(kinds(turn)).toEqual(['crisis'])
    expect(turn.messages[0]?.text).toContain('112')
    expect(JSON.stringify(citizen.view().history())).not.toContain('vil bare dø')
    expect(ids(turn)).toContain('notice.start')
    const resumed = await citizen.picks('notice.start')
    expect(resumed.notice?.asking).toBe('department')
  })

  test('refuses a choice that was never offered', async () => {
    const citizen = await talk()
    await expect(citizen.picks('field.medium.audio')).rejects.toMatchObject({ code: 'choice_not_offered' })
  })

  test('masks a CPR number before anything sees it', async () => {
    const citizen = await talk()
    const turn = await citizen.says('Mit cpr er 120380-1234, må jeg optage mødet med min sagsbehandler?')
    expect(JSON.stringify(citizen.view().history())).not.toContain('120380')
    expect(turn.understood?.flags).toContain('personal_data')
    expect(turn.messages.at(-1)?.kind).toBe('answer')
  })

  test('keeps a long conversation within the size of a token', async () => {
    const text = `Må jeg optage mødet med min sagsbehandler? ${'Det er vigtigt for mig. '.repeat(39)}Tak.`
    const read = readingOf({ [text]: { acts: ['ask'], topics: ['audio_office'] } })
    const citizen = await talk({}, await testDeps({ read }))
    for (let round = 0; round < 25; round += 1) {
      await citizen.says(text)
      expect(citizen.turn().state.length).toBeLessThanOrEqual(24_000)
    }
    expect((await citizen.begins()).notice?.fields.medium).toBe('audio')
  })
})

describe('the interview in English', () => {
  test('takes "so it is video" as a change, and a name of a place as no question', async () => {
    const citizen = await talk({ language: 'en' })
    await citizen.says("I'd like to write a request")
    await citizen.says('sound')
    await citizen.says('my home')
    const changed = await citizen.says('video')
    expect(changed.notice?.fields).toMatchObject({ medium: 'video', setting: 'home' })
    expect(changed.notice?.asking).toBe('meetingAt')
  })

  test('fills a field in Danish without switching language', async () => {
    const citizen = await talk({ language: 'en' })
    await citizen.picks('notice.start')
    const turn = await citizen.says('lyd')
    expect(turn.language).toBe('en')
    expect(turn.notice?.fields.medium).toBe('audio')
  })
})

describe('a meeting that is near', () => {
  test('is followed by what to say to the employee, and a number to call', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    await citizen.says('lyd')
    await citizen.says('kontoret')
    const near = await citizen.says('i morgen kl. 10')
    expect(near.messages.map(({ text }) => text).join(' ')).toContain(
      da('chat:urgency.short', { contact: da('chat:contact.phone', { phone: '79 79 79 79' }) }),
    )
    const far = await citizen.says('nej, den 3. december kl. 10')
    for (const key of ['short', 'afterHours', 'tooLate'])
      expect(far.messages.map(({ text }) => text).join(' ')).not.toMatch(
        withAny(da, `chat:urgency.${key}`, 'contact', 'theWord'),
      )
  })
})

describe('before it is sent', () => {
  test('an English notice is shown in Danish too, as staff will read it', async () => {
    const citizen = await talk({ language: 'en' })
    await citizen.says('May I record the meeting with my caseworker on Thursday at 10?')
    await citizen.begins()
    await citizen.says('the job centre')
    await citizen.picks('notice.check')
    const medium = citizen.view().check?.rows.find(({ field }) => field === 'medium')
    expect(medium).toMatchObject({
      value: en('notice:option.medium.audio'),
      danish: `${da('notice:field.medium')}: ${da('notice:option.medium.audio')}`,
    })
  })

  test('a word about illness is pointed out and kept as it was written', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.begins()
    await citizen.says('Jobcenteret')
    const turn = await citizen.says('jeg har ADHD, så jeg glemmer det, der bliver sagt')
    expect(turn.messages.map(({ text }) => text).join(' ')).toContain(da('chat:preface.health'))
    expect(turn.notice?.fields.needText).toContain('ADHD')
  })
})
