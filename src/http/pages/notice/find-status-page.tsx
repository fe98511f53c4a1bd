import { formId, urls } from '../../routes.ts'
import { type Faults, Field, type Problem } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { TitledDocument } from '../layout/titled-document.tsx'

type FindProps = {
  context: PageContext
  given?: { reference?: string; code?: string }
  faults?: Faults
  problem?: Problem | undefined
}

type SecretProps = Required<Pick<FindProps, 'given' | 'faults'>> & {
  t: PageContext['t']
  name: 'reference' | 'code'
  label: string
}

/** Copied from the receipt letter by letter: autocomplete and spell checking are off. */
const Secret = ({ t, name, label, given, faults }: SecretProps) => (
  <Field name={name} label={label} hint={t(`pages:status.${name}Hint`)} fault={faults[name]}>
    {attributes => (
      <input
        type="text"
        class="short"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={given[name] ?? ''}
        {...attributes}
      />
    )}
  </Field>
)

/** Asks for reference and code. The link from the receipt carries a token in its fragment, which the script sends. */
export const FindStatusPage = ({ context, given = {}, faults = {}, problem }: FindProps) => {
  const { t, language, place } = context
  return (
    <TitledDocument
      {...{ context, faults, problem }}
      title={t('pages:status.find')}
      kind="find"
      languages={{ by: 'link', href: other => urls.status(other, place.municipality) }}
    >
      <p>{t('pages:status.findIntro')}</p>
      <noscript>
        <p class="note">{t('pages:status.linkByHand')}</p>
      </noscript>
      <form id={formId} method="post" action={urls.status(language, place.municipality)} data-token>
        <Secret name="reference" label={t('pages:receipt.reference')} {...{ t, given, faults }} />
        <Secret name="code" label={t('pages:status.code')} {...{ t, given, faults }} />
        <p class="row">
          <Submit look="button main" label={t('pages:status.show')} />
        </p>
      </form>
      <h2>{t('pages:status.lostTitle')}</h2>
      <p>{t('pages:status.lost')}</p>
    </TitledDocument>
  )
}
