import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What runs on a server or in a browser; tools that run beside it are in `src/build`. */
const files = ['src', 'flows']
  .flatMap(root => readdirSync(root, { recursive: true, encoding: 'utf8' }).map(path => join(root, path)))
  .filter(path => /\.tsx?$/.test(path) && !path.startsWith('src/build/'))
const text = new Map(files.map(path => [path, readFileSync(path, 'utf8')]))

const where = (pattern: RegExp, among = files): string[] =>
  among.flatMap(path =>
    (text.get(path) ?? '')
      .split('\n')
      .filter(line => pattern.test(line))
      .map(line => `${path}: ${line.trim()}`),
  )
const filesWith = (pattern: RegExp): string[] =>
  [...new Set(where(pattern).map(line => line.split(': ')[0] ?? ''))].sort()

describe('the source of what runs', () => {
  it('never runs text as a program, and starts no other program', () => {
    expect(where(/\beval\(|\bnew Function\b|child_process|node:vm\b|\bimport\([^'")]/)).toEqual([])
  })

  it('reads bodies in one place, which says how much of them is read and parsed', () => {
    const reading =
      /\breq\.(?:text|json|parseBody|formData|arrayBuffer|blob)\(|\braw\.body\b|\{ body \} = c\.req/
    expect(filesWith(reading)).toEqual(['src/http/middleware/read-body.ts'])
  })

  it('makes no regular expression of what somebody wrote', () => {
    // Those that are made are put together of words from the rules, and of what stands in the file itself.
    expect(filesWith(/\bnew RegExp\(|\bRegExp\(/)).toEqual([
      'src/core/notice/decision/ground-words.ts',
      'src/core/privacy/birth-and-serial.ts',
    ])
  })

  it('puts values into SQL by parameters alone', () => {
    const glued = /(prepare|exec|pragma)\(\s*`[^`]*\$\{/
    const known = /fault_|busy_timeout = \$\{patience\}|user_version = \$\{/
    expect(where(glued).filter(line => !known.test(line) && !line.includes('fault-points'))).toEqual([])
    expect(filesWith(/\bsql\.raw\(/)).toEqual(['src/adapters/storage/write-statement.ts'])
  })

  it('makes HTML by JSX and DOM by text, never out of strings', () => {
    expect(
      where(
        /\braw\(/,
        files.filter(path => path.endsWith('.tsx')),
      ).filter(line => !line.includes('<!doctype html>')),
    ).toEqual([])
    expect(
      where(/dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\s*=|insertAdjacentHTML|document\.write/),
    ).toEqual([])
  })

  it('uses AES-256-GCM, SHA-256, HMAC and HKDF over it, and chance of the system alone', () => {
    expect(
      where(/create(Cipher|Decipher)iv\(/).filter(line => !/import|'aes-256-gcm'|cipherName/.test(line)),
    ).toEqual([])
    expect(where(/cipherName = /)).toEqual([expect.stringContaining("'aes-256-gcm'")])
    expect(
      where(/createHash\(|createHmac\(|hkdfSync\(/).filter(line => !/'sha256'|hkdfSync\($/.test(line)),
    ).toEqual([])
    expect(where(/Math\.random|\bmd5\b|\bsha1\b|'des-|'rc4/i)).toEqual([])
  })

  it('knows of packages only those that are named in the README', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }
    const imported = [...text.values()].flatMap(source =>
      [...source.matchAll(/(?:from|import\()\s*'((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^']*)?'/g)].map(
        ([, name = '']) => name,
      ),
    )
    const known = new Set([...Object.keys(dependencies), 'node', 'cloudflare', '@cloudflare/workers-types'])
    expect([...new Set(imported)].filter(name => !known.has(name))).toEqual([])
  })

  it('asks nobody on the network but the mail gateway and the sign-in of its settings, and receivers an administrator has named', () => {
    const calls = where(/(?<![.\w])fetch\(/).filter(line => !/fetch\(request|widget\//.test(line))
    expect(calls).toEqual([])
    expect(filesWith(/typeof fetch = fetch/)).toEqual([
      'src/adapters/delivery/mail-http.ts',
      'src/adapters/delivery/webhook-http.ts',
    ])
    expect(filesWith(/'openid-client'/)).toEqual(['src/adapters/identity/oidc.ts'])
    expect(where(/^import (?!type).*node:(net|dgram|dns|tls|http2)\b/)).toEqual([])
  })

  it('writes nothing in a log but where something went wrong, its settings, and the line that signs in', () => {
    const logs = where(/console\.(log|error|warn|info)\(/).map(line => line.split(': ')[0])
    expect(logs.toSorted()).toEqual(logs.filter(path => logPlaces.has(path ?? '')).toSorted())
  })
})

const logPlaces = new Set([
  'src/node.ts',
  'src/worker.ts',
  'src/http/middleware/errors.tsx',
  'src/http/middleware/refusals.ts',
  'src/adapters/fault-points.ts',
  // That the encoder does not run on this platform.
  'src/adapters/encoder/opened-reader.ts',
])
