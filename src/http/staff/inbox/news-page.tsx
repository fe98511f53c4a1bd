import type { Context } from 'hono'
import type { PropsWithChildren } from 'hono/jsx'
import { chooseTelling, type OwnNews, ownNews, ownTelling, readAllNews } from '../../../app/inbox/own-news.ts'
import { type OwnTelling, tellingWays } from '../../../app/staff/colleagues.ts'
import { hasCalendar, renewCalendar } from '../../../app/systems/calendar-feed.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { DomainError } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { type Faults, Field, Group } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { urls } from '../../routes.ts'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>
type NewsShown = { news: OwnNews[]; telling: OwnTelling; calendar: boolean }
type FormOutcome = { faults?: Faults; done?: string | undefined; address?: string | undefined }
type Props = { context: StaffContext; shown: NewsShown; said: FormOutcome }

const shownTo = async (deps: StaffDeps, { actor, municipality }: StaffContext): Promise<NewsShown> => ({
  news: await ownNews(deps, actor, municipality),
  telling: await ownTelling(deps, actor, municipality),
  calendar: await hasCalendar(deps, actor, municipality),
})

/** Somebody's notifications, how they want mail of them, and their meetings in a calendar. */
export const newsPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const done = c.req.query('done')
  return c.html(<NewsPage context={context} shown={await shownTo(deps, context)} said={{ done }} />)
}

export const readNews = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  await formBody(c)
  await readAllNews(deps, actor, municipality)
  return c.redirect(staffUrls.news(municipality), 303)
}

export const chooseMail = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { actor, municipality, t } = context
  const form = await formBody(c)
  const chosen = { how: form.get('how') ?? '', email: form.get('email') ?? '' }
  try {
    await chooseTelling(deps, actor, { municipality, ...chosen })
    return c.redirect(staffUrls.news(municipality, { done: 'mail' }), 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields === undefined) throw error
    const how = tellingWays.find(one => one === chosen.how) ?? 'product'
    const shown = { ...(await shownTo(deps, context)), telling: { how, email: chosen.email } }
    const names = Object.keys(error.fields)
    const said = { faults: Object.fromEntries(names.map(name => [name, t(`told:page.mail.${name}Fault`)])) }
    return c.html(<NewsPage context={context} shown={shown} said={said} />, 422)
  }
}

export const changeCalendar = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  const act = (await formBody(c)).get('act') ?? ''
  const secret = await renewCalendar(deps, actor, { municipality, act })
  if (secret === undefined) return c.redirect(staffUrls.news(municipality, { done: 'calendar' }), 303)
  const address = `${deps.settings.publicUrl}${urls.calendar(secret)}`
  return c.html(<NewsPage context={context} shown={await shownTo(deps, context)} said={{ address }} />)
}

const NewsPage = ({ context, shown, said }: Props) => {
  const { t, municipality } = context
  return (
    <Shell context={context} title={t('told:page.title')} kind="news" faults={said.faults}>
      <h1>{t('told:page.title')}</h1>
      <p>{t(shown.news.length === 0 ? 'told:page.none' : 'told:page.lead')}</p>
      {shown.news.length > 0 && <News context={context} news={shown.news} />}
      {shown.news.some(({ read }) => !read) && (
        <form method="post" action={staffUrls.news(municipality)}>
          <Submit label={t('told:page.readAll')} />
        </form>
      )}
      <MailChoice context={context} shown={shown} said={said} />
      {context.actor.roles.includes('handle') && <Calendar context={context} shown={shown} said={said} />}
    </Shell>
  )
}

const News = ({ context, news }: { context: StaffContext; news: OwnNews[] }) => {
  const { t, language, municipality } = context
  return (
    <ul class="listed">
      {news.map(({ reference, kind, at, read }) => (
        <li>
          {!read && <strong>{t('told:page.unread')} </strong>}
          <a href={staffUrls.notice(municipality, reference)}>{reference}</a>: {t(`told:kind.${kind}`)}
          <span class="hint">{spokenTime(new Date(at), language)}</span>
        </li>
      ))}
    </ul>
  )
}

type ChoiceProps = PropsWithChildren<{
  t: StaffContext['t']
  part: 'mail' | 'calendar'
  done?: string | undefined
}>

/** One of somebody's own settings, and that it was just saved. */
const OwnChoice = ({ t, part, done, children }: ChoiceProps) => (
  <section aria-labelledby={part}>
    <h2 id={part}>{t(`told:page.${part}.title`)}</h2>
    {done !== undefined && <Done>{done}</Done>}
    <p>{t(`told:page.${part}.lead`)}</p>
    {children}
  </section>
)

const MailChoice = ({ context: { t, municipality }, shown: { telling }, said }: Props) => (
  <OwnChoice t={t} part="mail" done={said.done === 'mail' ? t('told:page.mail.saved') : undefined}>
    <form class="narrow" method="post" action={staffUrls.newsMail(municipality)} novalidate>
      <Group name="how" label={t('told:page.mail.how.label')} fault={said.faults?.how}>
        {tellingWays.map(way => (
          <div class="option">
            <input type="radio" id={`how-${way}`} name="how" value={way} checked={telling.how === way} />
            <label for={`how-${way}`}>{t(`told:page.mail.how.${way}`)}</label>
          </div>
        ))}
      </Group>
      <Field name="email" label={t('told:page.mail.email')} fault={said.faults?.email}>
        {attributes => (
          <input type="email" autocomplete="email" value={telling.email ?? ''} {...attributes} />
        )}
      </Field>
      <Submit label={t('told:page.mail.save')} />
    </form>
  </OwnChoice>
)

const Calendar = ({ context: { t, municipality }, shown: { calendar }, said }: Props) => (
  <OwnChoice
    t={t}
    part="calendar"
    done={said.done === 'calendar' ? t('told:page.calendar.ended') : undefined}
  >
    {said.address !== undefined && (
      <Done>
        {t('told:page.calendar.made')} <code>{said.address}</code>
      </Done>
    )}
    {calendar && said.address === undefined && <p>{t('told:page.calendar.has')}</p>}
    <form method="post" action={staffUrls.newsCalendar(municipality)} class="row">
      <Submit name="act" value="new" label={t(`told:page.calendar.${calendar ? 'again' : 'new'}`)} />
      {calendar && <Submit name="act" value="end" label={t('told:page.calendar.end')} />}
    </form>
  </OwnChoice>
)
