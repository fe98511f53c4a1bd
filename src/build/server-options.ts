import { join } from 'node:path'

/**
 * How Node is to run the built server. A young generation of two megabytes stays in the processor's cache, and
 * with a limit the old one is collected before it has grown fourfold (docs/decisions.md).
 */
export const serverOptions = ['--max-semi-space-size=2', '--max-old-space-size=1536']

/** One pool for what is allocated outside the heap instead of one a thread, and code the build compiled (compiled.ts). */
export const serverEnvironment = {
  MALLOC_ARENA_MAX: '1',
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../dist/compiled'),
  NODE_COMPILE_CACHE_PORTABLE: '1',
}
