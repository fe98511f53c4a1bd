import type { AuditView } from '../../app/read-audit.ts'
import { spokenTime } from '../../core/calendar/spoken.ts'
import { readReference } from '../../core/notice/reference.ts'
import type { StaffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import { Shell } from './shell.tsx'

/** No number or name in the log is longer; what was asked about is itself in the log. */
export const mostSought = 40

type Props = { context: StaffContext; view: AuditView; subject: string }

/** Who did what and when; never what stood in it. */
export const AuditPage = ({ context, view, subject }: Props) => {
  const { t, municipality } = context
  return (
    <Shell context={context} title={t('staff:audit.title')} kind="audit">
      <h1>{t('staff:audit.title')}</h1>
      <p>{t('staff:audit.lead')}</p>
      <p>
        <a href={staffUrls.review(municipality)}>{t('staff:review.title')}</a>
      </p>
      <Checked context={context} view={view} />
      {view.bulkReaders.map(({ name, what, count }) => (
        <p class="alarm">{t(`staff:audit.bulk.${what}`, { name, count })}</p>
      ))}
      <search>
        <form class="filters" method="post" action={staffUrls.audit(municipality)}>
          <div class="field">
            <label for="subject">{t('staff:audit.about')}</label>
            <input id="subject" name="subject" value={subject} autocomplete="off" maxlength={mostSought} />
          </div>
          <button type="submit" class="button">
            {t('staff:inbox.show')}
          </button>
        </form>
        <form action={staffUrls.audit(municipality)}>
          <button type="submit" class="button" name="check" value="1">
            {t('staff:audit.check')}
          </button>
        </form>
      </search>
      {subject.length > mostSought && (
        <p class="alarm" role="alert">
          {t('staff:audit.cut', { most: mostSought })}
        </p>
      )}
      <Lines context={context} view={view} />
      {readReference(subject) !== undefined && view.lines.length > 0 && (
        <p>
          <a class="button" href={staffUrls.extract(municipality, subject)}>
            {t('staff:extract.make')}
          </a>
        </p>
      )}
      {view.before !== undefined && <Older context={context} subject={subject} before={view.before} />}
    </Shell>
  )
}

const Older = ({ context, subject, before }: Pick<Props, 'context' | 'subject'> & { before: number }) => {
  const { t, municipality } = context
  const words = t('staff:audit.older')
  if (subject === '')
    return (
      <p>
        <a class="button" href={staffUrls.audit(municipality, { before: String(before) })}>
          {words}
        </a>
      </p>
    )
  return (
    <form method="post" action={staffUrls.audit(municipality)}>
      <input type="hidden" name="subject" value={subject} />
      <button type="submit" class="button" name="before" value={String(before)}>
        {words}
      </button>
    </form>
  )
}

const Checked = ({ context: { t }, view: { checked } }: Omit<Props, 'subject'>) => {
  if (checked === undefined) return null
  return checked.brokenAt === undefined ? (
    <p class="done" role="status">
      {t('staff:audit.whole', { count: checked.lines })}
    </p>
  ) : (
    <p class="alarm" role="alert">
      {t('staff:audit.broken', { number: checked.brokenAt })}
    </p>
  )
}

/** Lists and ways in that the log names by a word of its own. */
const subjects = [
  'queue',
  'search',
  'log',
  'statistics',
  'review',
  'reports',
  'missed',
  'once',
  'oidc',
  'emergency',
]

const columns = ['number', 'when', 'who', 'what', 'about'] as const

const Lines = ({ context: { t, language }, view }: Omit<Props, 'subject'>) => (
  <section class="table" aria-label={t('staff:audit.title')} tabindex={0}>
    <table>
      <thead>
        <tr>
          {columns.map(column => (
            <th scope="col">{t(`staff:audit.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.lines.map(({ sequence, at, actor, action, subject }) => (
          <tr>
            <th scope="row">{sequence}</th>
            <td>{spokenTime(new Date(at), language)}</td>
            <td>
              {actor.name ?? t(`staff:audit.actor.${actor.kind}`)}
              {actor.roles && (
                <span class="soft"> {actor.roles.map(role => t(`staff:audit.role.${role}`)).join(', ')}</span>
              )}
            </td>
            <td>{t(`staff:audit.action.${action}`)}</td>
            <td>{subjects.includes(subject) ? t(`staff:audit.subject.${subject}`) : subject}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
