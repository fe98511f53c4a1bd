import type { ShellContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import { Written } from '../written.tsx'

type Props = {
  context: ShellContext
  /** What has just happened, if anything: the link was used, or they signed out or were signed out. */
  news?: 'used' | 'out' | 'first' | 'again' | 'notDone' | 'refused' | 'unreachable' | 'noGrant' | 'tooWeak'
  way: 'development' | 'production' | 'notConfigured'
  /** Where they were going when they had to sign in. */
  next?: string
  /** The address that also ends the provider's session. */
  endUrl?: string | undefined
  /** What they had typed when their session was over. */
  written?: readonly string[]
}

export const SignInPage = ({ context, news, way, next = '', endUrl, written = [] }: Props) => {
  const { t } = context
  return (
    <Shell context={context} title={t('staff:signIn.title')} kind="sign-in">
      <h1>{t('staff:signIn.title')}</h1>
      {news && (
        <p class="note" role="status">
          {t(`staff:signIn.${news}`)}
        </p>
      )}
      <Written t={t} written={written} />
      <p>{t('staff:signIn.lead')}</p>
      <p>{t(`staff:signIn.${way}`)}</p>
      {way === 'production' && (
        <p class="row">
          <a class="button main" href={staffUrls.signInStart({ next })}>
            {t('staff:signIn.button')}
          </a>
        </p>
      )}
      {endUrl && (
        <p>
          <a href={endUrl}>{t('staff:signIn.endThere')}</a>
        </p>
      )}
      <p>
        <a href="/">{t('staff:signIn.citizen')}</a>
      </p>
    </Shell>
  )
}
