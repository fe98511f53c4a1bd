import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { dayOf, spokenDay, spokenTime } from '../../../core/calendar/spoken.ts'
import type { Contact } from '../../../core/notice/fields/field-schema.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { Call, PrintLetter } from '../inbox/after-sending.tsx'
import { FiledUnder, ReachedOn, ReachedWhy } from '../inbox/reach-fields.tsx'
import { ListField } from '../list-field.tsx'
import type { NoticeShown } from '../page-context.ts'
import { type Refused, refusedBy } from '../refused.ts'
import { staffUrls } from '../routes.ts'

/** How the answer reached the citizen; until then, what still has to be done. */
export const Reaching = (props: NoticeShown) => {
  const { context, notice } = props
  const { t } = context
  if (notice.decisions.length === 0 || notice.status === 'withdrawn' || notice.status === 'waiting')
    return null
  return notice.reached ? (
    <p class="soft">{reachedText(props, notice.reached)}</p>
  ) : (
    <section class="note" aria-labelledby="reaching">
      <h3 id="reaching">{t(`${wordsFor(notice)}.title`)}</h3>
      <p>{t(`staff:reach.todo.${notice.contact.reply}`)}</p>
      <Means {...props} />
      {notice.roles.includes('handle') && <NoteReached {...props} />}
    </section>
  )
}

/** A question back is not called an answer. */
const wordsFor = ({ status }: StaffNotice): string =>
  status === 'asked' ? 'staff:reach.question' : 'staff:reach'

const reachedText = (
  { context: { t, language }, notice }: NoticeShown,
  { how, at, by, on, why }: NonNullable<StaffNotice['reached']>,
): string => {
  if (how === 'seen') return t(`${wordsFor(notice)}.seen`, { when: spokenTime(new Date(at), language) })
  const said = t(`${wordsFor(notice)}.${how}`, {
    when: spokenDay(on ?? dayOf(new Date(at)), language),
    name: by?.name ?? '',
  })
  return why === undefined ? said : `${said} ${t('staff:reach.because', { why })}`
}

/** The number to call, or the letter to print. */
const Means = ({ context, notice }: NoticeShown) => {
  const { phone, reply } = notice.contact
  const [answer] = notice.decisions
  if (reply === 'phone' && phone !== undefined)
    return (
      <p>
        <Call phone={phone} />
      </p>
    )
  if (reply !== 'letter' || answer === undefined) return null
  return <PrintLetter context={context} reference={notice.reference} letter={answer} />
}

const ways = ['posted', 'told', 'delivered'] as const
type Way = (typeof ways)[number]

/** The way that the citizen chose; a mail shows by itself that it was read. */
const chosenWay: Record<Contact['reply'], Way | undefined> = {
  phone: 'told',
  letter: 'posted',
  email: undefined,
}

/** The day is today unless somebody says otherwise; a reason is asked for where it was another way than was chosen. */
const NoteReached = (props: NoticeShown) => {
  const { context, notice, list } = props
  const { t, municipality, now } = context
  const refused = refusedBy(props.refused, ...ways)
  const chosen = chosenWay[notice.contact.reply]
  return (
    <form method="post" action={staffUrls.casework(municipality, notice.reference)}>
      <ListField list={list} />
      <ReachedOn t={t} refused={refused} id="on" now={now} required />
      {notice.casework.journal === undefined && (
        <FiledUnder t={t} refused={refused} id="reach-number" hint={t('staff:reach.numberHint')} />
      )}
      {chosen && <Submit name="act" value={chosen} label={t(`staff:reach.button.${chosen}`)} />}
      <OtherWay {...props} refused={refused} chosen={chosen} />
    </form>
  )
}

const OtherWay = ({
  context: { t },
  notice,
  refused,
  chosen,
}: NoticeShown & { refused: Refused | undefined; chosen: Way | undefined }) => (
  <details open={refused !== undefined}>
    <summary>{t(chosen ? 'staff:reach.otherWay' : `${wordsFor(notice)}.note`)}</summary>
    <ReachedWhy t={t} refused={refused} id="reach-why" />
    <p class="row">
      {ways
        .filter(how => how !== chosen)
        .map(how => (
          <Submit name="act" value={how} label={t(`staff:reach.button.${how}`)} />
        ))}
    </p>
  </details>
)
