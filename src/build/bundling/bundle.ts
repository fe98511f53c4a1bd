import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type BuildOptions, build } from 'esbuild'
import { buildAssets } from './assets.ts'
import { writeEvidence } from './evidence.ts'

const fonts = 'node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf'
const pdfFonts = ['IBMPlexSans-Regular.ttf', 'IBMPlexSans-SemiBold.ttf']

const encoderFiles = ['card.json', 'encoder.onnx', 'tokeniser.json', 'token-heads.json']
/** A Worker has no files of its own: it fetches the heads from its assets. */
const readerAsset = 'reader.bin'

const assetsType = `import type { Assets } from '../src/http/operations/assets.ts'
export declare const assets: Assets
`

/** The files for browsers as a module of their own, so that both runtimes bundle the same bytes. */
const writeAssets = async () => {
  await writeFile('dist/assets.js', `export const assets = ${JSON.stringify(await buildAssets())}\n`)
  await writeFile('dist/assets.d.ts', assetsType)
}

/**
 * Non-ASCII characters as escapes, which mean the same in texts, patterns and comments: one such character doubles
 * the memory of the whole string. After a backslash an escape would mean something else, so a new version of esbuild
 * that writes that must be looked at.
 */
const asciiOnly = (text: string): string => {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(text)) throw new Error('a letter beyond ASCII behind a backslash')
  return text.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A program for Node. Packages that look for files beside themselves stay outside the bundle. */
const bundleProgram = async (entryPoints: BuildOptions['entryPoints'], outdir: string) => {
  const { outputFiles } = await build({
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name].[hash]',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['better-sqlite3', 'nodemailer', 'onnxruntime-node', 'pdfkit'],
    write: false,
    logLevel: 'warning',
  })
  await mkdir(`${outdir}/chunks`, { recursive: true })
  await Promise.all(outputFiles.map(({ path, text }) => writeFile(path, asciiOnly(text))))
}

const server = { node: 'src/node.ts', 'encoder-thread': 'src/adapters/encoder/encoder-thread.ts' }

/** The commands of whoever operates it: `npm run` names them. */
const commandsIn = ({ scripts }: { scripts: Record<string, string> }): string[] =>
  [
    ...Object.values(scripts)
      .join(' ')
      .matchAll(/dist\/commands\/([a-z-]+)\.js/g),
  ].map(([, name]) => `src/build/operation/${name}.ts`)

/** Everything the server needs, under `dist`: itself, the commands, fonts for PDF, migrations. */
export const bundle = async (): Promise<void> => {
  const old = [
    'dist/chunks',
    'dist/commands',
    'dist/compiled',
    'dist/encoder',
    'dist/migrations',
    'dist/public',
  ]
  await Promise.all(old.map(path => rm(path, { recursive: true, force: true })))
  await mkdir('dist/public/fonts', { recursive: true })
  await writeAssets()
  await Promise.all([
    cp('db/migrations', 'dist/migrations', { recursive: true }),
    cp('dist/model/reader.bin', `dist/public/${readerAsset}`),
    ...encoderFiles.map(name => cp(`training/encoder/${name}`, `dist/encoder/${name}`)),
    ...pdfFonts.map(font => cp(`${fonts}/${font}`, `dist/public/fonts/${font}`)),
    bundleProgram(server, 'dist'),
    bundleProgram(commandsIn(JSON.parse(await readFile('package.json', 'utf8'))), 'dist/commands'),
  ])
  writeEvidence()
}
