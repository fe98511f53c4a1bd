import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'keeps-to-itself-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A text read as the server reads it, to the end of the process. */
const readsOne = `
  const awake = setInterval(() => {}, 1000)
  const { threadEncoder } = await import('${process.cwd()}/src/adapters/encoder/thread-encoder.ts')
  const { encode, close } = await threadEncoder(${JSON.stringify({
    model: 'training/encoder/encoder.onnx',
    tokeniser: 'training/encoder/tokeniser.json',
    width: 384,
  })})
  const read = await encode('Jeg hedder Åse', '')
  await close()
  clearInterval(awake)
  console.log(read.spans.length > 2 ? 'read' : 'not read')`

/** Everything a reading writes under a home folder of its own, and the sockets it opens. */
const reading = (name: string, program: string, under: string[] = []) => {
  const home = mkdtempSync(join(folder, name))
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, program)
  const [command = '', ...rest] = [...under, process.execPath, file]
  const env = { PATH: process.env.PATH ?? '', HOME: home, XDG_CACHE_HOME: join(home, 'cache') }
  const { stdout } = spawnSync(command, rest, { encoding: 'utf8', env })
  return { said: stdout.trim(), written: readdirSync(home, { recursive: true }).sort() }
}

describe('the library that runs the encoder', () => {
  it('writes no id of the machine and no journal of its own', () => {
    expect(reading('silent', readsOne)).toEqual({ said: 'read', written: [] })
  })

  it('would do so if it were not told otherwise: this test can see it', () => {
    const told = `import { InferenceSession } from '${process.cwd()}/node_modules/onnxruntime-node/dist/index.js'
      await InferenceSession.create('training/encoder/encoder.onnx')`
    expect(
      reading('told', told)
        .written.map(String)
        .some(file => file.endsWith('deviceid')),
    ).toBe(true)
  })

  it.skipIf(!existsSync('/usr/bin/strace'))('opens no connection', () => {
    const trace = join(folder, 'trace')
    const { said } = reading('traced', readsOne, ['strace', '-f', '-qq', '-e', 'trace=socket', '-o', trace])
    expect(said).toBe('read')
    expect(readFileSync(trace, 'utf8')).not.toMatch(/AF_INET/)
  })
})
