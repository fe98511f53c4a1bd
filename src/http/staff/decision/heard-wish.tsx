import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { wishText } from '../../../core/documents/letters/letter-wishes.ts'
import type { HeardWish } from '../../../core/notice/lifecycle/heard-wishes.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { CitizenWords } from '../citizen-words.tsx'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'

type Props = { context: StaffContext; notice: StaffNotice }

/** Stands in the form of the answer, so what is written there is kept. */
const WishAct = ({ context, notice, act, label }: Props & { act: string; label: string }) => (
  <Submit
    look="plain"
    formaction={staffUrls.casework(context.municipality, notice.reference)}
    formnovalidate
    name="act"
    value={act}
    label={label}
  />
)

/** That it came after the notice, when, and in which words. The program read it, so staff can say that it is none. */
export const HeardIn = ({ heard, ...props }: Props & { heard: HeardWish }) => {
  const { context, notice } = props
  const { t } = context
  return (
    <p class="soft">
      <CameIn {...props} heard={heard} />
      {notice.canSetWishAside && (
        <>
          {' '}
          <WishAct {...props} act={`not_a_wish ${heard.id}`} label={t('staff:decision.heard.none')} />
        </>
      )}
    </p>
  )
}

const CameIn = ({ context, notice, heard }: Props & { heard: HeardWish }) => {
  const { t, language } = context
  const when = spokenTime(new Date(heard.came), language)
  return (
    <>
      {t(`staff:decision.heard.${heard.field === undefined ? 'reply' : 'change'}`, { when })}{' '}
      {heard.words && <CitizenWords context={context} wroteIn={notice.language} text={heard.words} />}
    </>
  )
}

/** What staff have said to be no wish, and the way back. */
export const SetAside = (props: Props) => {
  const { context, notice } = props
  const { t } = context
  return (
    <>
      {notice.heardWishes.map(
        heard =>
          heard.setAside && (
            <p class="soft">
              {t('staff:decision.heard.setAside', {
                name: heard.setAside.by.name,
                wish: t(`staff:decision.heard.named.${heard.wish === 'other' ? 'own' : 'ready'}`, {
                  wish: wishText(heard.wish, notice.fields, t),
                }),
              })}{' '}
              <CameIn {...props} heard={heard} />
              {notice.canSetWishAside && (
                <>
                  {' '}
                  <WishAct {...props} act={`a_wish ${heard.id}`} label={t('staff:decision.heard.some')} />
                </>
              )}
            </p>
          ),
      )}
    </>
  )
}

/** A wish came too late for the letter that was sent: it is owed an answer. */
export const OwedWishes = ({ context: { t }, notice }: Props) =>
  notice.owesWishes ? (
    <div class="note">
      <p>
        <strong>{t('staff:decision.heard.owed')}</strong>
      </p>
      <p>{t('staff:decision.heard.owedHow')}</p>
    </div>
  ) : null
