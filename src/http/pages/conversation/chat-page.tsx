import type { MissedQuestion } from '../../../app/conversation/missed-question.ts'
import type { ConversationView } from '../../../app/conversation/turn.ts'
import { formId, newest, urls } from '../../routes.ts'
import { Document } from '../layout/document.tsx'
import { Done } from '../layout/done.tsx'
import { type Kept, KeptFields } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { actOf } from './act.ts'
import { ChatIntroduction } from './chat-introduction.tsx'
import { Choices } from './choices.tsx'
import { Composer } from './composer.tsx'
import { ConversationLog } from './conversation-log.tsx'
import { MissedOffer } from './missed-offer.tsx'
import { Rail } from './rail.tsx'
import { Step, stepTitle } from './step.tsx'

export type ChatProps = {
  context: PageContext
  view: ConversationView
  /** What went wrong, and the words that were not accepted: both stay on the page. */
  fault?: { title: string; detail: string }
  text?: string
  /** Shown at the top: that everything is deleted. */
  notice?: string
  /** Shown at the field: that a report has been counted. */
  said?: string | undefined
  /** The token of the conversation before the last action, where that can be undone. */
  undo?: string | undefined
  kept?: Kept
  /** One button both began the notice and answered its first question. */
  began?: boolean | undefined
  /** The last question, if it was not understood and may be kept. */
  missed?: MissedQuestion | undefined
}

export const ChatPage = (props: ChatProps) => {
  const { context, view, fault, text, kept } = props
  const { place } = context
  return (
    <Document
      context={context}
      title={titleOf(props)}
      kind="chat"
      languages={{ by: 'button' }}
      enter={{ name: 'send', value: 'text' }}
    >
      <form id={formId} class="chat" method="post" action={`${urls.chat(place)}#${newest}`}>
        <input type="hidden" name="state" value={view.turn.state} />
        <KeptFields kept={kept} />
        <div class="stage wrap">
          <Talk {...props} />
          <Rail context={context} view={view} />
        </div>
        <Composer context={context} view={view} text={text} fault={fault} />
      </form>
    </Document>
  )
}

/** The tab's title says which step it is, and that something is wrong. */
const titleOf = ({ context, view: { step }, fault }: ChatProps): string => {
  const title = step ? stepTitle({ context, step }) : context.t('pages:chat.title')
  return fault ? `${context.t('pages:fault')} ${title}` : title
}

const Talk = ({ context, view, notice, said, undo, missed, began }: ChatProps) => {
  const { t } = context
  const history = view.history()
  return (
    <div class="talk">
      <h1>{t('pages:chat.title')}</h1>
      {notice && <Done>{notice}</Done>}
      <ChatIntroduction context={context} />
      <h2 class="visually-hidden">{t('pages:chat.log')}</h2>
      <Step context={context} step={view.step} />
      <ConversationLog
        context={context}
        history={history}
        act={actOf(context, view)}
        folds={view.step !== undefined}
        began={began}
      />
      <p
        id="announce"
        class="visually-hidden"
        role="status"
        data-one={t('pages:script.oneChoice')}
        data-many={t('pages:script.manyChoices')}
      />
      <MissedOffer context={context} missed={missed} />
      <div id="said" role="status">
        {said && <p class="done">{said}</p>}
        {undo && <Submit look="button chip" name="undo" value={undo} label={t('pages:stopping.undo')} />}
      </div>
      <Choices context={context} view={view} />
    </div>
  )
}
