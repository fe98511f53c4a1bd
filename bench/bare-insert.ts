import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import SqliteDatabase from 'better-sqlite3'
import { Hono } from 'hono'

// What keeping it alone costs: reads the same body, writes as many bytes as a notice leaves behind, waits for the disk.
const db = new SqliteDatabase(join(mkdtempSync(join(tmpdir(), 'lydhoer-bench-')), 'bare.sqlite'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
const insert = db.prepare('INSERT INTO kept (bytes) VALUES (?)')
const bytes = Buffer.alloc(Number(process.env.SIZE ?? 16_000), 1)
const answer = { text: 'x'.repeat(1000) }
const app = new Hono().post('/kept', async c => {
  await c.req.json()
  insert.run(bytes)
  return c.json(answer, 201)
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) }, () =>
  console.log('listening'),
)
