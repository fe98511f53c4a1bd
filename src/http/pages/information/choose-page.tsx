import type { Pack } from '../../../../flows/policies/pack.ts'
import { urls } from '../../routes.ts'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'

type Props = {
  context: PageContext
  all: Pack[]
  /** Authorities whose name contains the search term. */
  found: Pack[]
  searched: string
}

/** Shown where the address does not say which authority it is about. */
export const ChoosePage = ({ context, all, found, searched }: Props) => {
  const { t, language } = context
  const isFound = found.length > 0
  return (
    <InformationPage context={context} kind="choose" href={other => urls.choose(other)}>
      <p>{t('pages:choose.intro')}</p>
      <form method="get" action={urls.choose()}>
        <input type="hidden" name="lang" value={language} />
        <label for="q">{t('pages:choose.search')}</label>
        <div class="send">
          <input type="text" id="q" name="q" value={searched} autocomplete="off" enterkeyhint="search" />
          <Submit look="button main" label={t('pages:choose.go')} />
        </div>
      </form>
      {!isFound && (
        <p class="note" role="status">
          {t('pages:choose.none')}
        </p>
      )}
      <List context={context} packs={isFound ? found : all} />
      <h2>{t('pages:choose.missing')}</h2>
      <p>{t('pages:choose.missingText')}</p>
    </InformationPage>
  )
}

const List = ({ context: { t, language }, packs }: { context: PageContext; packs: Pack[] }) => (
  <ul class="places">
    {packs.map(({ municipality, name, approvedBy }) => (
      <li>
        <a class="button starter" href={urls.chat({ municipality, embedded: false }, language)}>
          <span>
            {name[language]}
            {approvedBy === null && <span class="soft"> {t('pages:choose.unofficial')}</span>}
          </span>
        </a>
      </li>
    ))}
  </ul>
)
