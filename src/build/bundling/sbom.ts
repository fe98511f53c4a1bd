import '../operation/in-words.ts'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// A CycloneDX list of what the running server is built of. `npm sbom --omit dev` leaves out a package that a
// tool for development needs too, so all are asked for, and the lock file says which of them run.
type Reference = { ref: string; dependsOn?: string[] }
type Component = { 'bom-ref': string; name: string; version: string; licenses?: object[] }
type Bill = {
  metadata: { component: Component }
  components: Component[]
  dependencies: Reference[]
}
type Locked = { version?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json')
const { name, version, license } = read<{ name: string; version: string; license: string }>('package.json')

const running = new Set(
  Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
    .map(([path, locked]) => `${path.split('node_modules/').at(-1)}@${locked.version}`),
)

/** Packages that name no licence, and have one in their folder. */
const readByHand: Record<string, string> = { 'png-js': 'MIT' }

const licensed = (component: Component): Component => {
  const id = readByHand[component.name]
  return component.licenses?.length || id === undefined
    ? component
    : { ...component, licenses: [{ license: { id } }] }
}

const { stdout, status } = spawnSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
if (status !== 0) throw new Error('npm sbom did not answer')
const bill = JSON.parse(stdout) as Bill
const components = bill.components.filter(one => running.has(`${one.name}@${one.version}`)).map(licensed)
const kept = new Set([bill.metadata.component['bom-ref'], ...components.map(one => one['bom-ref'])])
const mine = { ...bill.metadata.component, name, version, licenses: [{ license: { id: license } }] }
console.log(
  JSON.stringify(
    {
      ...bill,
      metadata: { ...bill.metadata, component: mine },
      components,
      dependencies: bill.dependencies
        .filter(({ ref }) => kept.has(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(one => kept.has(one)) })),
    },
    null,
    2,
  ),
)
