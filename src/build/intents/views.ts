import { type Blocks, type BlockWeights, blocksOf } from '../../core/understanding/features.ts'
import type { Match } from '../../core/understanding/patterns.ts'
import type { Word } from '../../core/understanding/words.ts'
import { chosen } from '../fit.ts'
import { type Rows, rowsOf } from '../svm.ts'
import { type Vector, vectorsOf } from '../vectors.ts'
import type { Meaning } from './meaning.ts'
import { aroundNames, wordPairs } from './wider-blocks.ts'

/**
 * What one model looks at: the product's four blocks, all pairs of words, and what stands around names and numbers;
 * how much labels share by name; and how much the places of the words among all English words count.
 */
export type View = { blocks: BlockWeights; labelParts: number; meaning: number }

/** As the product. */
export const plain: View = { blocks: [1, 1, 1, 1, 0, 0], labelParts: 0, meaning: 0 }
/** All pairs of words too. */
export const withPairs: View = { ...plain, blocks: [1, 1, 1, 1, 1, 0] }
/** And the places of its words among all English words. */
export const meaningful = (view: View): View => ({ ...view, meaning: 1 })
const leastMessages = [1, 2, 1, 1, 2, 1]

/** A message as views see it. */
export type Said = { text: string; blocks: Blocks }

/** All training messages in one view, and how to see another message likewise. */
export type Seen = { labels: readonly string[]; rows: Rows; vector: (said: Said) => Vector }

export const blocksSaid = (words: readonly Word[], matches: readonly Match[]): Blocks => [
  ...blocksOf(words, matches),
  wordPairs(words),
  aroundNames(words),
]

type Example = Said & { label: string }

/**
 * What stands around names is not there for views that do not look at it: a chance likeness of two features' hashes
 * would give the nets other random draws than those measured. The blocks before it were there when they were.
 */
const seenIn = (view: View, all: readonly Example[], meaning: Meaning | undefined): Seen => {
  const looked = (blocks: Blocks): Blocks => (view.blocks[5] === 0 ? blocks.slice(0, 5) : blocks)
  const examples = all.map(one => ({ ...one, blocks: looked(one.blocks) }))
  const counted = vectorsOf(examples, { blocks: view.blocks, rarity: chosen.rarity, leastMessages })
  if (view.meaning === 0 || meaning === undefined)
    return { ...counted, vector: ({ blocks }) => counted.vector(looked(blocks)) }
  const start = counted.hashes.length
  const vector = ({ text, blocks }: Said): Vector => [
    ...counted.vector(looked(blocks)),
    ...meaning.of(text).map(([at, value]): [number, number] => [start + at, value * view.meaning]),
  ]
  const rows = rowsOf(all.map(vector), [...counted.rows.labels], start + meaning.size)
  return { labels: counted.labels, rows, vector }
}

/** Views that look at the same are made once. */
export const viewer = (examples: readonly Example[], meaning?: Meaning): ((view: View) => Seen) => {
  const held = new Map<string, Seen>()
  return view => {
    const key = `${view.blocks.join()} ${view.meaning}`
    const seen = held.get(key) ?? seenIn(view, examples, meaning)
    held.set(key, seen)
    return seen
  }
}
