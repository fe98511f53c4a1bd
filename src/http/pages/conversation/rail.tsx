import type { ConversationView, LedgerRow } from '../../../app/conversation/turn.ts'
import { urls } from '../../routes.ts'
import { type PageContext, unbroken } from '../layout/page-context.ts'
import { CallOrLook, WithoutPhone } from '../layout/reach.tsx'
import { Submit } from '../layout/submit.tsx'

type Props = { context: PageContext; view: ConversationView }

/** Beside the conversation on a wide screen, folded under it on a phone. */
export const Rail = ({ context, view }: Props) => (
  <aside class="rail no-print" aria-label={context.t('pages:rail.title')}>
    <Told context={context} rows={view.ledger} />
    <More context={context} view={view} />
  </aside>
)

const Told = ({ context: { t }, rows }: { context: PageContext; rows: LedgerRow[] }) => (
  <div id="told">
    {rows.length > 0 && (
      <details class="panel" data-wide>
        <summary>{t('pages:rail.told')}</summary>
        <dl class="told">
          {rows.map(row => (
            <Row context={{ t }} row={row} />
          ))}
        </dl>
      </details>
    )}
  </div>
)

/** An assumed fact is marked as one. Each can be corrected or removed, before the notice and while it is written. */
const Row = ({ context: { t }, row }: { context: Pick<PageContext, 't'>; row: LedgerRow }) => (
  <div>
    <dt>{row.label}</dt>
    <dd>
      <span dir="auto">{unbroken(row.value)}</span>
      {row.came === 'inferred' && <span class="soft"> {t('pages:rail.inferred')}</span>}{' '}
      <button type="submit" class="plain" name="choice" value={row.change}>
        {t('pages:check.change')}
        <span class="visually-hidden"> {row.label}</span>
      </button>{' '}
      <button type="submit" class="plain" name="choice" value={row.forget}>
        {t('pages:rail.forget')}
        <span class="visually-hidden"> {row.label}</span>
      </button>
    </dd>
  </div>
)

/** The ways out are in the same place on every turn (WCAG 3.2.6); "Slet alt" is the last (duties 32). */
const More = ({ context, view }: Props) => {
  const { t, pack, place, language } = context
  return (
    <details class="panel" data-wide id="more">
      <summary>{t('pages:rail.more')}</summary>
      <ul class="after">
        <li>
          <CallOrLook context={context} pack={pack} />
        </li>
        {pack.contacts.phone && (
          <li>
            <WithoutPhone context={context} pack={pack} />
          </li>
        )}
        <li>
          <Submit
            look="plain"
            name="ask"
            value="form"
            formaction={urls.form(place, language)}
            label={t('pages:chat.form')}
          />
        </li>
        <Length context={context} isBrief={view.brief} />
        <ForScripts context={context} />
        <Stop context={context} view={view} />
        <li>
          <Submit look="plain danger" name="ask" value="delete" label={t('pages:chat.delete')} />
        </li>
      </ul>
    </details>
  )
}

const Length = ({ context: { t }, isBrief }: { context: PageContext; isBrief: boolean }) => (
  <li id="length-choice">
    <Submit
      look="plain"
      name="length"
      value={isBrief ? 'whole' : 'short'}
      label={t(isBrief ? 'pages:chat.whole' : 'pages:chat.short')}
    />
  </li>
)

/** The script shows these, because only a script can do them. */
const ForScripts = ({ context: { t } }: { context: PageContext }) => (
  <>
    <li hidden>
      <button type="button" class="plain" data-read={t('pages:chat.readStop')}>
        {t('pages:chat.read')}
      </button>
    </li>
    <li hidden>
      <button type="button" class="plain" data-copy={t('pages:copied')}>
        {t('pages:chat.copy')}
      </button>
    </li>
    <li hidden>
      <button type="button" class="plain" data-save={t('pages:chat.fileName')}>
        {t('pages:chat.save')}
      </button>
    </li>
  </>
)

/** Asks for confirmation, and can be undone. */
const Stop = ({ context: { t }, view: { step } }: Props) => (
  <li id="stop" hidden={step === undefined}>
    {step && <Submit look="plain danger" name="ask" value="stop" label={t('pages:stopping.button')} />}
  </li>
)
