import { Submit } from '../../pages/layout/submit.tsx'
import { ListField } from '../list-field.tsx'
import type { NoticeShown } from '../page-context.ts'
import { staffUrls } from '../routes.ts'

/** That there is nothing to answer, and the way to close it where one stands. */
export const Withdrawn = (props: NoticeShown) => {
  const { context, notice } = props
  const { journal, unfiled } = notice.casework
  if (notice.status !== 'withdrawn') return null
  return (
    <div class="note">
      <p>{context.t('staff:notice.withdrawn')}</p>
      {unfiled && <p class="soft">{context.t('staff:course.filing_unneeded', { by: unfiled.by.name })}</p>}
      {journal === undefined && unfiled === undefined && notice.roles.includes('handle') && (
        <Close {...props} />
      )}
    </div>
  )
}

const Close = ({ context, notice, list }: NoticeShown) => {
  const { t, municipality } = context
  if (notice.danger !== undefined) return <p>{t('staff:closing.block.to_be_read')}</p>
  return (
    <form method="post" action={staffUrls.casework(municipality, notice.reference)}>
      <ListField list={list} />
      <Submit name="act" value="unneeded" label={t('staff:casework.unneeded')} />
    </form>
  )
}
