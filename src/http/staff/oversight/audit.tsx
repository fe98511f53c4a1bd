import type { Context } from 'hono'
import type { AuditFilter } from '../../../app/oversight/audit-filter.ts'
import { auditFile, readAudit } from '../../../app/oversight/read-audit.ts'
import { auditActions } from '../../../app/records/audit-log.ts'
import { isIsoDay, spokenTime } from '../../../core/calendar/spoken.ts'
import { toCsv } from '../../../core/statistics/csv.ts'
import { formBody } from '../../middleware/read-body.ts'
import { staffContext } from '../page-context.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { AuditPage, columns, lineWords, mostSought } from './audit-page.tsx'

type Request = Context<StaffEnv>

/** A search is a POST, so that the term is in no address and no foreign link can cause a log line. */
export const audit = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { before: queried, check } = c.req.query()
  const form = c.req.method === 'POST' ? await formBody(c) : undefined
  const asked = form ?? new URLSearchParams()
  const before = form?.get('before') ?? queried
  const view = await readAudit(deps, context.actor, {
    municipality: context.municipality,
    check: check !== undefined,
    filter: filterIn(asked),
    ...(Number(before) > 0 && { before: Number(before) }),
  })
  return c.html(<AuditPage context={context} view={view} asked={asked} />)
}

/** The result for a spreadsheet, with times in Copenhagen time. */
export const auditCsv = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { actor, municipality, t, language } = context
  const lines = await auditFile(deps, actor, { municipality, filter: filterIn(await formBody(c)) })
  const rows = lines.map(line => {
    const { who, roles, what, about } = lineWords(context, line)
    const named = roles === '' ? who : `${who} (${roles})`
    return [line.sequence, spokenTime(new Date(line.at), language), named, what, about]
  })
  return c.body(toCsv([columns.map(column => t(`staff:audit.column.${column}`)), ...rows]), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="lydhoer-log.csv"',
  })
}

const filterIn = (form: URLSearchParams): AuditFilter => {
  const text = (name: string) => (form.get(name) ?? '').trim().slice(0, mostSought)
  const day = (name: string) => (isIsoDay(text(name)) ? text(name) : '')
  const act = auditActions.find(one => one === text('act'))
  const given = { subject: text('subject'), person: text('person'), act, from: day('from'), to: day('to') }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
}
