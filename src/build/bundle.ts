import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { buildAssets } from './assets.ts'
import { writeEvidence } from './evidence.ts'

const fonts = 'node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf'
const pdfFonts = ['IBMPlexSans-Regular.ttf', 'IBMPlexSans-SemiBold.ttf']

const assetsType = `import type { Assets } from '../src/http/assets.ts'
export declare const assets: Assets
`

/** What browsers fetch, as a module of its own, so that both runtimes bundle the same bytes. */
const writeAssets = async () => {
  await writeFile('dist/assets.js', `export const assets = ${JSON.stringify(await buildAssets())}\n`)
  await writeFile('dist/assets.d.ts', assetsType)
}

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
    external: ['better-sqlite3', 'nodemailer', 'pdfkit'],
    logLevel: 'warning',
  })

/** Everything the server needs, under `dist`: itself, fonts for PDF, migrations. */
export const bundle = async (): Promise<void> => {
  const old = ['dist/chunks', 'dist/compiled', 'dist/migrations', 'dist/public']
  await Promise.all(old.map(path => rm(path, { recursive: true, force: true })))
  await mkdir('dist/public/fonts', { recursive: true })
  await writeAssets()
  await Promise.all([
    cp('db/migrations', 'dist/migrations', { recursive: true }),
    ...pdfFonts.map(font => cp(`${fonts}/${font}`, `dist/public/fonts/${font}`)),
    bundleServer(),
  ])
  writeEvidence()
}
