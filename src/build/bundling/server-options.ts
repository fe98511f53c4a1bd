import { join } from 'node:path'

/**
 * How Node runs the built server: a young generation large enough for thirty concurrent submissions; a limit on the
 * heap, so that the old generation is collected before it has grown fourfold; one optimising compiler instead of two,
 * and one compiler thread, since more would take the core from requests; no pretenuring; and a full collection only
 * when the old generation has grown by three quarters.
 */
export const serverOptions = [
  '--max-semi-space-size=16',
  '--max-old-space-size=1536',
  '--no-maglev',
  '--concurrent-turbofan-max-threads=1',
  '--no-allocation-site-pretenuring',
  '--heap-growing-percent=75',
]

/** One malloc arena instead of one for each thread, and the code that the build compiled (compiled.ts). */
export const serverEnvironment = {
  MALLOC_ARENA_MAX: '1',
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../../dist/compiled'),
  NODE_COMPILE_CACHE_PORTABLE: '1',
}
