/**
 * How Node is to run the built server. A young generation of two megabytes stays in the processor's cache
 * (docs/decisions.md).
 */
export const serverOptions = ['--max-semi-space-size=2']

/** One pool for what is allocated outside the heap, instead of one for each of its threads: 20 MB less. */
export const serverEnvironment = { MALLOC_ARENA_MAX: '1' }
