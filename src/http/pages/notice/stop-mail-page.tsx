import { formId, urls } from '../../routes.ts'
import { Document } from '../layout/document.tsx'
import type { PageContext } from '../layout/page-context.ts'

type Props = { context: PageContext; token: string; done: boolean }

/** A button and not a link: mail scanners open every link in a mail. */
export const StopMailPage = ({ context, token, done }: Props) => {
  const { t, language } = context
  return (
    <Document
      context={context}
      title={t('pages:status.stopTitle')}
      kind="stop-mail"
      languages={{ by: 'link', href: other => urls.stopMail(token, other) }}
    >
      <h1>{t('pages:status.stopTitle')}</h1>
      {done ? (
        <p role="status">{t('pages:status.stopDone')}</p>
      ) : (
        <form id={formId} method="post" action={urls.stopMail(token, language)}>
          <p>{t('pages:status.stopAsk')}</p>
          <p>
            <button type="submit" class="button main">
              {t('pages:status.stopYes')}
            </button>
          </p>
        </form>
      )}
    </Document>
  )
}
