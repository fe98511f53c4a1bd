import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { type Given, givenReading } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const violence = { acts: ['tell'], danger: { degree: 'sure', kind: 'violence' } } as const
const pills = { acts: ['tell'], danger: { degree: 'sure', kind: 'self' } } as const

const messages: Record<string, Given> = {
  'he rings and threatens me': { ...violence, acts: ['tell'] },
  'he is outside the door': { ...violence, acts: ['tell'] },
  'he can hear me if I call': { acts: ['tell'], topics: ['crisis'], answers: ['crisis.cannot_call'] },
  'what do I say to them': { acts: ['ask'], topics: ['crisis'], answers: ['crisis.tell_112'] },
  'whom do I call': { acts: ['person'] },
  'they have taken him': { acts: ['tell'] },
  'we sit in the kitchen': { acts: ['tell'] },
  'may I bring my sister': { acts: ['ask'], topics: ['bisidder'] },
  'the pills lie here': { ...pills, acts: ['tell'] },
  'I am a carer and he films me': { acts: ['ask'], topics: ['staff_side'] },
  'let me talk to a person': { acts: ['person'] },
  Obrigada: { acts: ['thanks'] },
  'dziękuję :)': { acts: ['thanks'] },
}

/** The page of help that the words ask for is read besides. */
const read = async (text: string) => {
  const given = messages[text] ?? {}
  const [name] = given.answers ?? []
  return { ...givenReading(given), ...(name && { fine: { crisis: { name, probability: 0.9 } } }) }
}

const talking = async (...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const said = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ verdict = '', text }) => `${verdict} ${text}`)
    .join(' ')

const answered = (citizen: Talk) => citizen.turn().messages.map(({ answer }) => answer)

describe('violence that comes nearer', () => {
  test('is met with 112 and a door between them, and nobody is asked to wait for company', async () => {
    const citizen = await talking('he rings and threatens me', 'he is outside the door')
    expect(said(citizen)).toMatch(/^[^0-9]*112/)
    expect(said(citizen)).toContain(da('chat:helpAgain.violence.again.text'))
    expect(said(citizen)).not.toContain(da('chat:helpAgain.threat.again.text'))
  })

  test.each(['whom do I call', 'he is outside the door'])(
    'never has 1888 above 112, in however many turns: %s',
    async text => {
      const citizen = await talking('he rings and threatens me', 'he is outside the door', text)
      expect(said(citizen)).toMatch(/^[^0-9]*112/)
      expect(said(citizen)).not.toContain(da('chat:helpAgain.self.number.verdict', { number: '1888' }))
    },
  )

  test('has words of its own for whoever cannot be heard calling', async () => {
    const citizen = await talking('he rings and threatens me', 'he can hear me if I call')
    expect(answered(citizen)).toEqual(['crisis.cannot_call'])
  })

  test('is never told that a call without a word is enough', async () => {
    const citizen = await talking('he rings and threatens me', 'he can hear me if I call')
    expect(said(citizen)).toContain(da('answers/crisis:cannot_call.short.whisper'))
  })

  test('has what to say to 112', async () => {
    const citizen = await talking('he rings and threatens me', 'what do I say to them')
    expect(answered(citizen)).toEqual(['crisis.tell_112'])
    expect(said(citizen)).toContain(da('answers/crisis:tell_112.short.say'))
  })
})

describe('danger that is told to be past', () => {
  test('is met with relief, and the numbers for a child are not for a grown woman', async () => {
    const citizen = await talking('he rings and threatens me', 'they have taken him')
    expect(said(citizen)).toContain(da('chat:takeCare.told.violence', { line: '1888' }))
    expect(said(citizen)).not.toContain('116 111')
  })

  test('is not spoken of again beside each answer', async () => {
    const citizen = await talking('he rings and threatens me', 'they have taken him', 'may I bring my sister')
    expect(answered(citizen)).toEqual(['bisidder'])
    expect(said(citizen)).not.toContain('112')
  })

  test('keeps the number where somebody might harm themselves', async () => {
    const citizen = await talking('the pills lie here', 'they have taken him', 'we sit in the kitchen')
    expect(said(citizen)).toContain('70 201 201')
    expect(said(citizen)).toContain(
      da('answers/common:life_hours', { lifeLineSite: 'livslinien.dk', emergency: '112' }),
    )
  })

  test.each([
    ['the help in other words', ['the pills lie here', 'the pills lie here']],
    ['the number once more', ['the pills lie here', 'whom do I call']],
    ['words of relief', ['the pills lie here', 'they have taken him']],
  ])('has whom to ring when that line is closed, in %s', async (_words, texts) => {
    expect(said(await talking(...texts))).toContain(
      da('answers/common:life_hours', { lifeLineSite: 'livslinien.dk', emergency: '112' }),
    )
  })
})

test('an employee is sent to their own manager, and to nobody they are to meet', async () => {
  const citizen = await talking('I am a carer and he films me', 'let me talk to a person')
  expect(said(citizen)).toContain(da('chat:personStaff'))
  expect(said(citizen)).not.toMatch(withAny(da, 'chat:person', 'authority', 'contact'))
})

test.each(['Obrigada', 'dziękuję :)'])('a thank-you in any language is only met: %s', async text => {
  const citizen = await talking('may I bring my sister', text)
  expect(said(citizen)).toContain(da('chat:smallTalk.thanks'))
  expect(said(citizen)).not.toContain('112')
})
