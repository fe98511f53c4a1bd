import type { Context } from 'hono'
import {
  endOwnSessions,
  mayEndOthers,
  type OwnSession,
  ownSessions,
} from '../../../app/sign-in/own-sessions.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { Listing } from '../listing.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffPatterns, staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>

/** One's own sessions, and a button to end those elsewhere. */
export const sessionsPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const session = c.get('session')
  const ended = c.req.query('ended')
  return c.html(
    <SessionsPage
      context={context}
      sessions={await ownSessions(deps, session)}
      mayEnd={mayEndOthers(deps, session)}
      again={deps.access.identity !== undefined}
      {...(ended !== undefined && { ended: Number(ended) || 0 })}
    />,
  )
}

/** Without a recent sign-in it returns to the page, which says how to authenticate again. */
export const endOwn = (deps: StaffDeps) => async (c: Request) => {
  const { municipality } = staffContext(deps, c)
  const session = c.get('session')
  if (!mayEndOthers(deps, session)) return c.redirect(staffUrls.sessions(municipality), 303)
  const id = (await formBody(c)).get('id') ?? ''
  const ended = await endOwnSessions(deps, session, id === 'others' ? id : { id })
  return c.redirect(staffUrls.sessions(municipality, { ended: String(ended) }), 303)
}

type Props = {
  context: StaffContext
  sessions: OwnSession[]
  mayEnd: boolean
  /** There is a provider that can ask for authentication again. */
  again: boolean
  ended?: number
}

const SessionsPage = ({ context, sessions, mayEnd, again, ended }: Props) => {
  const { t, municipality } = context
  const others = sessions.filter(({ here }) => !here)
  return (
    <Shell context={context} title={t('staff:sessions.title')} kind="sessions">
      <h1>{t('staff:sessions.title')}</h1>
      {ended !== undefined && <Done>{t('staff:sessions.ended', { count: ended })}</Done>}
      <p>{t('staff:sessions.lead')}</p>
      <Sessions context={context} sessions={sessions} mayEnd={mayEnd} />
      {others.length === 0 && <p>{t('staff:sessions.only')}</p>}
      {others.length > 1 && mayEnd && (
        <form method="post" action={staffUrls.sessions(municipality)} class="row">
          <Submit name="id" value="others" label={t('staff:sessions.endOthers')} />
        </form>
      )}
      {others.length > 0 && !mayEnd && <ShowAgain context={context} again={again} />}
    </Shell>
  )
}

const Sessions = ({ context, sessions, mayEnd }: Pick<Props, 'context' | 'sessions' | 'mayEnd'>) => {
  const { t, language } = context
  return (
    <Listing
      t={t}
      label={t('staff:sessions.title')}
      heading="staff:sessions.column"
      columns={['since', 'used', 'by', 'end']}
    >
      {sessions.map(one => (
        <tr>
          <th scope="row">{spokenTime(one.since, language)}</th>
          <td>{one.here ? t('staff:sessions.here') : spokenTime(one.used, language)}</td>
          <td>{t(`staff:sessions.way.${one.by}`)}</td>
          <td>{(one.here || mayEnd) && <End context={context} session={one} />}</td>
        </tr>
      ))}
    </Listing>
  )
}

const End = ({
  context: { t, language, municipality },
  session: { id, here, since },
}: {
  context: StaffContext
  session: OwnSession
}) =>
  here ? (
    <form method="post" action={staffPatterns.signOut}>
      <Submit look="plain" label={t('staff:sessions.signOutHere')} />
    </form>
  ) : (
    <form method="post" action={staffUrls.sessions(municipality)}>
      <button type="submit" class="plain" name="id" value={id}>
        {t('staff:sessions.end')}
        <span class="visually-hidden"> {spokenTime(since, language)}</span>
      </button>
    </form>
  )

const ShowAgain = ({ context: { t, municipality }, again }: Pick<Props, 'context' | 'again'>) =>
  again ? (
    <>
      <p>{t('staff:sessions.showFirst')}</p>
      <p class="row">
        <a
          class="button"
          href={staffUrls.signInStart({ again: 'yes', next: staffUrls.sessions(municipality) })}
        >
          {t('staff:sessions.showAgain')}
        </a>
      </p>
    </>
  ) : (
    <p>{t('staff:sessions.signInAnew')}</p>
  )
