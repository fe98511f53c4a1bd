import { expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { givenReading } from '../given-reading.ts'
import { talk } from '../talk.ts'

test('the same question of another place does not offer the other ways a second time', async () => {
  const readings = {
    'may I record it': givenReading({ acts: ['ask'], topics: ['audio_office'] }),
    'and at home?': givenReading({ acts: ['ask'], facts: { setting: 'home' } }),
  }
  const read = async (text: string) => readings[text as keyof typeof readings]
  const citizen = await talk({}, await testDeps({ read }))
  const ids = () => citizen.turn().choices.map(({ id }) => id)
  await citizen.says('may I record it')
  expect(ids()).toEqual(['notice.start', 'alternative.bisidder', 'alternative.minutes'])
  await citizen.says('and at home?')
  expect(citizen.turn().understood?.facets).toMatchObject({ setting: 'home' })
  expect(ids()).toEqual(['notice.start'])
})
