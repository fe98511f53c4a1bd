import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { type KeyRing, keyIn } from './key-ring.ts'

/** `LYDHOER1` and the id of the key in one line, twelve bytes of nonce, the sealed file, sixteen bytes of tag. */
const magic = 'LYDHOER1'
const chunk = 1024 * 1024

export const isEncrypted = (file: string): boolean => {
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(magic.length)
    readSync(handle, head, 0, magic.length, 0)
    return head.toString('latin1') === magic
  } finally {
    closeSync(handle)
  }
}

const backupKey = (ring: KeyRing, id: string): Buffer => {
  const key = keyIn(ring, id)
  if (key === undefined) throw new Error(`it was made with the key ${id}, which BACKUP_KEYS does not have`)
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(32), 'lydhoer/backup', 32))
}

export const encryptFile = (from: string, to: string, ring: KeyRing): void => {
  const nonce = randomBytes(12)
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

/** Throws when the file was changed, or sealed with another key, before anything is written. */
export const decryptFile = (from: string, to: string, ring: KeyRing): void => {
  const bytes = readFileSync(from)
  const end = bytes.indexOf('\n')
  const head = bytes.subarray(0, end + 1)
  const id = head.subarray(magic.length, end).toString('latin1')
  const decipher = createDecipheriv('aes-256-gcm', backupKey(ring, id), bytes.subarray(end + 1, end + 13))
  decipher.setAAD(head).setAuthTag(bytes.subarray(-16))
  writeSynced(to, [decipher.update(bytes.subarray(end + 13, -16)), decipher.final()])
}

function* partsOf(file: string): Generator<Buffer> {
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(chunk)
      const read = readSync(handle, part, 0, chunk, null)
      if (read === 0) return
      yield part.subarray(0, read)
    }
  } finally {
    closeSync(handle)
  }
}

/** On the disk before this returns: a backup that a power cut empties is none. */
const writeSynced = (file: string, parts: Iterable<Buffer>): void => {
  const handle = openSync(file, 'wx', 0o600)
  try {
    for (const part of parts) writeSync(handle, part)
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
