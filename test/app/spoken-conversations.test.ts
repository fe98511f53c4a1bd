import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { talk } from './talk.ts'

/**
 * Whole conversations, written before anything was read, each turn with the topics that would be right. Of one half
 * the errors were looked at; the other is only counted, and does not fall below what it was.
 */
type Spoken = { name: string; language: string; turns: { topics: string[]; text: string }[] }

const conversationsOf = (half: string): Spoken[] => {
  const held = new Map<string, Spoken>()
  for (const line of readFileSync(`test/app/turns/spoken-${half}.tsv`, 'utf8').trim().split('\n')) {
    const [name = '', language = '', topics = '', text = ''] = line.split('\t')
    const spoken = held.get(name) ?? { name, language, turns: [] }
    spoken.turns.push({ topics: topics.split('/'), text })
    held.set(name, spoken)
  }
  return [...held.values()]
}

/** What was answered as something else, or not at all. */
const missedIn = async ({ language, turns }: Spoken): Promise<string[]> => {
  const citizen = await talk({ language })
  const missed: string[] = []
  for (const { topics, text } of turns) {
    const { understood } = await citizen.says(text)
    const is = topics.some(
      topic => understood?.topics.includes(topic) || understood?.action === doneFor[topic],
    )
    const heard = `${understood?.action} ${understood?.topics.join('+')}`
    if (!is || understood?.action === 'clarify') missed.push(`${text} → ${heard}`)
  }
  return missed
}

/** What needs no topic when it is done: a person is called, a notice is begun. */
const doneFor: Record<string, string> = { meta_bot: 'handover', formal_notice: 'notice' }

describe('a conversation', () => {
  test.each(conversationsOf('watched'))('$name ($language) is followed turn by turn', async spoken => {
    expect(await missedIn(spoken)).toEqual([])
  })

  test('of those only counted, at least 27 of 34 turns are followed', async () => {
    let missed = 0
    let turns = 0
    for (const spoken of conversationsOf('kept-apart')) {
      turns += spoken.turns.length
      missed += (await missedIn(spoken)).length
    }
    expect(turns).toBe(34)
    expect(turns - missed).toBeGreaterThanOrEqual(27)
  })
})
