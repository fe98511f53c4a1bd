import { mkdir, writeFile } from 'node:fs/promises'
import { schemaFiles } from '../../core/documents/formats/schema.ts'

/** `node src/build/bundling/write-schemas.ts`, when the shape of a stored document changes; a test says when. */
await mkdir('docs/schemas', { recursive: true })
for (const [name, schema] of Object.entries(schemaFiles())) {
  await writeFile(`docs/schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`)
}
