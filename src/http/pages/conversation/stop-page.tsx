import { formId, newest, urls } from '../../routes.ts'
import { Document } from '../layout/document.tsx'
import { ErrorSummary } from '../layout/fields.tsx'
import { KeptFields, type Unsent } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'

type Props = { context: PageContext; state: string; unsent: Unsent }

/** "Stop" asks first, like "Slet alt" (duties 32); unlike that, it can be undone afterwards. */
export const StopPage = ({ context, state, unsent }: Props) => {
  const { t, place } = context
  return (
    <Document context={context} title={t('pages:stopping.title')} kind="stop" languages={{ by: 'none' }}>
      <ErrorSummary context={context} />
      <h1>{t('pages:stopping.title')}</h1>
      <p>{t('pages:stopping.intro')}</p>
      <form id={formId} method="post" action={`${urls.chat(place)}#${newest}`}>
        <input type="hidden" name="state" value={state} />
        <KeptFields {...unsent} />
        <p class="row">
          <button type="submit" class="button main" name="show" value="1">
            {t('pages:stopping.no')}
          </button>
          <button type="submit" class="button danger" name="choice" value="command.cancel">
            {t('pages:stopping.yes')}
          </button>
        </p>
      </form>
    </Document>
  )
}
