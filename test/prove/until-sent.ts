import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Proof } from './rounds.ts'

const pending = ({ dataDir }: Proof): number => {
  const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'), { readonly: true })
  try {
    return Number(raw.prepare("SELECT count(*) FROM outbox WHERE state = 'pending'").pluck().get())
  } finally {
    raw.close()
  }
}

/** The outbox empties after a request or, at the latest, by its timer of fifteen seconds; five minutes is never. */
export const untilSent = async (proof: Proof) => {
  for (let tries = 0; tries < 6000 && pending(proof) > 0; tries++)
    await new Promise(resolve => setTimeout(resolve, 50))
}
