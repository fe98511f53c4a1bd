import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Role } from '../../app/deps.ts'
import { FaultLabel } from '../pages/layout/fields.tsx'
import { Icon, type IconName } from '../pages/layout/icons.tsx'
import { Submit } from '../pages/layout/submit.tsx'
import type { ShellContext } from './page-context.ts'
import { staffPatterns, staffUrls } from './routes.ts'

type Props = {
  context: ShellContext
  title: string
  kind: string
  /** Faults to correct: if there are any, the title says so first. */
  faults?: object
  children?: Child
}

/** The frame of every staff page: who is signed in, where, and how to sign out. */
export const Shell = ({ context, title, kind, faults = {}, children }: Props) => (
  <>
    {raw('<!doctype html>')}
    <html lang={context.language}>
      <head>
        <meta charset="utf-8" />
        <title>{pageTitle(context, isEmpty(faults) ? title : `${context.t('pages:fault')} ${title}`)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={context.assets.staffCss.path} nonce={context.nonce} />
        {context.assets.more
          .filter(({ path }) => path.startsWith('/assets/staff.'))
          .map(({ path }) => (
            <script defer src={path} nonce={context.nonce} />
          ))}
      </head>
      <body class="staff" data-kind={`staff-${kind}`}>
        <a class="skip" href="#main">
          {context.t('pages:skip')}
        </a>
        <header>
          <div class="top">
            <p class="authority">{authorityLine(context)}</p>
            <Person context={context} />
          </div>
          <Menu context={context} kind={kind} />
          {context.emergency && (
            <p class="alarm banner" role="note">
              {context.t('staff:emergency.banner')}
            </p>
          )}
          {context.trial && <p class="banner">{context.t('staff:trial')}</p>}
          {context.rehearsal && <p class="banner rehearsal">{context.t('rehearsal:mark')}</p>}
        </header>
        <main id="main">
          <FaultLabel.Provider value={context.t('pages:fault')}>{children}</FaultLabel.Provider>
        </main>
      </body>
    </html>
  </>
)

const isEmpty = (faults: object) => Object.keys(faults).length === 0

const pageTitle = ({ pack, language, rehearsal, unread = 0, t }: ShellContext, title: string): string => {
  const said = rehearsal ? t('rehearsal:title', { title }) : title
  const place = pack ? `${said} – ${pack.name[language]}` : said
  return unread > 0 ? `(${unread}) ${place}` : place
}

/** Whether the pages say "request" or "notice" is the pack's word (duties 1). */
const authorityLine = ({ pack, language, t }: ShellContext): string => {
  if (pack === undefined) return 'Lydhør'
  const word = pack.channels.audio_meeting?.default === 'notice' ? 'notice' : 'request'
  return t('staff:title', { authority: pack.name[language], noticeWord: t(`staff:about.${word}`) })
}

/** Who works here now, and the ways out. */
const Person = ({ context: { actor, pack, language, t } }: { context: ShellContext }) =>
  actor === undefined ? null : (
    <div class="menu who">
      <span>{t('staff:menu.signedInAs', { name: actor.name, title: actor.title })}</span>
      {pack && <a href={staffUrls.sessions(pack.municipality)}>{t('staff:menu.sessions')}</a>}
      <form method="post" action={staffPatterns.language}>
        <Submit
          look="plain"
          name="language"
          value={language === 'da' ? 'en' : 'da'}
          lang={language === 'da' ? 'en' : 'da'}
          label={t('staff:menu.language')}
        />
      </form>
      <form method="post" action={staffPatterns.signOut}>
        <Submit look="plain" label={t('staff:menu.signOut')} />
      </form>
    </div>
  )

type Place = {
  /** The kinds of page for which this entry is current. */
  kinds: readonly string[]
  icon: IconName
  words: string
  url: (municipality: string) => string
  /** Absent: for everybody who is signed in. */
  roles?: readonly Role[]
}

const places: readonly Place[] = [
  {
    kinds: ['overview'],
    icon: 'info',
    words: 'told:overview.title',
    url: staffUrls.overview,
    roles: ['audit', 'admin'],
  },
  {
    kinds: ['inbox', 'notice', 'letter', 'conflict', 'sheet', 'code', 'undelivered'],
    icon: 'mail',
    words: 'staff:menu.inbox',
    url: one => staffUrls.inbox(one),
    roles: ['read', 'handle', 'release'],
  },
  {
    kinds: ['news'],
    icon: 'bell',
    words: 'told:menu.news',
    url: one => staffUrls.news(one),
    roles: ['handle', 'release'],
  },
  {
    kinds: ['register', 'script'],
    icon: 'pen',
    words: 'staff:menu.register',
    url: staffUrls.register,
    roles: ['handle'],
  },
  {
    kinds: ['closing'],
    icon: 'done',
    words: 'staff:closing.title',
    url: one => staffUrls.closing(one),
    roles: ['handle', 'admin'],
  },
  {
    kinds: ['colleagues'],
    icon: 'two',
    words: 'staff:menu.colleagues',
    url: one => staffUrls.colleagues(one),
    roles: ['handle', 'admin'],
  },
  {
    kinds: ['templates'],
    icon: 'text',
    words: 'staff:templates.title',
    url: one => staffUrls.templates(one),
    roles: ['handle', 'admin'],
  },
  {
    kinds: ['rehearsal'],
    icon: 'mic',
    words: 'rehearsal:page.title',
    url: staffUrls.rehearsal,
    roles: ['handle'],
  },
  {
    kinds: ['statistics'],
    icon: 'chart',
    words: 'staff:menu.statistics',
    url: one => staffUrls.statistics(one),
  },
  { kinds: ['reports'], icon: 'ask', words: 'staff:menu.reports', url: staffUrls.reports, roles: ['admin'] },
  {
    kinds: ['stop'],
    icon: 'stop',
    words: 'staff:menu.stop',
    url: one => staffUrls.stop(one),
    roles: ['admin'],
  },
  {
    kinds: ['departments'],
    icon: 'two',
    words: 'staff:departments.title',
    url: one => staffUrls.departments(one),
    roles: ['admin'],
  },
  {
    kinds: ['systems'],
    icon: 'link',
    words: 'systems:title',
    url: staffUrls.systems,
    roles: ['admin'],
  },
  {
    kinds: ['audit', 'extract', 'review'],
    icon: 'look',
    words: 'staff:menu.audit',
    url: one => staffUrls.audit(one),
    roles: ['audit'],
  },
]

/** Only links this person may open; the current one is marked. */
const Menu = ({ context: { actor, pack, unread = 0, t }, kind }: { context: ShellContext; kind: string }) => {
  if (actor === undefined || pack === undefined) return null
  const open = places.filter(({ roles }) => roles?.some(role => actor.roles.includes(role)) ?? true)
  return (
    <nav aria-label={t('staff:menu.label')} class="places">
      {open.map(({ kinds, icon, words, url }) => (
        <a href={url(pack.municipality)} aria-current={kinds.includes(kind) ? 'page' : undefined}>
          <Icon name={icon} />
          {kinds.includes('news') && unread > 0 ? t('told:menu.news_count', { count: unread }) : t(words)}
        </a>
      ))}
    </nav>
  )
}
