import { join } from 'node:path'

/** How Node runs the built server: with a limit on the heap, so that a leak ends this process and no other. */
export const serverOptions = ['--max-old-space-size=1536']

/** One malloc arena instead of one for each thread (13 of 305 MB), and the code that the build compiled (compiled.ts). */
export const serverEnvironment = {
  MALLOC_ARENA_MAX: '1',
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../../dist/compiled'),
  NODE_COMPILE_CACHE_PORTABLE: '1',
}
