import { newest, urls } from '../../routes.ts'
import { Submit } from '../layout/submit.tsx'
import { type ChatAct, ChatActPage } from './chat-act-page.tsx'

/** "Stop" asks for confirmation like "Slet alt" (duties 32). Unlike that, it can be undone. */
export const StopPage = (act: ChatAct) => {
  const { t, place } = act.context
  return (
    <ChatActPage
      {...act}
      kind="stop"
      title={t('pages:stopping.title')}
      lead={<p>{t('pages:stopping.intro')}</p>}
      action={`${urls.chat(place)}#${newest}`}
    >
      <p class="row">
        <Submit look="button main" name="show" value="1" label={t('pages:stopping.no')} />
        <Submit look="button danger" name="choice" value="command.cancel" label={t('pages:stopping.yes')} />
      </p>
    </ChatActPage>
  )
}
