import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const roots = ['flows', 'locales', 'db', 'src']
const files = roots
  .flatMap(root => readdirSync(root, { recursive: true, encoding: 'utf8' }).map(path => join(root, path)))
  .filter(path => /\.tsx?$/.test(path))

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b(?:[^'"`=]*?\bfrom)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(importPattern)].map(([, still, lazy]) => still ?? lazy ?? '')

/** What is there when the program runs: types load nothing, so they can make no circle. */
const valueImportsOf = (path: string): string[] => {
  const text = readFileSync(path, 'utf8').replace(/^(import|export) type [^'"]*['"][^'"]+['"]/gm, '')
  return [...text.matchAll(importPattern)].map(([, still, lazy]) => still ?? lazy ?? '')
}

const target = (from: string, specifier: string) =>
  specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier

/** Which layer a file belongs to, and the layers it may know. */
const layerOf = (path: string): string => {
  if (/^(flows|locales|db)\//.test(path)) return path.split('/')[0] ?? ''
  if (path.startsWith('src/http/styles/')) return 'styles'
  const [, second = ''] = path.split('/')
  return second.replace(/\.tsx?$/, '')
}
const words = ['flows', 'locales']
const mayImport: Record<string, string[]> = {
  flows: ['flows'],
  locales: ['locales'],
  db: ['db'],
  core: ['core', 'flows'],
  ports: ['ports', 'core'],
  app: ['app', 'ports', 'core', 'flows'],
  adapters: ['adapters', 'ports', 'core', 'db', 'flows', 'app'],
  http: ['http', 'styles', 'app', 'ports', 'core', 'flows'],
  styles: ['styles'],
  widget: ['widget', 'styles'],
  content: ['core', ...words],
  node: ['adapters', 'http', 'app', 'ports', 'core', 'content', 'db'],
  worker: ['adapters', 'http', 'app', 'ports', 'core', 'content', 'db'],
  build: ['build', 'core', 'ports', 'app', 'content', ...words, 'adapters', 'http', 'styles'],
}

/** What is no program: what things are called, for the core that reads messages, and what the tools read. */
const mayTake = (from: string, to: string): boolean => {
  const layer = layerOf(from)
  if (layer === 'core') return /^locales\/(da|en)\/lexicon\/[\w-]+\.json$/.test(to)
  // What the build leaves beside the program.
  if (to === 'dist/assets.js') return ['node', 'worker'].includes(layer)
  return layer === layerOf(to) && !/\.tsx?$/.test(to)
}

/** Inside a layer: folders by what they serve, lowest first. What lies in none of them is the layer's own. */
const floors: Record<string, string[]> = {
  'src/app': [
    'sealed',
    'conversation',
    'staff',
    'records',
    'access',
    'inbox',
    'mail',
    'oversight',
    'documents',
    'notice',
    'casework',
    'systems',
    'decision',
    'sign-in',
    'jobs',
  ],
  'src/adapters': [
    'http-server',
    'storage',
    'crypto',
    'config',
    'delivery',
    'backup',
    'identity',
    'encoder',
    'memory',
    'pdf',
  ],
  'src/core': [
    'calendar',
    'text',
    'lexicon',
    'privacy',
    'policy',
    'time-expressions',
    'notice',
    'composing',
    'dialogue',
    'documents',
    'reader',
    'reasons',
    'statistics',
  ],
  'src/core/dialogue': ['conversation', 'flow', 'policy', 'hearing', 'reply', 'meaning'],
  'src/core/notice': ['fields', 'decision', 'lifecycle'],
  'src/core/documents': ['formats', 'papers', 'letters'],
  'src/http': ['styles', 'pages', 'middleware', 'operations', 'api', 'citizen', 'staff'],
  'src/http/pages': ['layout', 'conversation', 'information', 'notice'],
  'src/http/staff': ['sign-in', 'inbox', 'decision', 'notice', 'oversight'],
  'src/build': [
    'operation',
    'bundling',
    'content',
    'content-checks',
    'content-book',
    'training',
    'evaluation',
  ],
}
const foldersIn = (layer: string) =>
  readdirSync(layer, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)

const foldersUnder = (folder: string): string[] =>
  foldersIn(folder).flatMap(name => [join(folder, name), ...foldersUnder(join(folder, name))])

describe('the architecture', () => {
  it('lets each layer know only the layers below it', () => {
    const wrong = files.flatMap(from =>
      importsOf(from)
        .filter(specifier => specifier.startsWith('.'))
        .map(specifier => target(from, specifier))
        .filter(to => !mayImport[layerOf(from)]?.includes(layerOf(to)) && !mayTake(from, to))
        .map(to => `${from} → ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(floors))(
    'lets each folder of %s know only the folders below it',
    (layer, folders) => {
      expect(foldersIn(layer).sort()).toEqual([...folders].sort())
      const floorOf = (path: string) =>
        path.startsWith(`${layer}/`) ? folders.indexOf(path.split('/')[layer.split('/').length] ?? '') : -1
      const wrong = files.flatMap(from =>
        valueImportsOf(from)
          .map(specifier => target(from, specifier))
          .filter(to => floorOf(from) >= 0 && floorOf(to) > floorOf(from))
          .map(to => `${from} → ${to}`),
      )
      expect(wrong).toEqual([])
    },
  )

  it('has folders that are read as a list, worth a folder, and called by what they hold', () => {
    const wrong = ['src', ...foldersUnder('src')].filter(folder => {
      const entries = readdirSync(folder, { withFileTypes: true })
      const inIt = entries.filter(entry => entry.isFile()).length
      const isLeaf = inIt === entries.length
      return inIt > 25 || (isLeaf && inIt < 3) || /\/(utils?|helpers?|common|misc|shared)$/.test(folder)
    })
    expect(wrong).toEqual([])
  })

  it('lets an adapter know of the use cases only what they are called with', () => {
    const wrong = files
      .filter(path => path.startsWith('src/adapters/'))
      .flatMap(from => importsOf(from).map(specifier => `${from} → ${target(from, specifier)}`))
      .filter(
        arrow =>
          /→ src\/app\//.test(arrow) &&
          !/src\/app\/(deps|conversation\/turn|notice\/status)\.ts$/.test(arrow),
      )
    expect(wrong).toEqual([])
  })

  it('reads times by their own words alone, and is asked for them at one door', () => {
    const folder = 'src/core/time-expressions/'
    const arrows = files.flatMap(from =>
      importsOf(from).map(specifier => [from, target(from, specifier)] as const),
    )
    const wrong = arrows.filter(([from, to]) =>
      from.startsWith(folder)
        ? to.startsWith('src/core/lexicon/')
        : to.startsWith(folder) && to !== `${folder}index.ts`,
    )
    expect(wrong).toEqual([])
  })

  it('keeps the database driver and the runtimes at the edge', () => {
    const outside = files.filter(path => !/^src\/(adapters|build)\/|^src\/node\.ts$/.test(path))
    const wrong = outside.flatMap(from =>
      importsOf(from)
        .filter(specifier => specifier === 'better-sqlite3' || specifier.startsWith('node:'))
        .map(specifier => `${from} → ${specifier}`),
    )
    const cloudflare = files
      .filter(path => path !== 'src/worker.ts')
      .filter(from => importsOf(from).some(specifier => specifier.startsWith('cloudflare:')))
    expect([...wrong, ...cloudflare]).toEqual([])
  })

  it('gives the Worker no part of Node but its cryptography', () => {
    const seen = new Set<string>()
    const wrong: string[] = []
    const visit = (path: string) => {
      if (seen.has(path) || !files.includes(path)) return
      seen.add(path)
      for (const specifier of importsOf(path)) {
        if (specifier === 'better-sqlite3' || (specifier.startsWith('node:') && specifier !== 'node:crypto'))
          wrong.push(`${path} → ${specifier}`)
        visit(target(path, specifier))
      }
    }
    visit('src/worker.ts')
    expect(wrong).toEqual([])
  })

  it('keeps the core free of time, chance and the environment', () => {
    const impure =
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bcrypto\.(randomUUID|getRandomValues)|\bfetch\(/
    const wrong = files.filter(
      path => path.startsWith('src/core/') && impure.test(readFileSync(path, 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('has no circle of imports', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (path: string, trail: string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (!files.includes(path) || done.has(path) || trail.includes(path)) return
      for (const specifier of valueImportsOf(path)) visit(target(path, specifier), [...trail, path])
      done.add(path)
    }
    for (const path of files) visit(path, [])
    expect(circles).toEqual([])
  })

  it('has no file longer than 250 lines, style sheets included', () => {
    const styles = 'src/http/styles'
    const sheets = readdirSync(styles).map(name => join(styles, name))
    const long = [...new Set([...files, ...sheets])].map(path => ({
      path,
      lines: readFileSync(path, 'utf8').split('\n').length - 1,
    }))
    expect(long.filter(({ lines }) => lines > 250)).toEqual([])
  })

  it('has no default export outside the files a tool demands it of', () => {
    const wrong = files.filter(
      path => path !== 'src/worker.ts' && /^export default /m.test(readFileSync(path, 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('says in the README what each dependency is there instead of', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }
    const readme = readFileSync('README.md', 'utf8')
    expect(Object.keys(dependencies).filter(name => !readme.includes(`\`${name}\``))).toEqual([])
  })
})
