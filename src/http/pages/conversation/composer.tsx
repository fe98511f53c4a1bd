import type { ConversationView } from '../../../app/conversation/turn.ts'
import { ErrorSummary, mostTyped } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'

type Props = {
  context: PageContext
  view: ConversationView
  text?: string | undefined
  fault?: { title: string; detail: string } | undefined
}

/** The message field, always in sight. Errors are shown here, and the words stay in the field. */
export const Composer = ({ context, view: { turn }, text, fault }: Props) => {
  const { t } = context
  const isAnswering = turn.notice?.asking !== undefined
  return (
    <div class="compose no-print">
      <div class="wrap">
        <ErrorSummary context={context} problem={fault} />
        <p class="label">
          <label for="text" id="text-label">
            {t(isAnswering ? 'pages:chat.answer' : 'pages:chat.question')}
          </label>{' '}
          <span class="soft" id="text-hint">
            {turn.expects === 'date' ? t('pages:chat.hint.date') : t('pages:chat.hint.cpr')}
          </span>
        </p>
        <div class="send">
          <textarea
            id="text"
            name="text"
            rows={1}
            maxlength={mostTyped}
            autocomplete="off"
            enterkeyhint="send"
            dir="auto"
            aria-describedby="text-hint fault"
            aria-invalid={fault ? 'true' : undefined}
          >
            {text ?? ''}
          </textarea>
          <Submit look="button main" name="send" value="text" label={t('pages:chat.send')} />
        </div>
      </div>
    </div>
  )
}
