import * as z from 'zod'

export type Verdict = { held: boolean; lines: string[] }

const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
})

const grave = new Set(['high', 'critical'])

/**
 * What `npm audit --json` found in what the server is built of. High and critical stop a release. A registry
 * that cannot be asked stops only whoever demands an answer: a machine without one can still run its tests.
 */
export const auditVerdict = (said: string, { required }: { required: boolean }): Verdict => {
  const read = report.safeParse(asJson(said))
  if (!read.success)
    return {
      held: !required,
      lines: [
        'The registry could not be asked: nothing is known about holes found since the lock file was made.',
      ],
    }
  const found = Object.entries(read.data.vulnerabilities)
  return {
    held: !found.some(([, { severity }]) => grave.has(severity)),
    lines:
      found.length === 0
        ? ['No known hole.']
        : found.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`),
  }
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
