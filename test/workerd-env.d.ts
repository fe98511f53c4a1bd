import type { D1Migration } from '@cloudflare/vitest-plugin'
import type { D1Database, Fetcher } from '@cloudflare/workers-types'

declare global {
  namespace Cloudflare {
    interface Env {
      DB: D1Database
      ASSETS: Fetcher
      MIGRATIONS: D1Migration[]
    }
  }
}
