import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { type Given, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const known: Record<string, Given> = {
  begin: {
    acts: ['wish_notice'],
    topics: ['formal_notice'],
    facts: { medium: 'audio', setting: 'office', department: 'Borgerservice' },
  },
  'that will do': { acts: ['summary'] },
  'off you go': { acts: ['send'] },
}

/** Inside a notice of which only the time is not known yet. */
const inside = async (given: Record<string, Given>, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf({ ...known, ...given }) }))
  for (const text of ['begin', ...texts]) await citizen.says(text)
  return citizen
}

/** The same with nothing mandatory left. */
const complete = async (given: Record<string, Given>, ...texts: string[]): Promise<Talk> => {
  const citizen = await inside(given)
  await citizen.picks('field.meetingUnknown.true')
  for (const text of texts) await citizen.says(text)
  return citizen
}

const words = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')

describe('a word to send at the check', () => {
  test('says each time something else: that it is not sent, where the button is, who can help', async () => {
    const citizen = await complete({}, 'that will do', 'off you go')
    expect(words(citizen)).toContain('Den er ikke sendt endnu')
    await citizen.says('off you go')
    expect(words(citizen)).toContain('tryk på knappen')
    expect(words(citizen)).toContain('79 79 79 79')
    expect(words(citizen)).not.toContain('Den er ikke sendt endnu')
    await citizen.says('off you go')
    expect(words(citizen)).toContain('et menneske')
    expect(words(citizen)).not.toContain('tryk på knappen')
    expect(citizen.turn().expects).toBe('check')
    expect(citizen.deps.mails).toEqual([])
  })
})
