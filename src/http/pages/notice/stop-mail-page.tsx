import { formId, urls } from '../../routes.ts'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'

type Props = { context: PageContext; token: string; done: boolean }

/** A button and not a link: mail scanners open every link in a mail. */
export const StopMailPage = ({ context, token, done }: Props) => {
  const { t, language } = context
  return (
    <InformationPage
      context={context}
      title={t('pages:status.stopTitle')}
      kind="stop-mail"
      href={other => urls.stopMail(token, other)}
    >
      {done ? (
        <p role="status">{t('pages:status.stopDone')}</p>
      ) : (
        <form id={formId} method="post" action={urls.stopMail(token, language)}>
          <p>{t('pages:status.stopAsk')}</p>
          <p>
            <Submit look="button main" label={t('pages:status.stopYes')} />
          </p>
        </form>
      )}
    </InformationPage>
  )
}
