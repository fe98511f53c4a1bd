import { urls } from '../../routes.ts'
import { Submit } from '../layout/submit.tsx'
import { type ChatAct, ChatActPage } from './chat-act-page.tsx'

/** "Slet alt" asks for confirmation, with script and without (duties 32). */
export const DeletePage = (act: ChatAct) => {
  const { t, place, language, pack } = act.context
  const lead = (
    <>
      <p>{t('pages:delete.intro')}</p>
      <p>{t('pages:delete.sent', { authority: pack.name[language] })}</p>
    </>
  )
  return (
    <ChatActPage {...act} kind="delete" title={t('pages:delete.title')} lead={lead}>
      <p class="row">
        <a class="button danger" href={urls.deleted(place, language)} data-forget>
          {t('pages:delete.yes')}
        </a>
        <Submit name="show" value="1" label={t('pages:delete.no')} />
      </p>
    </ChatActPage>
  )
}
