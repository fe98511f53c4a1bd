import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { en, firstSentence, withAny } from '../../said.ts'
import { type Given, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const wish = (facts: Record<string, string>): Given => ({ acts: ['tell', 'wish_notice'], facts })

const talking = async (...texts: string[]): Promise<Talk> => {
  const read = readingOf({
    'help me write, there': wish({ medium: 'audio', setting: 'office' }),
    'help me write, with them': wish({ medium: 'audio', department: 'Familiecentret' }),
    yup: { acts: ['affirm'] },
    'off with it': { acts: ['send'] },
    '...': { acts: ['noise'] },
    ',,,': { acts: ['noise'] },
    ';;;': { acts: ['noise'] },
    'my sister died in the autumn': { acts: ['tell', 'distress'] },
    'cheers, and bin it all please': { acts: ['thanks'], perhaps: ['delete'] },
  })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const words = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')

const untilDepartment = async (...texts: string[]): Promise<Talk> => {
  const citizen = await talking('help me write, there')
  while (citizen.turn().notice?.asking !== 'department') await citizen.picks('command.skip')
  for (const text of texts) await citizen.says(text)
  return citizen
}

describe('a question that was asked in vain', () => {
  test('comes a second time with what is noted and what is left', async () => {
    const citizen = await untilDepartment('...', ',,,')
    expect(words(citizen)).toContain(`${en('notice:field.medium')}: ${en('notice:option.medium.audio')}`)
    expect(words(citizen)).toContain(en('chat:mayBeUnknown'))
  })

  test('is put as not known after that, and the rest goes on', async () => {
    const citizen = await untilDepartment('...', ',,,', ';;;')
    expect(words(citizen)).toContain(en('chat:putUnknown'))
    expect(citizen.turn().facts.department).toBe('ved ikke')
    expect(citizen.turn().notice?.asking).not.toBe('department')
  })

  test('how they meet is supposed from whom they meet', async () => {
    const citizen = await talking('help me write, with them', '...', ',,,')
    expect(citizen.turn().facts.setting).toBe('office')
    expect(words(citizen)).toContain(en('chat:supposedSetting'))
  })

  test('holds nobody back who wants to send, where it is all that is left', async () => {
    const citizen = await untilDepartment('off with it')
    expect(words(citizen)).toContain(en('chat:putUnknown'))
    expect(citizen.turn().facts.department).toBe('ved ikke')
    expect(citizen.turn().notice?.asking).not.toBe('department')
  })

  test('names what is left to somebody who only says yes', async () => {
    expect(words(await untilDepartment('yup'))).toMatch(withAny(en, 'chat:leftToDo.some', 'missing'))
  })
})

describe('a life that is told where a field is asked for', () => {
  test('is met kindly, and never as a failed answer', async () => {
    const citizen = await untilDepartment('my sister died in the autumn')
    expect(words(citizen)).toContain(en('chat:preface.emotional'))
    expect(words(citizen)).not.toContain(firstSentence(en('chat:notAnAnswer')))
    expect(citizen.turn().notice?.asking).toBe('department')
  })
})

describe('a command beside thanks', () => {
  test('is done', async () => {
    expect(words(await untilDepartment('cheers, and bin it all please'))).toContain(
      en('chat:delete.ask', { body: 'the municipality' }),
    )
  })
})
