import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { buildAssets } from './assets.ts'

const fonts = 'node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf'
const pdfFonts = ['IBMPlexSans-Regular.ttf', 'IBMPlexSans-SemiBold.ttf', 'IBMPlexSans-Italic.ttf']

/** The server for Node. Packages that find files beside themselves stay outside the bundle. */
const bundleServer = () =>
  build({
    entryPoints: ['src/node.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name].[hash]',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['better-sqlite3', 'pdfkit'],
    sourcemap: 'linked',
    logLevel: 'warning',
  })

/** Everything the server needs, under `dist`: itself, what browsers fetch, fonts for PDF, migrations. */
export const bundle = async (): Promise<void> => {
  const old = ['dist/chunks', 'dist/migrations']
  await Promise.all(old.map(path => rm(path, { recursive: true, force: true })))
  await mkdir('dist/fonts', { recursive: true })
  await Promise.all([
    buildAssets().then(assets => writeFile('dist/assets.json', JSON.stringify(assets))),
    cp('db/migrations', 'dist/migrations', { recursive: true }),
    ...pdfFonts.map(font => cp(`${fonts}/${font}`, `dist/fonts/${font}`)),
    bundleServer(),
  ])
}
