import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { patterns } from '../routes.ts'
import { type Assets, allFiles, type StaticFile } from './assets.ts'

const forever = 'public, max-age=31536000, immutable'

/** Scripts and style sheet from memory. A hashed name always has the same content, so caches may keep it for ever. */
export const staticFiles = (assets: Assets): Hono<AppEnv> => {
  const app = new Hono<AppEnv>()
  for (const file of allFiles(assets)) app.get(file.path, () => fileResponse(file, forever))
  return app.get(patterns.widget, () => fileResponse(assets.widget, 'public, max-age=3600'))
}

/** Other sites load these with `integrity` and `crossorigin`, so every origin may read them. */
const fileResponse = ({ body, contentType }: StaticFile, cacheControl: string) =>
  new Response(body, {
    headers: {
      'content-type': contentType,
      'cache-control': cacheControl,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
