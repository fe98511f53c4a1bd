import './in-words.ts'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'

// Draws one key of each kind and prints them as settings. `--backup`: the key that only the backup and a safe have.
const { values } = parseArgs({ options: { backup: { type: 'boolean', default: false } } })
const id = `${new Date().getUTCFullYear()}${randomBytes(2).toString('hex')}`
const names = values.backup ? ['BACKUP_KEYS'] : ['STATE_KEYS', 'DATA_KEYS', 'RECEIPT_KEYS']
for (const name of names) console.log(`${name}=${id}:${randomBytes(32).toString('base64url')}`)
if (!values.backup) console.log(`METRICS_TOKEN=${randomBytes(24).toString('base64url')}`)
