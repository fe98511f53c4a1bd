import * as z from 'zod'

export type Verdict = { held: boolean; lines: string[] }

const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
})

const grave = new Set(['high', 'critical'])

/**
 * The findings of `npm audit --json` for the server's own packages. High and critical ones stop a release. A registry
 * that does not answer is a fault only where an answer is required: a machine without one can still run its tests.
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
