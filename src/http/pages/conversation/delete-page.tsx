import { formId, urls } from '../../routes.ts'
import { KeptFields, type Unsent } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { TitledDocument } from '../layout/titled-document.tsx'

type Props = { context: PageContext; state: string; unsent: Unsent }

/** "Slet alt" asks for confirmation, with script and without (duties 32). */
export const DeletePage = ({ context, state, unsent }: Props) => {
  const { t, place, language, pack } = context
  return (
    <TitledDocument
      context={context}
      title={t('pages:delete.title')}
      kind="delete"
      languages={{ by: 'none' }}
    >
      <p>{t('pages:delete.intro')}</p>
      <p>{t('pages:delete.sent', { authority: pack.name[language] })}</p>
      <form id={formId} method="post" action={urls.chat(place)}>
        <input type="hidden" name="state" value={state} />
        <KeptFields {...unsent} />
        <p class="row">
          <a class="button danger" href={urls.deleted(place, language)} data-forget>
            {t('pages:delete.yes')}
          </a>
          <Submit name="show" value="1" label={t('pages:delete.no')} />
        </p>
      </form>
    </TitledDocument>
  )
}
