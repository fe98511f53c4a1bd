import './in-words.ts'
import { randomBytes } from 'node:crypto'

// Draws one key of each kind and prints them as settings. BACKUP_KEYS belong to the backup and a safe, not to the
// server's own disk.
const id = `${new Date().getUTCFullYear()}${randomBytes(2).toString('hex')}`
const key = () => `${id}:${randomBytes(32).toString('base64url')}`
for (const name of ['STATE_KEYS', 'DATA_KEYS', 'RECEIPT_KEYS', 'BACKUP_KEYS']) console.log(`${name}=${key()}`)
console.log(`METRICS_TOKEN=${randomBytes(24).toString('base64url')}`)
