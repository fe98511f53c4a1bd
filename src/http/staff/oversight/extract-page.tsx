import type { Context } from 'hono'
import { type Extract, type ExtractLine, extractLog } from '../../../app/oversight/extract-log.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { Listing } from '../listing.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

/** The log about one reference, to print and give to the citizen: when, what and why, without names. */
export const extractPage = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  const reference = c.req.param('reference') ?? ''
  const extract = await extractLog(deps, actor, { municipality, reference })
  return c.html(<ExtractPage context={context} extract={extract} />)
}

const ExtractPage = ({ context, extract }: { context: StaffContext; extract: Extract }) => {
  const { t, pack, language, now, municipality } = context
  return (
    <Shell context={context} title={t('staff:extract.title')} kind="extract">
      <h1>{t('staff:extract.title')}</h1>
      <p class="lead">{extract.reference}</p>
      <p>{t('staff:extract.lead', { authority: pack.name[language], when: spokenTime(now, language) })}</p>
      <Listing
        t={t}
        label={t('staff:extract.title')}
        heading="staff:extract.column"
        columns={['when', 'what', 'why', 'who']}
      >
        {extract.lines.map(line => (
          <tr>
            <th scope="row">{spokenTime(new Date(line.at), language)}</th>
            <td>{t(`staff:audit.action.${line.action}`)}</td>
            <td>{t(`staff:extract.purpose.${line.purpose}`)}</td>
            <td>{whoIn(context, line)}</td>
          </tr>
        ))}
      </Listing>
      <p>{t('staff:extract.names')}</p>
      <p class="no-print">
        <a href={staffUrls.audit(municipality, { subject: extract.reference })}>{t('staff:extract.back')}</a>
      </p>
    </Shell>
  )
}

/** A person is described by their task, never by name. */
const whoIn = ({ t, pack, language }: StaffContext, { by, roles }: ExtractLine): string => {
  if (by !== 'staff') return t(`staff:audit.actor.${by}`)
  const known = (['handle', 'audit'] as const).find(role => roles.includes(role))
  return t(`staff:extract.who.${known ?? 'other'}`, { authority: pack.name[language] })
}
