import { urls } from '../routes.ts'
import { Document, phoneLink } from './document.tsx'
import type { PageContext } from './page-context.ts'

type Props = { context: PageContext; title: string; detail: string }

/** Says what happened, what is kept, and where to go next; never a trace. */
export const ErrorPage = ({ context, title, detail }: Props) => {
  const { t, place, language, pack } = context
  return (
    <Document context={context} title={title} kind="error" languages={{ by: 'none' }}>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p class="row">
        <a class="button main" href={urls.chat(place, language)}>
          {t('pages:error.start')}
        </a>
        {pack.contacts.phone && (
          <a class="button" href={phoneLink(pack.contacts.phone)}>
            {t('pages:call', { phone: pack.contacts.phone })}
          </a>
        )}
      </p>
    </Document>
  )
}
