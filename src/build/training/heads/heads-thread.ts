import { parentPort, workerData } from 'node:worker_threads'
import { keptVectors, trainingSources } from '../training-sources.ts'
import { headsFitted, type Share } from './fit-reader.ts'

// The thread reads the lines itself: to hand them over would take longer.
const share = workerData as Share
const vectors = keptVectors()
parentPort?.postMessage(headsFitted(trainingSources(), line => vectors.of(line), share))
