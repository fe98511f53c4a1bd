import { describe, expect, test } from 'vitest'
import { dialoguesOf } from '../../src/build/evaluation/evaluate-dialogues.ts'
import { played } from '../../src/build/evaluation/play.ts'
import { dialoguesIn } from '../../src/build/evaluation/script.ts'
import { readingOf } from '../app/given-reading.ts'
import { testDeps } from '../deps.ts'

const read = readingOf({
  'må jeg optage': { acts: ['ask'], topics: ['audio_office'] },
  igen: { acts: ['ask'], topics: ['audio_office'] },
})

/** The faults of each turn of a dialogue, whose messages are read as given. */
const faultsOf = async (...lines: string[]): Promise<string[][]> => {
  const [dialogue] = dialoguesIn(['# da | en', ...lines].join('\n'), 'here')
  if (dialogue === undefined) throw new Error('no dialogue')
  return (await played(dialogue, await testDeps({ read }))).map(({ faults }) => faults)
}

describe('a scripted dialogue', () => {
  test('says what holds, and what does not', async () => {
    const said = ['> må jeg optage', 'answer audio_office.*', 'notice closed', 'not offers notice.start']
    expect(await faultsOf(...said)).toEqual([
      [expect.stringMatching(/^not offers notice.start — there is: .*notice.start/)],
    ])
  })

  test('takes buttons by their ids, and names those that are not there', async () => {
    const [, start, wrong] = await faultsOf(
      '> må jeg optage',
      '* notice.start',
      'notice open',
      'asks medium',
      '* topic.nothing',
    )
    expect(start).toEqual([])
    expect(wrong).toEqual(['cannot be said here: choice_not_offered'])
  })

  test('finds a fact by its words', async () => {
    const [, , faults] = await faultsOf(
      '> må jeg optage',
      '* notice.start',
      '* field.medium.audio',
      'fact medium audio',
      'fact medium video',
      'not fact setting',
    )
    expect(faults).toEqual([expect.stringMatching(/^fact medium video — there is: medium audio/)])
  })

  test.each([
    ['fat medium audio', 'here:3: not a check: fat medium audio'],
    ['answer', 'here:3: not a check: answer'],
  ])('"%s" is refused with its line', (check, message) => {
    expect(() => dialoguesIn(`# da | en\n> hej\n${check}`, 'here')).toThrow(message)
  })

  test('every one that is kept can be read, and says what must hold', () => {
    const all = dialoguesOf()
    expect(all.length).toBeGreaterThan(4)
    const silent = all.filter(({ turns }) => turns.every(({ checks }) => checks.length === 0))
    expect(silent.map(({ from, line }) => `${from}:${line}`)).toEqual([])
  })
})
