import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkedCard } from '../../src/adapters/encoder/model-files.ts'
import { checkedHeads, openedReader } from '../../src/adapters/encoder/opened-reader.ts'
import { piecesOf } from '../../src/adapters/encoder/pieces.ts'
import { threadEncoder } from '../../src/adapters/encoder/thread-encoder.ts'
import { windowsOf } from '../../src/adapters/encoder/windows.ts'

const folder = 'training/encoder'
const files = { model: `${folder}/encoder.onnx`, tokeniser: `${folder}/tokeniser.json`, width: 384 }
const cut = piecesOf(JSON.parse(readFileSync(files.tokeniser, 'utf8')))

const scratch = mkdtempSync(join(tmpdir(), 'lydhoer-encoder-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('a text in pieces', () => {
  it('is cut as the original tokeniser cuts it', () => {
    // Written by training/encoder from the tokeniser the encoder was tuned with.
    const expected = JSON.parse(readFileSync('test/adapters/pieces.json', 'utf8')) as [string, number[]][]
    expect(expected.map(([text]) => cut(text).ids)).toEqual(expected.map(([, ids]) => ids))
  })

  it('tells of each piece which characters of the text as written it stands for', () => {
    const text = 'Hej  på 🙂\ntorsdag ½'
    const { spans } = cut(text)
    const seen = spans.map(([from, to]) => text.slice(from, to)).join('')
    expect(seen.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
    expect(spans.every(([from, to], at) => from <= to && from >= (spans[at - 1]?.[0] ?? 0))).toBe(true)
  })

  it('reads what was written before beside a short text, and beside a long one what it was about alone', () => {
    const all = Array.from({ length: 90 }, (_, at) => at + 10)
    const names = all.slice(0, 5)
    const beside = (text: string): number[][] =>
      windowsOf(cut(text), { names, all }).map(({ ids, spans }) => ids.slice(spans.length, -1))
    expect(beside('og hvis han siger nej')).toEqual([all.slice(0, 77)])
    for (const read of beside('må jeg optage mødet '.repeat(200))) expect(read).toEqual(names)
  })

  it('is read in at most four windows, each with the situation after it', () => {
    const windows = windowsOf(cut('må jeg optage mødet '.repeat(200)), { names: [7, 8, 9], all: [7, 8, 9] })
    expect(windows.length).toBe(4)
    expect(windows.every(({ ids }) => ids.length <= 270 && ids.slice(-4, -1).join() === '7,8,9')).toBe(true)
  })
})

describe('the encoder', () => {
  it('gives each piece a vector, whatever is written', async () => {
    const encoder = await threadEncoder(files)
    for (const text of ['må jeg?', '🙂🙂🙂', 'مرحبا', '\u200b', 'x'.repeat(2000), 'ord '.repeat(500)]) {
      const encoded = await encoder.encode(text, 'asked need')
      expect(encoded?.vectors.length).toBe((encoded?.spans.length ?? -1) * files.width)
      expect(encoded?.vectors.every(Number.isFinite)).toBe(true)
    }
    await encoder.close()
  })

  it('lets those pass by for whom there is no room, and counts them', async () => {
    const encoder = await threadEncoder(files)
    const all = await Promise.all(Array.from({ length: 100 }, () => encoder.encode('må jeg optage', '')))
    const passed = all.filter(encoded => encoded === undefined).length
    expect(passed).toBe(100 - 64)
    expect(encoder.passedBy()).toBe(passed)
    await encoder.close()
  })

  it('ends between two texts, and so lets the program end with its own code', () => {
    const program = `
      import { threadEncoder } from './src/adapters/encoder/thread-encoder.ts'
      const encoder = await threadEncoder(${JSON.stringify(files)})
      for (let text = 0; text < 50; text++) void encoder.encode('ord '.repeat(100), '')
      setTimeout(() => void encoder.close().then(() => process.exit(7)), 20)`
    const ended = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
    expect([ended.status, ended.signal, ended.stderr]).toEqual([7, null, ''])
  })
})

describe('a file of the model that is not what it was', () => {
  const copy = (name: string): string => {
    const to = join(scratch, name)
    cpSync(folder, to, { recursive: true })
    return to
  }

  it('is named, and nothing is read with it', () => {
    const damaged = copy('damaged')
    writeFileSync(join(damaged, 'tokeniser.json'), '{}')
    expect(() => checkedCard(damaged)).toThrow(/tokeniser\.json is damaged/)
    const missing = copy('missing')
    rmSync(join(missing, 'encoder.onnx'))
    expect(() => checkedCard(missing)).toThrow(/encoder\.onnx is not there/)
  })

  it('is named for the heads too', () => {
    const heads = join(scratch, 'reader.bin')
    writeFileSync(heads, 'x')
    writeFileSync(`${heads}.sha256`, '0')
    expect(() => checkedHeads(heads)).toThrow(/reader\.bin is damaged/)
    expect(() => checkedHeads(join(scratch, 'none.bin'))).toThrow(/cannot be read/)
  })
})

it('reads by its terms alone where the runtime cannot load the encoder, and says why', async () => {
  const unfit = join(scratch, 'unfit')
  cpSync(folder, unfit, { recursive: true })
  writeFileSync(join(unfit, 'encoder.onnx'), 'no model')
  writeFileSync(join(unfit, 'card.json'), JSON.stringify({ width: 384, files: {} }))
  const reader = await openedReader({ heads: 'dist/model/reader.bin', encoder: unfit })
  expect(reader.encoderFault()).toBeTruthy()
  expect((await reader.read('må jeg optage mødet', { noticeOpen: false })).by).toBe('terms')
})
