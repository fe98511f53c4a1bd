import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, statSync, writeFileSync } from 'node:fs'
import { type KeyRing, keyIn } from '../crypto/key-ring.ts'

/** `LYDHOER1` and the id of the key in one line, twelve bytes of nonce, the sealed file, sixteen bytes of tag. */
const magic = 'LYDHOER1'
const nonceLength = 12
const tagLength = 16
const longestHead = 1024
const chunk = 1024 * 1024

export const isEncrypted = (file: string): boolean =>
  bytesOf(file, 0, magic.length).toString('latin1') === magic

const backupKey = (ring: KeyRing, id: string): Buffer => {
  const key = keyIn(ring, id)
  if (key === undefined) throw new Error(`it was made with the key ${id}, which BACKUP_KEYS does not have`)
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(32), 'lydhoer/backup', 32))
}

export const encryptFile = (from: string, to: string, ring: KeyRing): void => {
  const nonce = randomBytes(nonceLength)
  const head = Buffer.from(`${magic}${ring.current}\n`)
  const cipher = createCipheriv('aes-256-gcm', backupKey(ring, ring.current), nonce).setAAD(head)
  function* parts() {
    yield head
    yield nonce
    for (const part of partsOf(from)) yield cipher.update(part)
    yield cipher.final()
    yield cipher.getAuthTag()
  }
  writeSynced(to, parts())
}

/**
 * Throws, before anything is written, when the file was changed or sealed with another key. It is read twice, because
 * a whole backup need not fit in memory.
 */
export const decryptFile = (from: string, to: string, ring: KeyRing): void => {
  for (const part of plainParts(from, ring)) part.fill(0)
  writeSynced(to, plainParts(from, ring))
}

function* plainParts(file: string, ring: KeyRing): Generator<Buffer> {
  const start = bytesOf(file, 0, longestHead)
  const head = start.subarray(0, start.indexOf('\n') + 1)
  const id = head.subarray(magic.length, -1).toString('latin1')
  const [body, end] = [head.length + nonceLength, statSync(file).size - tagLength]
  const nonce = bytesOf(file, head.length, body)
  const decipher = createDecipheriv('aes-256-gcm', backupKey(ring, id), nonce)
  decipher.setAAD(head).setAuthTag(bytesOf(file, end, end + tagLength))
  for (const part of partsOf(file, body, end)) yield decipher.update(part)
  yield decipher.final()
}

function* partsOf(file: string, from = 0, until = Number.POSITIVE_INFINITY): Generator<Buffer> {
  const handle = openSync(file, 'r')
  try {
    for (let at = from; at < until; ) {
      const part = Buffer.allocUnsafe(Math.min(chunk, until - at))
      const read = readSync(handle, part, 0, part.length, at)
      if (read === 0) return
      yield part.subarray(0, read)
      at += read
    }
  } finally {
    closeSync(handle)
  }
}

const bytesOf = (file: string, from: number, until: number): Buffer =>
  Buffer.concat([...partsOf(file, from, until)])

/** Synced to the disk before this returns: a backup that a power cut can empty is no backup. */
const writeSynced = (file: string, parts: Iterable<Buffer>): void => {
  const handle = openSync(file, 'wx', 0o600)
  try {
    for (const part of parts) writeFileSync(handle, part)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export const fileHash = (file: string): string => {
  const hash = createHash('sha256')
  for (const part of partsOf(file)) hash.update(part)
  return hash.digest('hex')
}
