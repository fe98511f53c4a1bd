import type { MissedQuestion } from '../../../app/conversation/missed-question.ts'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'

type Props = { context: PageContext; missed: MissedQuestion | undefined }

/** Never ticked beforehand, and shows exactly what would be kept (duties 29). Empty where nothing is offered. */
export const MissedOffer = ({ context: { t, language }, missed }: Props) => (
  <div id="missed">
    {missed && (
      <fieldset class="no-print">
        <legend>{t('pages:missed.title')}</legend>
        <p>{t('pages:missed.lead')}</p>
        <blockquote lang={missed.language === language ? undefined : missed.language} dir="auto">
          {missed.text}
        </blockquote>
        <p class="hint">{t('pages:missed.days', { count: missed.days })}</p>
        <label class="option confirm">
          <input type="checkbox" name="keepQuestion" value="1" autocomplete="off" />
          {t('pages:missed.keep')}
        </label>
        <p class="row">
          <Submit name="missed" value="1" label={t('pages:missed.send')} />
        </p>
      </fieldset>
    )}
  </div>
)
