import { existsSync, readFileSync } from 'node:fs'
import { answerByRule, type Distinctions } from '../core/understanding/answers.ts'
import { blocksOf } from '../core/understanding/features.ts'
import { hintsOf, isLearnedOfDanger } from '../core/understanding/lexicon.ts'
import type { ModelData } from '../core/understanding/model.ts'
import { outside } from '../core/understanding/scope.ts'
import {
  chosen,
  type FitSettings,
  fitted,
  type Linear,
  type Prepared,
  prepare,
  readerOf,
  temperature,
} from './fit.ts'
import { decisionWeights, outOfFold } from './fit-decisions.ts'
import type { Source } from './lexicon-files.ts'
import { packed } from './pack.ts'

const distinctionsFile = 'flows/distinctions.json'

const readDistinctions = (): Distinctions =>
  existsSync(distinctionsFile) ? JSON.parse(readFileSync(distinctionsFile, 'utf8')) : {}

/** Which answer is told by concepts alone: words would only remember the few messages each has. */
export const answerSettings: FitSettings = { ...chosen, blocks: [0, 0, 1, 1], leastMessages: [1, 1, 1, 2] }

/** Messages under an answer teach it; those under a topic teach what the rules say of them. */
export const answerLabel = ({ topic, answer, matches }: Prepared, distinctions: Distinctions): string =>
  answer === topic ? answerByRule(topic, new Set(matches.map(match => match.concept)), distinctions) : answer

export const answersFitted = (examples: readonly Prepared[], distinctions: Distinctions): Linear =>
  fitted(
    examples
      .filter(one => one.topic !== outside && one.topic !== danger)
      .map(one => ({ blocks: one.blocks, label: answerLabel(one, distinctions) })),
    answerSettings,
  )

const danger = 'crisis'

/** Which danger it is: words, and concepts of danger too. Characters and pairs of concepts cost more than they gave. */
const kindSettings: FitSettings = { ...chosen, blocks: [1, 0, 1, 0], leastMessages: [2, 4, 1, 1] }

const kindsFitted = (examples: readonly Prepared[]): Linear =>
  fitted(
    examples
      .filter(one => one.topic === danger)
      .map(({ words, matches, answer }) => ({
        blocks: blocksOf(
          words,
          matches.filter(match => isLearnedOfDanger(match.concept)),
        ),
        label: answer.replace(`${danger}.`, ''),
      })),
    kindSettings,
  )

/** Found by size and figures: a step more costs nothing that can be measured. */
const leastSteps = { topics: 3, answers: 8, kinds: 3 }

/** The whole artefact from the sources. */
export const trainedModel = (source: Source): ModelData => {
  const examples = prepare(source)
  const distinctions = readDistinctions()
  return {
    format: 1,
    hash: '',
    topics: packed(fitted(examples), leastSteps.topics),
    answers: packed(answersFitted(examples, distinctions), leastSteps.answers),
    kinds: packed(kindsFitted(examples), leastSteps.kinds),
    temperature,
    ...decisionWeights(examples, outOfFold(examples, readerOf(source)), hintsOf(source.lexicon)),
    distinctions,
    lexicon: source.lexicon,
  }
}
