import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import type { Assets, StaticFile } from '../../http/operations/assets.ts'
import { contrastFaults } from '../../http/styles/contrast.ts'
import { themeSheet, themes } from '../../http/styles/tokens.ts'
import { decisionSheet } from './decision-sheet.ts'

const root = new URL('../../../', import.meta.url)
const script = 'text/javascript; charset=utf-8'
const sheet = 'text/css; charset=utf-8'

/** Bundles the style sheet and the browser scripts, each under a name that carries its content hash. */
export const buildAssets = async (): Promise<Assets> => {
  const faults = contrastFaults(themes)
  if (faults.length > 0) throw new Error(`Colours that cannot be read:\n${faults.join('\n')}`)
  const [css, staffCss, page, widget, staff] = await Promise.all([
    bundled('src/http/styles/site.css'),
    bundled('src/http/styles/staff-site.css'),
    bundled('src/widget/page.ts'),
    bundled('src/widget/widget.ts'),
    bundled('src/widget/staff.ts'),
  ])
  return {
    css: named(themeSheet() + css, { before: '/assets/site.', after: '.css' }, sheet),
    staffCss: named(
      themeSheet() + staffCss + decisionSheet(),
      { before: '/assets/staff.', after: '.css' },
      sheet,
    ),
    page: named(page, { before: '/assets/page.', after: '.js' }, script),
    widget: named(widget, { before: '/widget.', after: '.js' }, script),
    more: [named(staff, { before: '/assets/staff.', after: '.js' }, script)],
  }
}

const bundled = async (entry: string): Promise<string> => {
  const result = await build({
    entryPoints: [new URL(entry, root).pathname],
    bundle: true,
    minify: true,
    write: false,
    // The oldest phones we name in the accessibility statement.
    target: ['es2019', 'safari13', 'chrome79', 'firefox78'],
    // Safari 13 has destructuring; esbuild counts a fault in rare patterns, none of which we write.
    supported: { destructuring: true },
    format: 'iife',
    legalComments: 'none',
  })
  return result.outputFiles[0]?.text ?? ''
}

const named = (body: string, name: { before: string; after: string }, contentType: string): StaticFile => ({
  path: `${name.before}${digest('sha256', body, 'hex').slice(0, 12)}${name.after}`,
  contentType,
  body,
  integrity: `sha384-${digest('sha384', body, 'base64')}`,
})

const digest = (algorithm: string, body: string, encoding: 'hex' | 'base64') =>
  createHash(algorithm).update(body).digest(encoding)
