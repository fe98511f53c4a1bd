import { expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { talk } from '../talk.ts'

const messages = {
  'at mine': { facts: { setting: 'home' } },
  'with Lone': { facts: { employee: 'Lone' } },
  'no, at the office': { acts: ['correct', 'tell'], facts: { setting: 'office' } },
}

test('what was told is shown once, and afterwards only what is new', async () => {
  const citizen = await talk({}, await testDeps({ read: readingOf(messages) }))
  const shown = () =>
    citizen
      .turn()
      .messages.flatMap(({ blocks }) => blocks ?? [])
      .flatMap(block => (block.kind === 'facts' ? block.rows.map(({ value }) => value) : []))
  const words = () => JSON.stringify(citizen.turn().messages)
  await citizen.says('at mine')
  expect(words()).toContain(da('chat:heard', { aWord: da('chat:aWord.request') }))
  expect(shown()).toEqual([da('notice:option.setting.home')])
  await citizen.says('with Lone')
  for (const offer of [
    withAny(da, 'chat:heard', 'aWord'),
    withAny(da, 'chat:smallTalk.contactFirst', 'theWord', 'aWord'),
  ])
    expect(words()).not.toMatch(offer)
  expect(shown()).toEqual(['Lone'])
  await citizen.says('no, at the office')
  expect(shown()).toEqual([da('notice:option.setting.office')])
  expect(citizen.turn().facts).toEqual({ setting: 'office', employee: 'Lone' })
})
