import '../operation/in-words.ts'
import { crisisLinesCheckedOn } from '../../../flows/crisis-lines.ts'
import { packs } from '../../../flows/policies/index.ts'
import { sources } from '../../../flows/sources.ts'
import { addDays, isoDay } from '../../core/calendar/copenhagen.ts'
import { dayFromIso, dayOf } from '../../core/calendar/spoken.ts'
import { sourceDue } from '../../core/policy/freshness.ts'

// Sources that somebody should look at again, oldest first: npm run check:sources [-- YYYY-MM-DD]
const [today = dayOf(new Date())] = process.argv.slice(2)
if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
  throw new RangeError('Say a day: npm run check:sources -- 2026-12-31')
const daysBetweenContactChecks = 90
const daysBetweenCrisisChecks = 30

type Due = { due: string; what: string; where: string }

const after = (day: string, days: number): string => isoDay(addDays(dayFromIso(day), days))

const due: Due[] = [
  ...Object.entries(sources).map(([id, { url }]) => ({
    due: sourceDue(id),
    what: `source ${id}`,
    where: url,
  })),
  ...Object.values(packs).map(({ municipality, contacts }) => ({
    due: after(contacts.checkedOn, daysBetweenContactChecks),
    what: `contacts of ${municipality}`,
    where: contacts.website,
  })),
  ...Object.values(packs).flatMap(({ municipality, reviewBy, source }) =>
    reviewBy === null
      ? []
      : [{ due: reviewBy, what: `review of ${municipality}`, where: sources[source]?.url ?? '' }],
  ),
  {
    due: after(crisisLinesCheckedOn, daysBetweenCrisisChecks),
    what: 'crisis numbers and their hours',
    where: 'flows/crisis-lines.ts',
  },
].sort((first, second) => first.due.localeCompare(second.due))

const overdue = due.filter(each => each.due < today)
for (const each of overdue) console.log(`due ${each.due}  ${each.what}  ${each.where}`)
const [next] = due.filter(each => each.due >= today)
console.log(
  `${overdue.length} of ${due.length} are due on ${today}${next ? `; next: ${next.what} on ${next.due}` : ''}`,
)

const uncertain = Object.entries(sources).filter(([, { confidence }]) => confidence !== 'V')
for (const [id, { confidence, url }] of uncertain)
  console.log(`read at second hand (${confidence})  ${id}  ${url}`)
