import { testDeps } from '../deps.ts'
import { type Given, readingOf } from './given-reading.ts'
import { type Talk, talk } from './talk.ts'

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
export const inside = async (given: Record<string, Given>, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf({ ...known, ...given }) }))
  for (const text of ['begin', ...texts]) await citizen.says(text)
  return citizen
}

/** The same with nothing mandatory left. */
export const complete = async (given: Record<string, Given>, ...texts: string[]): Promise<Talk> => {
  const citizen = await inside(given)
  await citizen.picks('field.meetingUnknown.true')
  for (const text of texts) await citizen.says(text)
  return citizen
}

/** All that was just said. */
export const words = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')
