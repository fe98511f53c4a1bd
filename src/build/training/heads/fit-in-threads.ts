import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReaderModel } from '../../../core/reader/model.ts'
import { type HeadName, type Share, shares } from './fit-reader.ts'

const shareFitted = (share: Share): Promise<Partial<ReaderModel>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'heads-thread.ts'), { workerData: share })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

/** The reader but for what comes with the encoder, and what is fitted on texts as they are encoded. */
export type FittedHeads = Pick<ReaderModel, HeadName | 'polarityBounds' | 'table' | 'answerTable'>

/** All heads, each share of them in a thread of its own, from what lies on the disk. The same bytes each time. */
export const headsFittedBeside = async (): Promise<FittedHeads> =>
  Object.assign({}, ...(await Promise.all(shares.map(shareFitted))))
