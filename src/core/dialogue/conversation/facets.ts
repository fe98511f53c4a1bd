/** What a question is about, as far as it was told: it chooses the ruling. */
export type Facets = {
  medium?: string
  setting?: string
  /** Whose meeting it is, when it is not the writer's own: `relative`. */
  about?: string
}
