import type { AuditLine, AuditView } from '../../../app/oversight/read-audit.ts'
import { auditActions } from '../../../app/records/audit-log.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { readReference } from '../../../core/notice/lifecycle/reference.ts'
import { Done } from '../../pages/layout/done.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { Listing } from '../listing.tsx'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'

/** No reference or name in the log is longer. The search itself is logged. */
export const mostSought = 40

/** `asked` is the form as it was sent. */
type Props = { context: StaffContext; view: AuditView; asked: URLSearchParams }

/** Who did what and when; never the content. */
export const AuditPage = ({ context, view, asked }: Props) => {
  const { t, municipality } = context
  const subject = asked.get('subject')?.trim() ?? ''
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
        <Filters context={context} asked={asked} />
        <form action={staffUrls.audit(municipality)}>
          <Submit name="check" value="1" label={t('staff:audit.check')} />
        </form>
      </search>
      {texts.some(name => (asked.get(name) ?? '').length > mostSought) && (
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
      {view.before !== undefined && <Older context={context} asked={asked} before={view.before} />}
    </Shell>
  )
}

const texts = ['subject', 'person', 'act', 'from', 'to'] as const

/** Every field is optional. The same form also downloads what it finds. */
const Filters = ({ context, asked }: Omit<Props, 'view'>) => {
  const { t, municipality } = context
  const value = (name: string) => asked.get(name) ?? ''
  return (
    <form class="filters" method="post" action={staffUrls.audit(municipality)}>
      {(['subject', 'person'] as const).map(name => (
        <div class="field">
          <label for={name}>{t(name === 'subject' ? 'staff:audit.about' : 'told:audit.person')}</label>
          <input id={name} name={name} value={value(name)} autocomplete="off" maxlength={mostSought} />
        </div>
      ))}
      <div class="field">
        <label for="act">{t('staff:audit.column.what')}</label>
        <select id="act" name="act">
          <option value="" selected={value('act') === ''}>
            {t('told:audit.anyAct')}
          </option>
          {auditActions.map(act => (
            <option value={act} selected={value('act') === act}>
              {t(`staff:audit.action.${act}`)}
            </option>
          ))}
        </select>
      </div>
      {(['from', 'to'] as const).map(name => (
        <div class="field">
          <label for={name}>{t(`told:audit.${name}`)}</label>
          <input id={name} name={name} type="date" value={value(name)} />
        </div>
      ))}
      <Submit label={t('staff:inbox.show')} />
      <Submit formaction={staffUrls.auditCsv(municipality)} label={t('told:audit.csv')} />
    </form>
  )
}

const Older = ({ context, asked, before }: Omit<Props, 'view'> & { before: number }) => {
  const { t, municipality } = context
  if (texts.every(name => (asked.get(name) ?? '') === ''))
    return (
      <p>
        <a class="button" href={staffUrls.audit(municipality, { before: String(before) })}>
          {t('staff:audit.older')}
        </a>
      </p>
    )
  return (
    <form method="post" action={staffUrls.audit(municipality)}>
      {texts.map(name => (
        <input type="hidden" name={name} value={asked.get(name) ?? ''} />
      ))}
      <Submit name="before" value={String(before)} label={t('staff:audit.older')} />
    </form>
  )
}

const Checked = ({ context: { t }, view: { checked } }: Pick<Props, 'context' | 'view'>) => {
  if (checked === undefined) return null
  return checked.brokenAt === undefined ? (
    <Done>{t('staff:audit.whole', { count: checked.lines })}</Done>
  ) : (
    <p class="alarm" role="alert">
      {t('staff:audit.broken', { number: checked.brokenAt })}
    </p>
  )
}

/** Lists and sign-ins that the log names by a word of its own. */
const subjects = [
  'queue',
  'search',
  'log',
  'statistics',
  'review',
  'reports',
  'missed',
  'closing',
  'sending',
  'once',
  'oidc',
  'emergency',
]

export const columns = ['number', 'when', 'who', 'what', 'about'] as const

/** One log line in words, as in the file. */
export const lineWords = (
  { t }: Pick<StaffContext, 't'>,
  { actor, action, subject }: AuditLine,
): { who: string; roles: string; what: string; about: string } => ({
  who: actor.name ?? t(`staff:audit.actor.${actor.kind}`),
  roles: (actor.roles ?? []).map(role => t(`staff:audit.role.${role}`)).join(', '),
  what: t(`staff:audit.action.${action}`),
  about: subjects.includes(subject) ? t(`staff:audit.subject.${subject}`) : subject,
})

const Lines = ({ context, view }: Pick<Props, 'context' | 'view'>) => (
  <Listing
    t={context.t}
    label={context.t('staff:audit.title')}
    heading="staff:audit.column"
    columns={columns}
  >
    {view.lines.map(line => (
      <Line context={context} line={line} />
    ))}
  </Listing>
)

const Line = ({ context, line }: { context: StaffContext; line: AuditLine }) => {
  const { who, roles, what, about } = lineWords(context, line)
  return (
    <tr>
      <th scope="row">{line.sequence}</th>
      <td>{spokenTime(new Date(line.at), context.language)}</td>
      <td>
        {who}
        {roles !== '' && <span class="soft"> {roles}</span>}
      </td>
      <td>{what}</td>
      <td>{about}</td>
    </tr>
  )
}
