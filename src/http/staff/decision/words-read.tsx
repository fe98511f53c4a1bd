import { isInNeed } from '../../../core/notice/decision/words-unread.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import type { NoticeShown } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { decisionForm } from './decision-form.tsx'
import { NeedButton } from './need-button.tsx'

/** Says that the words in which danger was read have been read: the need first, where they stand in it. */
export const WordsRead = ({ context, notice }: NoticeShown) => {
  const { t, municipality } = context
  const { danger, hasNeed, needOpened } = notice
  if (danger && isInNeed(danger) && hasNeed && !needOpened)
    return <NeedButton context={context} notice={notice} />
  if (!notice.roles.includes('handle')) return null
  return (
    <Submit
      form={decisionForm}
      formaction={staffUrls.casework(municipality, notice.reference)}
      formnovalidate
      name="act"
      value="words"
      label={t('staff:danger.clear')}
    />
  )
}
