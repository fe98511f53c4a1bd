import { readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

const rows = readFileSync('test/docs/rooms.md', 'utf8').matchAll(
  /^\| (?<thing>[^|]+) \| `(?<folder>[^`]+)` \|$/gm,
)

it('each of twenty things is in the folder that a newcomer was asked for', () => {
  const rooms = [...rows].map(({ groups }) => groups?.folder ?? '')
  expect(rooms).toHaveLength(20)
  expect(rooms.filter(folder => !statSync(folder, { throwIfNoEntry: false })?.isDirectory())).toEqual([])
})
