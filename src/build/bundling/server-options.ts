import { join } from 'node:path'

/**
 * How Node is to run the built server: a young generation that thirty who send at once do not
 * outlive; a limit, so that the old one is collected before it has grown fourfold; one optimising compiler instead of
 * two, and one helper that compiles, since more take the core from whoever answers; nothing made among the
 * long-lived objects because what was made there before had lived long; and a long collection only when those have
 * grown by three quarters.
 */
export const serverOptions = [
  '--max-semi-space-size=16',
  '--max-old-space-size=1536',
  '--no-maglev',
  '--concurrent-turbofan-max-threads=1',
  '--no-allocation-site-pretenuring',
  '--heap-growing-percent=75',
]

/** One pool for what is allocated outside the heap instead of one a thread, and code the build compiled (compiled.ts). */
export const serverEnvironment = {
  MALLOC_ARENA_MAX: '1',
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../../dist/compiled'),
  NODE_COMPILE_CACHE_PORTABLE: '1',
}
