import { availableParallelism } from 'node:os'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { rounds } from './test/rounds.ts'

const everywhere = { exclude: ['**/node_modules/**', '**/dist/**'] }
/** Real processes, killed and started again. */
const processes = [
  'test/prove/**/*.test.ts',
  'test/deploy/{unit,containers}.test.ts',
  'test/runtime/!(*.workerd).test.ts',
]

export default defineConfig({
  test: {
    // A slow machine is no fault; only something that hangs is.
    testTimeout: rounds(300_000, 3_600_000),
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // A golden file that is not there is a fault: `vitest -u` alone writes one.
    update: 'none',
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // One process reads the program once for all its files; on its own, each file spends most of its time on that.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...everywhere.exclude, '**/*.workerd.test.ts', '**/*.browser.test.ts', ...processes],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          isolate: false,
          include: ['test/**/*.browser.test.ts', ...processes],
          globalSetup: ['test/browser/one-chromium.ts'],
          exclude: everywhere.exclude,
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              cf: false,
              bindings: { MODE: 'development', MIGRATIONS: await readD1Migrations('db/migrations') },
            },
          })),
        ],
        test: {
          name: 'workerd',
          include: ['test/**/*.workerd.test.ts'],
          globalSetup: ['test/oidc/for-workers.ts'],
          exclude: everywhere.exclude,
        },
      },
    ],
  },
})
