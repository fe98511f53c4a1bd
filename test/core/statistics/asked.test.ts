import { describe, expect, test } from 'vitest'
import { flushCounters } from '../../../src/app/jobs/flush-counters.ts'
import { askedOf } from '../../../src/core/statistics/chat-figures.ts'
import { talk } from '../../app/talk.ts'

const always = { from: '', to: '9999' }

describe('what was asked', () => {
  test('is counted by topic and by how it was answered, and never twice', async () => {
    const citizen = await talk()
    await citizen.says('Må jeg optage mødet med min sagsbehandler?')
    await citizen.says('Hvad er en bisidder?')
    await citizen.says('Hvad er en bisidder?')
    await flushCounters(citizen.deps)
    await flushCounters(citizen.deps)
    const asked = askedOf(await citizen.deps.store.countTotals('kolding', always))
    expect(asked.topics).toEqual([
      { name: 'bisidder', count: 2 },
      { name: 'audio_office', count: 1 },
    ])
    expect(asked.replies).toEqual([{ name: 'answer', count: 3 }])
  })

  test('leaves a crisis out of everything', async () => {
    const citizen = await talk()
    await citizen.says('jeg vil dø')
    await flushCounters(citizen.deps)
    const counts = await citizen.deps.store.countTotals('kolding', always)
    expect(counts.filter(({ name }) => name === 'turn')).toEqual([])
  })
})
