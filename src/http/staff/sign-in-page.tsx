import type { ShellContext } from './page-context.ts'
import { Shell } from './shell.tsx'

type Props = {
  context: ShellContext
  /** What has just happened, if anything: the link was used, or they signed out, or were signed out. */
  news?: 'used' | 'out' | 'again'
  way: 'development' | 'production' | 'notConfigured'
}

export const SignInPage = ({ context, news, way }: Props) => {
  const { t } = context
  return (
    <Shell context={context} title={t('staff:signIn.title')} kind="sign-in">
      <h1>{t('staff:signIn.title')}</h1>
      {news && (
        <p class="note" role="status">
          {t(`staff:signIn.${news}`)}
        </p>
      )}
      <p>{t('staff:signIn.lead')}</p>
      <p>{t(`staff:signIn.${way}`)}</p>
      <p>
        <a href="/">{t('staff:signIn.citizen')}</a>
      </p>
    </Shell>
  )
}
