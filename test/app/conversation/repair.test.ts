import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { talk } from '../talk.ts'

const question = 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?'

const askedForDepartment = async () => {
  const citizen = await talk()
  await citizen.says(question)
  await citizen.begins()
  return citizen
}

const askedForNeed = async () => {
  const citizen = await askedForDepartment()
  await citizen.says('Jobcentret')
  return citizen
}

const atTheCheck = async () => {
  const citizen = await askedForNeed()
  await citizen.picks('notice.check')
  return citizen
}

const said = (turn: { messages: { text: string }[] }) => turn.messages.map(({ text }) => text).join('\n')

describe('a correction', () => {
  test('"nej, fredag" keeps the time of day, and says it', async () => {
    const citizen = await askedForDepartment()
    const turn = await citizen.says('nej, fredag')
    expect(turn.notice?.fields.meetingAt).toBe('2026-11-27T10:00:00+01:00')
    expect(said(turn)).toContain('fredag den 27. november 2026 kl. 10.00')
  })

  test('leaves the pending question pending, so that an optional one is not lost', async () => {
    const citizen = await askedForNeed()
    const turn = await citizen.says('nej, fredag')
    expect(turn.notice?.asking).toBe('need')
    expect(turn.notice?.fields.need).toBeUndefined()
  })

  test.each(['torsdag kl. 11', 'kl. 11', 'nej, det er kl. 11'])(
    '"%s" where the department is asked for moves the meeting and names no department',
    async words => {
      const turn = await (await askedForDepartment()).says(words)
      expect(turn.notice?.fields.meetingAt).toBe('2026-11-26T11:00:00+01:00')
      expect(turn.notice?.fields.department).toBeUndefined()
      expect(turn.notice?.asking).toBe('department')
    },
  )

  test('on the check page may be a whole sentence', async () => {
    const citizen = await atTheCheck()
    const turn = await citizen.says('og afdelingen er Borgerservice')
    expect(turn.notice?.fields.department).toBe('Borgerservice')
    expect(turn.expects).toBe('check')
    const moved = await citizen.says('change the date to friday')
    expect(moved.notice?.fields.meetingAt).toBe('2026-11-27T10:00:00+01:00')
  })

  test('of the department does not move a telephone meeting into the office', async () => {
    const citizen = await atTheCheck()
    await citizen.says('det er telefon i stedet')
    const turn = await citizen.says('min afdeling hedder Borgerservice')
    expect(turn.notice?.fields).toMatchObject({ setting: 'phone', department: 'Borgerservice' })
  })
})

describe('"ja"', () => {
  test('after the date has been repeated confirms it and is no department', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    await citizen.says('lyd på kontoret')
    await citizen.says('fredag kl. 10')
    const turn = await citizen.says('ja')
    expect(turn.notice?.asking).toBe('department')
    expect(turn.notice?.fields.department).toBeUndefined()
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['question'])
  })

  test('to a question that has no yes asks it again and skips nothing', async () => {
    const citizen = await askedForNeed()
    const turn = await citizen.says('ja')
    expect(turn.notice?.asking).toBe('need')
    expect(turn.notice?.fields.need).toBeUndefined()
  })
})

describe('what is not understood in a notice', () => {
  test('leads to a person to call at the second miss, and nothing is lost', async () => {
    const nothing = { acts: [] }
    const read = readingOf({ 'det samme som sidst': nothing, 'blå bananer': nothing })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.picks('notice.start')
    const first = await citizen.says('det samme som sidst')
    expect(first.understood?.action).toBe('clarify')
    const second = await citizen.says('blå bananer')
    expect(second.understood?.action).toBe('handover')
    expect(said(second)).toContain('79 79 79 79')
    expect(second.notice?.asking).toBe('medium')
  })

  test('in another language is answered in it', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    const turn = await citizen.says('أريد تسجيل الصوت')
    expect(turn.messages[0]?.text).toMatch(/[\u0600-\u06ff]/)
    expect(turn.notice?.asking).toBe('medium')
  })
})

describe('back', () => {
  test('"den anden" never means the way back', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet på kontoret?')
    await citizen.begins()
    const turn = await citizen.says('den anden')
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test('out of a paused notice shows what stood before it, never its buttons', async () => {
    const citizen = await talk()
    await citizen.says(question)
    await citizen.picks('notice.start')
    await citizen.picks('command.back')
    const turn = await citizen.picks('command.back')
    expect(turn.messages.map(({ topic }) => topic)).toEqual(['audio_office'])
    expect(turn.choices.map(({ id }) => id)).not.toContain('command.cancel')
  })
})

describe('before a notice', () => {
  test('a time alone is kept and not asked for again', async () => {
    const time = '3. december kl. 14'
    const citizen = await talk({}, await testDeps({ read: readingOf({ [time]: { acts: ['tell'] } }) }))
    const noted = await citizen.says(time)
    expect(noted.messages.map(({ kind }) => kind)).toEqual(['info'])
    const turn = await citizen.picks('notice.start')
    expect(turn.notice?.fields.meetingAt).toBe('2026-12-03T14:00:00+01:00')
  })

  test('a half-understood wish to write one offers to begin it', async () => {
    const wish = 'okay jeg vil gerne skrive en besked'
    const read = readingOf({ [wish]: { acts: ['tell'], topics: ['formal_notice'], likely: 0.2 } })
    const turn = await (await talk({ municipality: 'silkeborg' }, await testDeps({ read }))).says(wish)
    expect(turn.choices.map(({ id }) => id)).toContain('notice.start')
  })

  test('a yes with a time begins the notice that was offered, with the time', async () => {
    const yes = 'ja tak, på torsdag kl. 10'
    const read = readingOf({
      'må jeg optage mødet': { acts: ['ask'], topics: ['audio_office'] },
      [yes]: { acts: ['affirm'] },
    })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('må jeg optage mødet')
    const turn = await citizen.says(yes)
    expect(turn.notice?.fields).toMatchObject({ meetingAt: '2026-11-26T10:00:00+01:00' })
  })
})

describe('a change of mind', () => {
  test('stops the notice on the check page, in words', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
    await citizen.begins()
    await citizen.says('Borgerservice')
    await citizen.picks('notice.check')
    const turn = await citizen.says('stop, jeg vil ikke have den sendt')
    expect(turn.notice).toBeUndefined()
  })

  test('about a correction leaves what was known as it was', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
    await citizen.begins()
    await citizen.says('Borgerservice')
    await citizen.picks('notice.check')
    await citizen.picks('change.department')
    const turn = await citizen.picks('command.skip')
    expect(turn.notice?.fields.department).toBe('Borgerservice')
  })
})
