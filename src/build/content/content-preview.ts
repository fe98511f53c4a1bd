import '../operation/in-words.ts'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { buildAssets } from '../bundling/assets.ts'
import type { previewPage } from './preview-page.tsx'

// Any answer as a citizen sees it, rendered from the files at each request: npm run content:preview [-- PORT]
const port = Number(process.argv[2] ?? 8790)
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  throw new RangeError('Say a port: npm run content:preview -- 8790')
const folder = 'dist/preview'
const { css } = await buildAssets()

/** Under a new name each time, since a module is read once. */
const freshPage = async (): Promise<typeof previewPage> => {
  const outfile = `${folder}/page-${Date.now()}.js`
  await build({
    entryPoints: ['src/build/content/preview-page.tsx'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  })
  const page: { previewPage: typeof previewPage } = await import(pathToFileURL(outfile).href)
  return page.previewPage
}

mkdirSync(folder, { recursive: true })
const server = createServer(async (request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  try {
    const page = await freshPage()
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page(searchParams, css.body))
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error))
  }
})
server.listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}`))
