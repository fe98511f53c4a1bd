import type { Child } from 'hono/jsx'
import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { wishText } from '../../../core/documents/letters/letter-wishes.ts'
import { rowsSetAside } from '../../../core/notice/decision/wish-rows.ts'
import type { Wish, WishId } from '../../../core/notice/decision/wishes.ts'
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
export const HeardIn = ({ heard, id, ...props }: Props & { heard: HeardWish; id: WishId }) => (
  <p class="soft">
    <CameIn {...props} heard={heard} />
    <NoWish {...props} id={id} />
  </p>
)

export const NoWish = ({ id, ...props }: Props & { id: WishId }) =>
  props.notice.canMend ? (
    <>
      {' '}
      <WishAct {...props} act={`not_a_wish ${id}`} label={props.context.t('staff:decision.heard.none')} />
    </>
  ) : null

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
export const SetAside = (props: Props) => (
  <>
    {rowsSetAside(props.notice).map(({ id, wish, by, words }) => (
      <SetAsideBy {...props} id={id} wish={wish} by={by}>
        {words && <CitizenWords context={props.context} wroteIn={props.notice.language} text={words} />}
      </SetAsideBy>
    ))}
    {props.notice.heardWishes.map(
      heard =>
        heard.setAside && (
          <SetAsideBy {...props} id={heard.id} wish={heard.wish} by={heard.setAside.by}>
            <CameIn {...props} heard={heard} />
          </SetAsideBy>
        ),
    )}
  </>
)

type Aside = Props & { id: WishId; wish: Wish; by: { name: string }; children: Child }

const SetAsideBy = ({ id, wish, by, children, ...props }: Aside) => {
  const { context, notice } = props
  const { t } = context
  const named =
    wish === 'other_meetings' ? t('staff:decision.wish.otherMeetings') : wishText(wish, notice.fields, t)
  return (
    <p class="soft">
      {t('staff:decision.heard.setAside', {
        name: by.name,
        wish: t(`staff:decision.heard.named.${wish === 'other' ? 'own' : 'ready'}`, { wish: named }),
      })}{' '}
      {children}
      {notice.canMend && (
        <>
          {' '}
          <WishAct {...props} act={`a_wish ${id}`} label={t('staff:decision.heard.some')} />
        </>
      )}
    </p>
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
