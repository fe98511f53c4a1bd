import type { Pack } from '../../../../flows/policies/pack.ts'
import { compareRows } from '../../../core/policy/rules-page.ts'
import { urls } from '../../routes.ts'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { BackToChat } from './privacy-page.tsx'
import { groups, StanceChip } from './stance.tsx'

type Props = { context: PageContext; all: Pack[]; chosen: Pack[] }

/** Authorities side by side, only those that were asked for. */
export const ComparePage = ({ context, all, chosen }: Props) => {
  const { t, language } = context
  const ids = chosen.map(({ municipality }) => municipality)
  return (
    <InformationPage context={context} kind="compare" href={other => urls.compare(other, ids)}>
      <p>{t('pages:compare.intro')}</p>
      <form method="get" action={urls.compare()} class="no-print">
        <input type="hidden" name="lang" value={language} />
        <fieldset class="group">
          <legend>{t('pages:compare.choose')}</legend>
          <div class="options">
            {all.map(({ municipality, name }) => (
              <label class="option">
                <input
                  type="checkbox"
                  name="with"
                  value={municipality}
                  checked={ids.includes(municipality)}
                />
                {name[language]}
              </label>
            ))}
          </div>
        </fieldset>
        <p class="row">
          <Submit label={t('pages:compare.show')} />
        </p>
      </form>
      {chosen.length > 0 && <Table context={context} chosen={chosen} />}
      {context.neutral ? <FindYours context={context} /> : <BackToChat context={context} />}
    </InformationPage>
  )
}

const FindYours = ({ context: { t, language } }: { context: PageContext }) => (
  <p class="row no-print">
    <a class="button" href={urls.choose(language)}>
      {t('pages:choose.find')}
    </a>
  </p>
)

const Table = ({ context: { t, language }, chosen }: Omit<Props, 'all'>) => {
  const { authorities, rows } = compareRows(chosen, language, t)
  return (
    <section class="wide" aria-label={t('pages:compare.table')} tabindex={0}>
      <table class="compare">
        <thead>
          <tr>
            <td />
            {authorities.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        {groups.map(group => (
          <tbody>
            <tr class="group-name">
              <th colspan={authorities.length + 1} scope="rowgroup">
                {t(`pages:compare.group.${group}`)}
              </th>
            </tr>
            {rows
              .filter(row => row.group === group)
              .map(({ label, values, stances }) => (
                <tr>
                  <th scope="row">{label}</th>
                  {values.map((value, at) => (
                    <td>
                      <StanceChip t={t} stance={stances[at]} />
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
