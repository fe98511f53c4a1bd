import { mostHandedBack } from '../src/http/middleware/read-body.ts'
import { patterns } from '../src/http/routes.ts'
import { staffRules } from '../src/http/staff/access.ts'

/** A body made to hurt, and what it says it is. */
export type Attack = { name: string; type: string; body: string }

const form = 'application/x-www-form-urlencoded'
const json = 'application/json'
const megabyte = 1024 * 1024
/** Just inside what is taken, just inside what is handed back, and just inside what is read away. */
const sizes = { '60 kB': 60_000, '128 kB': mostHandedBack - 100, '1 MB': megabyte - 100 }

const filled = (unit: string, size: number): string => unit.repeat(Math.floor(size / unit.length))
const names = (size: number, join: string, one: (name: string) => string): string =>
  Array.from({ length: Math.floor(size / (one('k00000').length + 1)) }, (_, at) =>
    one(`k${String(at).padStart(5, '0')}`),
  ).join(join)

const forms = Object.entries(sizes).flatMap(([size, bytes]): Attack[] => [
  { name: `${size} of names without values`, type: form, body: filled('a&', bytes) },
  { name: `${size} of different names`, type: form, body: names(bytes, '&', name => `${name}=%26`) },
  { name: `${size} of nothing but &`, type: form, body: filled('&', bytes) },
  { name: `${size} in one field, of spaces`, type: form, body: `text=${filled('+', bytes)}` },
  { name: `${size} in one field, of <`, type: form, body: `text=${filled('%3C', bytes)}` },
  { name: `${size} in one field, of broken letters`, type: form, body: `text=${filled('%FF', bytes)}` },
  {
    name: `${size} in as many fields as are taken`,
    type: form,
    body: Array.from({ length: 200 }, () => `text=${filled('%22', bytes / 200 - 6)}`).join('&'),
  },
  { name: `${size} in each place of a case number`, type: form, body: `caseNumber=${filled('1+', bytes)}` },
])

const jsons: Attack[] = [
  { name: '60 kB of unknown names', type: json, body: `{${names(60_000, ',', name => `"${name}":1`)}}` },
  {
    name: '60 kB of unknown names in a part',
    type: json,
    body: `{"state":"x","contact":{${names(59_000, ',', name => `"${name}":1`)}},"context":{"q":1}}`,
  },
  { name: '60 kB of brackets', type: json, body: filled('[', 60_000) },
  { name: '60 kB, deep', type: json, body: `${filled('{"a":', 45_000)}1${filled('}', 9000)}` },
  { name: '60 kB in a list', type: json, body: `{"contact":[${filled('1,', 59_000)}1]}` },
  { name: '60 kB of escapes', type: json, body: `{"state":"${filled('\\u0041', 59_000)}","text":"x"}` },
  { name: '1 MB of JSON', type: json, body: `{"state":"${filled('a', megabyte)}"}` },
]

const part = (at: number) => `--x\r\ncontent-disposition: form-data; name="f${at}"\r\n\r\n1\r\n`
const parts: Attack = {
  name: '1 MB in parts',
  type: 'multipart/form-data; boundary=x',
  body: `${Array.from({ length: 17_000 }, (_, at) => part(at)).join('')}--x--\r\n`,
}

export const attacks: readonly Attack[] = [...forms, ...jsons, parts]

const filledIn = (pattern: string): string =>
  pattern
    .replace(':municipality', 'kolding')
    .replace(':reference', 'KOL-2345-6789')
    .replace(/:[a-z]+/g, 'x')

const ofCitizens = Object.values(patterns).flatMap(one =>
  typeof one === 'string' ? [one] : Object.values(one),
)

/** Every address of the route tables, in a frame too: a new one is tried by itself. */
export const addresses: readonly string[] = [
  ...ofCitizens,
  ...ofCitizens.filter(one => one.startsWith('/:municipality')).map(one => `/embed${one}`),
  ...staffRules.filter(({ method }) => method === 'POST').map(({ pattern }) => pattern),
].map(filledIn)
