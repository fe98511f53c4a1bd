import type { Kind } from './powers.ts'

/** How weights are learned. */
export type FitSettings = {
  features: number
  labels: number
  /** Labels that exclude each other, or each for itself. */
  kind: Kind
  rounds: number
  rate: number
  /** Pull of every weight that is moved towards nothing. */
  decay: number
}

/** Labels that one line moves: which, how wrong each is, and how many they are. */
export type Wrong = { labels: Int32Array; errors: Float32Array; count: number }

/** The weights of one shape of line: what they say of it, and how they are moved by what was wrong. */
export type Weights<Row> = {
  weights: Float32Array
  /** Adds to the scores, which hold the bias, what the line says for each of these labels. */
  scoresInto(scores: Float32Array, row: Row, among: Int32Array): void
  move(row: Row, wrong: Wrong): void
}

/** Keeps a first step from dividing by nothing. */
export const soft = 1e-6
