import { expect, test } from 'vitest'
import { submitNotice } from '../../../src/app/notice/submit-notice.ts'
import { testDeps } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { contact } from '../sending.ts'
import { talk } from '../talk.ts'

test('from the question to the receipt it takes seven acts, where they say what they want in their own words', async () => {
  const read = readingOf({
    'Må jeg optage mødet den 3. december kl. 10?': { acts: ['ask'], topics: ['audio_office'] },
    'ja, skriv den for mig': { acts: ['affirm', 'wish_notice'], topics: ['formal_notice'] },
    'lyd, på jobcentret hos Borgerservice': {
      facts: { medium: 'audio', setting: 'office', department: 'Borgerservice' },
    },
    'jeg glemmer det hele og hører dårligt': { facts: { need: 'remember,hear' } },
  })
  const deps = await testDeps({ read })
  const citizen = await talk({}, deps)
  await citizen.says('Må jeg optage mødet den 3. december kl. 10?')
  await citizen.says('ja, skriv den for mig')
  await citizen.says('lyd, på jobcentret hos Borgerservice')
  expect(citizen.turn().notice?.asking).toBe('need')
  await citizen.says('jeg glemmer det hele og hører dårligt')
  const turn = await citizen.picks('notice.check')
  expect(turn.expects).toBe('check')
  const { receipt } = await submitNotice(deps, { state: turn.state, contact, confirmed: true, key: 'one' })
  expect(receipt.reference).toMatch(/^KOL-/)
  expect(turn.facts).toMatchObject({ need: ['remember', 'hear'], meetingAt: '2026-12-03T10:00:00+01:00' })
})
