import { Hono } from 'hono'
import { type Workload, workload } from '../../app/oversight/workload.ts'
import { unreadableRows } from '../../app/sealed/unreadable.ts'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { patterns } from '../routes.ts'
import { mayMeasure } from './may-measure.ts'
import { buckets, requestTimes } from './request-times.ts'

type Family = {
  name: string
  type: 'counter' | 'gauge' | 'histogram'
  help: string
  lines: [string, number][]
}

const one = (
  name: string,
  help: string,
  value: number | undefined,
  type: Family['type'] = 'gauge',
): Family[] => (value === undefined ? [] : [{ name, type, help, lines: [[name, value]] }])

const textOf = ({ name, type, help, lines }: Family): string =>
  [
    `# HELP lydhoer_${name} ${help}`,
    `# TYPE lydhoer_${name} ${type}`,
    ...lines.map(([series, value]) => `lydhoer_${series} ${value}`),
  ].join('\n')

/** Metrics in Prometheus format; without access the address is `not_found`. */
export const metrics = (deps: HttpDeps): Hono<AppEnv> => {
  const stands = askedEachMinute(deps)
  return new Hono<AppEnv>().get(patterns.metrics, async c => {
    if (!mayMeasure(deps, c)) throw new DomainError('not_found')
    const families = [
      ...counted(deps),
      ...requests(deps),
      ...(await outbox(deps)),
      ...work(await stands()),
      ...own(deps),
    ]
    return c.text(`${families.map(textOf).join('\n')}\n`, 200, { 'cache-control': 'no-store' })
  })
}

/** Anonymous counts since the start: one metric family for each name. */
const counted = ({ counters }: HttpDeps): Family[] => {
  const families = new Map<string, Family>()
  for (const [series, total] of [...counters.read()].sort()) {
    const [counted = '', ...labels] = series.split('{')
    const name = `${counted}_total`
    const family = families.get(name) ?? {
      name,
      type: 'counter',
      help: `${counted} since the start.`,
      lines: [],
    }
    family.lines.push([[name, ...labels].join('{'), total])
    families.set(name, family)
  }
  return [...families.values()]
}

const requests = (deps: HttpDeps): Family[] => {
  const { buckets: under, count, seconds, errors } = requestTimes(deps)
  const name = 'request_seconds'
  const lines = buckets.map((end, at): [string, number] => [
    `${name}_bucket{le="${end / 1000}"}`,
    under[at] ?? 0,
  ])
  const help = 'How long answers took.'
  return [
    {
      name,
      type: 'histogram',
      help,
      lines: [
        ...lines,
        [`${name}_bucket{le="+Inf"}`, count],
        [`${name}_sum`, seconds],
        [`${name}_count`, count],
      ],
    },
    ...one('server_errors_total', 'Answers of 500 and above.', errors, 'counter'),
  ]
}

const outbox = async ({ store, clock }: HttpDeps): Promise<Family[]> => {
  const { pending, dead, oldest } = await store.outboxState()
  const age = oldest === null ? 0 : Math.max(0, clock().getTime() - Date.parse(oldest))
  return [
    {
      name: 'outbox',
      type: 'gauge',
      help: 'Mails that wait, and that were given up.',
      lines: [
        ['outbox{state="pending"}', pending],
        ['outbox{state="dead"}', dead],
      ],
    },
    ...one('outbox_oldest_seconds', 'How long the oldest mail has waited.', Math.round(age / 1000)),
  ]
}

const work = ({ waiting, overdue, checkAge, mailAge }: Workload): Family[] => [
  ...one('notices_waiting', 'Notices that lack an answer.', waiting),
  ...one('notices_overdue', 'Notices whose meeting or day of answer has passed without one.', overdue),
  ...one('check_age_seconds', 'Since logs and histories were last read through.', checkAge),
  ...one('mail_age_seconds', 'Since a mail last left.', mailAge),
]

const own = (deps: HttpDeps): Family[] => {
  const { http, clock } = deps
  const { backup, copy } = http.copies?.() ?? {}
  const age = (at: Date | undefined) =>
    at === undefined ? undefined : Math.max(0, Math.round((clock().getTime() - at.getTime()) / 1000))
  return [
    ...one('backup_age_seconds', 'Since the newest backup under the data folder.', age(backup)),
    ...one('copy_age_seconds', 'Since the copy in the second place was made.', age(copy)),
    ...one('memory_bytes', 'Memory the process holds.', http.memory?.()),
    ...one('unreadable_rows', 'Rows that were met and could not be read.', unreadableRows(deps)),
    ...one(
      'read_by_terms_alone_total',
      'Messages read without the encoder.',
      http.readByTermsAlone?.() ?? 0,
      'counter',
    ),
  ]
}

const eachMs = 60_000

/** Cached: a request each second costs the same as one a minute. */
const askedEachMinute = (deps: HttpDeps): (() => Promise<Workload>) => {
  let asked = 0
  let answer: Promise<Workload> | undefined
  return () => {
    const now = deps.clock().getTime()
    if (answer === undefined || now < asked || now - asked >= eachMs) {
      asked = now
      answer = workload(deps)
      answer.catch(() => {
        answer = undefined
      })
    }
    return answer
  }
}
