import { formId, newest, urls } from '../../routes.ts'
import { KeptFields, type Unsent } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { TitledDocument } from '../layout/titled-document.tsx'

type Props = { context: PageContext; state: string; unsent: Unsent }

/** "Stop" asks for confirmation like "Slet alt" (duties 32). Unlike that, it can be undone. */
export const StopPage = ({ context, state, unsent }: Props) => {
  const { t, place } = context
  return (
    <TitledDocument
      context={context}
      title={t('pages:stopping.title')}
      kind="stop"
      languages={{ by: 'none' }}
    >
      <p>{t('pages:stopping.intro')}</p>
      <form id={formId} method="post" action={`${urls.chat(place)}#${newest}`}>
        <input type="hidden" name="state" value={state} />
        <KeptFields {...unsent} />
        <p class="row">
          <Submit look="button main" name="show" value="1" label={t('pages:stopping.no')} />
          <Submit look="button danger" name="choice" value="command.cancel" label={t('pages:stopping.yes')} />
        </p>
      </form>
    </TitledDocument>
  )
}
