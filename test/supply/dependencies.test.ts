import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditVerdict } from '../../src/build/bundling/audit-verdict.ts'

/** Licences that a municipality may pass on with an EUPL-1.2 program without asking anybody. */
const usable =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MIT-0|OFL-1\.1|CC0-1\.0|Zlib|MIT\/X11)\b/

/** Names no licence in its package, and has one in its folder: MIT. */
const readByHand = ['png-js']

type Locked = {
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  license?: string
  integrity?: string
  resolved?: string
  link?: boolean
}
const registry = 'https://registry.npmjs.org/'
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}
const running = Object.entries(packages).filter(
  ([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional,
)

describe('what the program brings along', () => {
  it('has a licence that lets it be passed on, and a hash, for every package of the running server', () => {
    const wrong = running
      .filter(([, { license = '', integrity }]) => integrity === undefined || !usable.test(license))
      .filter(([path]) => !readByHand.some(name => path.endsWith(`/${name}`)))
      .map(([path, { license }]) => `${path}: ${license}`)
    expect(wrong).toEqual([])
  })

  it('comes from the one registry, for development too', () => {
    const elsewhere = Object.entries(packages)
      .filter(([path]) => path !== '')
      .filter(
        ([, { resolved = registry, link, integrity }]) =>
          link === true || integrity === undefined || !resolved.startsWith(registry),
      )
    expect(elsewhere.map(([path]) => path)).toEqual([])
  })

  it('is named with its exact version, by us and in the lock file', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<string, Record<string, string>>
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    }))
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+$/)
  })
})

type Component = { name: string; purl?: string; hashes?: object[]; licenses?: object[] }

describe('the list of what the server is built of', () => {
  it('is CycloneDX, and names, hashes and licenses each package of the lock file that runs', () => {
    const { stdout } = spawnSync(process.execPath, ['src/build/bundling/sbom.ts'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    const { bomFormat, components } = JSON.parse(stdout) as { bomFormat: string; components: Component[] }
    expect(bomFormat).toBe('CycloneDX')
    expect(components).toHaveLength(running.length)
    const listed = new Set(components.map(({ name }) => name))
    expect(
      running.map(([path]) => path.split('node_modules/').at(-1)).filter(name => !listed.has(name ?? '')),
    ).toEqual([])
    const incomplete = components.filter(
      ({ purl, hashes, licenses }) => purl === undefined || !hashes?.length || !licenses?.length,
    )
    expect(incomplete).toEqual([])
  })
})

const found = (severity: string) =>
  JSON.stringify({ vulnerabilities: { something: { severity, range: '<1.0.1', via: [] } } })

describe('what the registry knows about holes', () => {
  it('stops a release when it is high or critical, and is only told when it is less', () => {
    for (const severity of ['high', 'critical'])
      expect(auditVerdict(found(severity), { required: false }).held).toBe(false)
    expect(auditVerdict(found('moderate'), { required: false })).toEqual({
      held: true,
      lines: ['moderate: something <1.0.1'],
    })
    expect(auditVerdict('{"vulnerabilities":{}}', { required: true })).toEqual({
      held: true,
      lines: ['No known hole.'],
    })
  })

  it('is never taken for nothing when it could not be asked', () => {
    for (const said of ['', 'npm error', '{"message":"405 Method Not Allowed","error":{}}']) {
      expect(auditVerdict(said, { required: true }).held).toBe(false)
      expect(auditVerdict(said, { required: false }).lines.join()).toContain('could not be asked')
    }
  })
})

it('has the papers that go with it', () => {
  const papers = [
    'docs/security.md',
    'docs/security/dpia.md',
    'docs/security/security.txt',
    'docs/operations.md',
  ]
  expect(papers.filter(path => !existsSync(path))).toEqual([])
})
