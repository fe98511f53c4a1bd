import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

/** Cloudflare's free plan takes 3 MB; half of that leaves room and starts sooner. */
const most = 1.5 * 1024 * 1024

it('makes a Worker that fits, without logging in anywhere', () => {
  const out = mkdtempSync(join(tmpdir(), 'lydhoer-worker-'))
  const wrangler = [
    'node_modules/wrangler/bin/wrangler.js',
    'deploy',
    '--dry-run',
    '--minify',
    '--outdir',
    out,
  ]
  const { status, stderr } = spawnSync(process.execPath, wrangler, {
    env: { PATH: process.env.PATH, HOME: out, CI: '1', WRANGLER_SEND_METRICS: 'false' },
    encoding: 'utf8',
  })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  const modules = readdirSync(out).filter(name => /\.(js|mjs|wasm|bin)$/.test(name))
  const size = modules.reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name))).length, 0)
  rmSync(out, { recursive: true, force: true })
  console.log(`the Worker is ${(size / 1024).toFixed(0)} kB packed`)
  expect(size).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(most)
})
