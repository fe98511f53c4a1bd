import { describe, expect, test } from 'vitest'
import type { MessageReading } from '../../../src/core/reader/reading.ts'
import type { ReadMessage } from '../../../src/ports.ts'
import { testDeps } from '../../deps.ts'
import { da, firstSentence, withAny } from '../../said.ts'
import { type Given, givenReading, readingOf } from '../given-reading.ts'
import { complete, inside, words } from '../inside.ts'
import { talk } from '../talk.ts'

describe('a word to send at the check', () => {
  test('says each time something else: that it is not sent, where the button is, who can help', async () => {
    const citizen = await complete({}, 'that will do', 'off you go')
    expect(words(citizen)).toContain(da('chat:howToSend'))
    await citizen.says('off you go')
    expect(words(citizen)).toContain(
      da('chat:sendHere', {
        sendButton: da('pages:check.send', { notice: da('notice:word.request') }),
        contact: da('chat:contact.phone', { phone: '79 79 79 79' }),
      }),
    )
    expect(words(citizen)).toContain('79 79 79 79')
    expect(words(citizen)).not.toContain(firstSentence(da('chat:howToSend')))
    await citizen.says('off you go')
    expect(words(citizen)).toMatch(withAny(da, 'chat:person', 'authority', 'contact'))
    expect(words(citizen)).not.toMatch(withAny(da, 'chat:sendHere', 'sendButton', 'contact'))
    expect(citizen.turn().expects).toBe('check')
    expect(citizen.deps.mails).toEqual([])
  })
})

describe('a question about a notice that was sent', () => {
  test('while one is written says that nothing is sent, and goes on', async () => {
    const citizen = await inside(
      { 'did it go': { acts: ['ask'], topics: ['formal_notice'], answers: ['formal_notice.received'] } },
      'did it go',
    )
    expect(words(citizen)).toMatch(withAny(da, 'chat:leftToDo.some', 'missing'))
    expect(citizen.turn().messages.some(({ kind }) => kind === 'answer')).toBe(false)
    expect(citizen.turn().notice?.asking).toBe('meetingAt')
  })
})

describe('of two hours in a correction', () => {
  test('the noted one was wrong, also where the reader marked a piece of the time', async () => {
    const mend = { acts: ['correct'], denied: { meetingAt: 'klokken ti' } }
    const citizen = await inside({ 'klokken var 11, ikke 10': mend })
    await citizen.says('torsdag den 10. december kl. 10')
    await citizen.says('klokken var 11, ikke 10')
    expect(citizen.turn().facts.meetingAt).toBe('2026-12-10T11:00:00+01:00')
  })
})

describe('asking where we were', () => {
  const wheres: [string, Given][] = [
    ['to hear it again', { acts: ['repeat'], perhaps: ['go_on'] }],
    ['to go on', { acts: ['go_on'], perhaps: ['ask'] }],
    ['what was told or to hear it again', { acts: ['summary'], perhaps: ['repeat'] }],
    ['what was told', { acts: ['summary'] }],
    ['none of these for sure, each a little', { acts: [], slightly: ['go_on', 'summary'] }],
  ]

  test.each(wheres)(
    'read as a wish %s says what is noted and what is missing, and then the question',
    async (_, where) => {
      const citizen = await inside({ 'and where were we': where }, 'and where were we')
      expect(words(citizen)).toContain(
        da('chat:summaryMissing', { missing: da('notice:field.meetingAt').toLowerCase() }),
      )
      expect(words(citizen)).toContain(`${da('notice:field.department')}: Borgerservice`)
      expect(citizen.turn().messages.at(-1)?.kind).toBe('question')
      expect(citizen.turn().notice?.asking).toBe('meetingAt')
    },
  )

  test.each(wheres.slice(0, 3))(
    'read as a wish %s skips no question that may be skipped, and goes to no other page',
    async (_, where) => {
      const citizen = await complete({ 'and where were we': where })
      const { notice } = citizen.turn()
      await citizen.says('and where were we')
      expect(citizen.turn().notice).toEqual(notice)
      expect(words(citizen)).toContain(`${da('notice:field.department')}: Borgerservice`)
    },
  )

  test('before anything is told says what is missing', async () => {
    const citizen = await talk({}, await testDeps({ read: readingOf({ where: { acts: ['summary'] } }) }))
    await citizen.picks('notice.start')
    await citizen.says('where')
    expect(words(citizen)).toMatch(withAny(da, 'chat:summaryNothing', 'missing'))
    expect(words(citizen)).toContain(da('notice:ask.medium'))
  })
})

describe('asking whether we can write it', () => {
  const writing = { topics: ['formal_notice'], answers: ['formal_notice.write_for_me'] }
  const asking: [string, Given][] = [
    ['a question', { acts: ['ask'], ...writing }],
    ['a wish', { acts: ['wish_notice'], ...writing }],
    ['neither for sure', { acts: [], half: ['ask'], ...writing }],
  ]

  test.each(asking)(
    'as %s is answered with what is missing, and with no button to begin',
    async (_, asks) => {
      const citizen = await inside({ 'do it for me then': asks }, 'do it for me then')
      expect(words(citizen)).toContain(
        da('chat:underWay.some', { missing: da('notice:field.meetingAt').toLowerCase() }),
      )
      expect(citizen.turn().messages.map(({ kind }) => kind)).toEqual(['info', 'question'])
      expect(citizen.turn().notice?.asking).toBe('meetingAt')
    },
  )

  test.each(asking)('as %s is no reason, whatever its words name', async (_, asks) => {
    const citizen = await complete({ 'kan du skrive det': asks })
    expect((await citizen.says('kan du skrive det')).notice?.asking).toBe('need')
    expect(citizen.turn().facts.need).toBeUndefined()
  })

  test.each(asking)('as %s, once the reason was asked for, leads to the check', async (_, asks) => {
    const citizen = await complete({ 'kan du skrive det': asks }, 'kan du skrive det', 'kan du skrive det')
    expect(citizen.turn().expects).toBe('check')
  })

  test('beside another question leaves that one to be answered', async () => {
    const both: Given = {
      acts: ['ask'],
      topics: ['formal_notice', 'sharing_publish'],
      answers: ['formal_notice.write_for_me', 'sharing_publish'],
    }
    const citizen = await inside({ 'do it, and may I share it': both }, 'do it, and may I share it')
    expect(citizen.turn().messages.flatMap(({ answer }) => answer ?? [])).toEqual(['sharing_publish'])
  })

  test('about what is noted is answered with what is noted', async () => {
    const noted: Given = { acts: ['ask'], topics: ['formal_notice'], supposed: { employee: 'Ruth' } }
    const citizen = await inside({ 'is Ruth in it': noted }, 'is Ruth in it')
    expect(citizen.turn().messages[0]?.answer).toBeUndefined()
    expect(words(citizen)).toContain(da('notice:field.department'))
    expect(citizen.turn().notice?.asking).toBe('meetingAt')
  })

  test('outside a notice is still answered', async () => {
    const read = readingOf({ 'do it for me then': { acts: ['ask'], ...writing } })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('do it for me then')
    expect(citizen.turn().messages[0]?.answer).toBe('formal_notice.write_for_me')
  })
})

describe('a wish said again in the middle, with everything from before', () => {
  const again: [string, Given][] = [
    ['a yes', { acts: ['restart'], perhaps: ['affirm'] }],
    ['a wish', { acts: ['restart', 'wish_notice'] }],
    ['more a wish', { acts: ['wish_notice'], perhaps: ['restart'] }],
  ]

  test.each(again)('beside %s neither starts over nor drops what was told', async (_, wish) => {
    const citizen = await inside({ 'begin it, with all of it': wish })
    const { notice, facts } = citizen.turn()
    const turn = await citizen.says('begin it, with all of it')
    expect(turn.notice).toEqual(notice)
    expect(turn.facts).toEqual(facts)
    expect(words(citizen)).toContain(da('chat:smallTalk.allKept'))
  })

  test.each(again)('beside %s opens the notice that was offered', async (_, wish) => {
    const read = readingOf({
      told: { facts: { department: 'Borgerservice' } },
      'begin it, with all of it': wish,
    })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('told')
    const turn = await citizen.says('begin it, with all of it')
    expect(turn.notice?.fields.department).toBe('Borgerservice')
  })

  test('is not what somebody says who only wants to start over', async () => {
    const citizen = await inside({ 'from the top': { acts: ['restart'] } }, 'from the top')
    expect(citizen.turn().notice).toBeUndefined()
    expect(citizen.turn().facts).toEqual({})
  })
})

describe('a fixed camera', () => {
  const camera = { medium: 'fixed_camera', setting: 'home' }

  test('is at no meeting, and no time is asked for', async () => {
    const citizen = await inside({ begin: { acts: ['wish_notice'], facts: camera } })
    expect(citizen.turn().notice?.missing).toEqual(['department', 'cameraPosition', 'switchOff'])
    expect(citizen.turn().notice?.asking).toBe('department')
  })

  test('keeps a time that is told all the same', async () => {
    const meetingAt = '2026-12-03T10:00:00+01:00'
    const citizen = await inside({ begin: { acts: ['wish_notice'], facts: camera } }, '3. december kl. 10')
    expect(citizen.turn().notice?.fields.meetingAt).toBe(meetingAt)
  })

  test('that becomes sound needs a time again', async () => {
    const citizen = await inside({
      begin: { acts: ['wish_notice'], facts: { ...camera, department: 'Hjemmeplejen' } },
      'only sound then': { acts: ['correct'], facts: { medium: 'audio' } },
    })
    await citizen.says('only sound then')
    expect(citizen.turn().notice?.asking).toBe('meetingAt')
  })
})

test('the words of a choice, typed, are said to be noted where the list stays open', async () => {
  const citizen = await complete({}, da('notice:option.need.remember'))
  expect(citizen.turn().notice).toMatchObject({ asking: 'need', fields: { need: ['remember'] } })
  expect(words(citizen)).toContain(
    da('chat:echo.noted', { field: da('notice:field.need'), value: da('notice:option.need.remember') }),
  )
})

describe('a bare no right after the notice was begun', () => {
  const wish = 'write it for 30 November at 10'
  const no: Given = { acts: ['deny'] }
  const known: Given = {
    acts: ['wish_notice'],
    topics: ['formal_notice'],
    facts: { medium: 'audio', setting: 'office', department: 'Borgerservice' },
  }

  test('answers a question that may be left out', async () => {
    const all: MessageReading = { ...givenReading(known), by: 'terms' }
    const read: ReadMessage = async text => (text === wish ? all : givenReading(no))
    const citizen = await talk({ language: 'en' }, await testDeps({ read }))
    await citizen.says(wish)
    const before = citizen.turn().notice
    expect(before?.complete).toBe(true)
    await citizen.says('no')
    expect(citizen.turn().notice).toBeDefined()
    expect(citizen.turn().notice?.asking).not.toBe(before?.asking)
  })

  test('to one that is needed takes it back', async () => {
    expect((await inside({ no }, 'no')).turn().notice).toBeUndefined()
  })
})
