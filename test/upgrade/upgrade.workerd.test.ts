import { applyD1Migrations, env } from 'cloudflare:test'
import { expect, it } from 'vitest'

type Column = { name: string; type: string; notnull: number; dflt_value: unknown }

const tables = async (): Promise<string[]> => {
  const { results } = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  return results.map(({ name }) => String(name)).filter(name => !/^(_cf|sqlite)_|^d1_migrations$/.test(name))
}

const emptied = async () => {
  for (const table of [...(await tables()), 'd1_migrations'])
    await env.DB.prepare(`DROP TABLE IF EXISTS ${table}`).run()
}

/** Every row is of one notice: what belongs to a notice stands only where it has its first event. */
const ofOneNotice: Record<string, unknown> = { municipality: 'here', notice_id: 'a notice', sequence: 1 }

/** One row that the old schema takes, whatever its columns are. */
const fill = async (table: string) => {
  const { results } = await env.DB.prepare(`PRAGMA table_info(${table})`).all()
  const columns = results as unknown as Column[]
  const values = columns.map(
    ({ name, type }) => ofOneNotice[name] ?? (/int/i.test(type) ? 7 : `a value in ${table}`),
  )
  const marks = values.map(() => '?').join(', ')
  await env.DB.prepare(
    `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${marks})`,
  )
    .bind(...values)
    .run()
}

const rowsIn = async (names: string[]) =>
  Promise.all(names.map(async name => (await env.DB.prepare(`SELECT * FROM ${name}`).all()).results))

it.each(env.MIGRATIONS.map(({ name }, index) => [name, index + 1] as const))(
  'D1 is brought up to date from %s with every row as it was',
  async (_name, done) => {
    await emptied()
    await applyD1Migrations(env.DB, env.MIGRATIONS.slice(0, done))
    const old = await tables()
    const eventsFirst = old.toSorted(
      (one, other) => Number(other === 'notice_events') - Number(one === 'notice_events'),
    )
    for (const table of eventsFirst) await fill(table)
    const before = await rowsIn(old)
    await applyD1Migrations(env.DB, env.MIGRATIONS)
    for (const [index, rows] of (await rowsIn(old)).entries())
      expect(rows).toEqual(before[index]?.map(row => expect.objectContaining(row)))
    expect(before.flat()).toHaveLength(old.length)
  },
)
