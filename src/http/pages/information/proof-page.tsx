import { type Claim, claims, unprovenIds } from '../../../../flows/claims.ts'
import type { Checked } from '../../../app/oversight/read-proof.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { type Evidence, verdictOn } from '../../../core/statistics/evidence.ts'
import { fewest } from '../../../core/statistics/for-the-public.ts'
import { urls } from '../../routes.ts'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'

type Props = { context: PageContext; evidence: Evidence; checked: Checked[] }

/** Each claim with its tests and when they last ran; then measurements, the database, and what nobody has shown. */
export const ProofPage = ({ context, evidence, checked }: Props) => {
  const { t } = context
  const changed = evidence.files.length > 0 && evidence.testedFrom !== evidence.builtFrom
  return (
    <InformationPage
      context={context}
      title={t('proof:title')}
      kind="proof"
      href={other => urls.proof(other)}
    >
      <p>{t('proof:lead')}</p>
      {evidence.files.length === 0 && <p class="note">{t('proof:never')}</p>}
      {changed && <p class="note">{t('proof:changed')}</p>}
      <h2>{t('proof:claims')}</h2>
      {claims.map(claim => (
        <Shown context={context} claim={claim} evidence={evidence} />
      ))}
      <Numbers context={context} evidence={evidence} />
      <Database context={context} checked={checked} />
      <h2>{t('proof:unprovenTitle')}</h2>
      <ul>
        {unprovenIds.map(id => (
          <li>{t(`proof:unproven.${id}`)}</li>
        ))}
      </ul>
    </InformationPage>
  )
}

const Shown = ({
  context: { t, language },
  claim,
  evidence,
}: Pick<Props, 'context' | 'evidence'> & { claim: Claim }) => {
  const { state, tests, at } = verdictOn(claim.tests, evidence)
  return (
    <article class="claim" id={`claim-${claim.id}`}>
      <h3>{t(`proof:claim.${claim.id}`)}</h3>
      <p class={state === 'failed' ? 'alarm' : 'soft'}>
        <strong>{t(`proof:state.${state}`)}</strong>
        {at !== undefined &&
          ` ${t('proof:tests', { count: tests.length, when: spokenTime(new Date(at), language) })}`}
      </p>
      <details>
        <summary>{t('proof:which')}</summary>
        <p class="soft">{claim.tests.join(', ')}</p>
        <ul lang="en">
          {tests.map(({ title, passed }) => (
            <li>
              {title}
              {!passed && <strong lang={language}> ({t('proof:state.failed')})</strong>}
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}

const Numbers = ({ context: { t, language }, evidence: { numbers } }: Omit<Props, 'checked'>) => (
  <>
    <h2>{t('proof:numbers')}</h2>
    {numbers.length === 0 ? (
      <p>{t('proof:noNumbers')}</p>
    ) : (
      <section class="wide" aria-label={t('proof:numbers')} tabindex={0}>
        <table>
          <thead>
            <tr>
              {(['what', 'measured', 'goal', 'met', 'when'] as const).map(column => (
                <th scope="col">{t(`proof:column.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ what, measured, goal, met, at }) => (
              <tr>
                <th scope="row" lang="en">
                  {what}
                </th>
                <td>{measured}</td>
                <td lang="en">{goal}</td>
                <td>{t(met ? 'proof:met' : 'proof:notMet')}</td>
                <td>{spokenTime(new Date(at), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </>
)

/** A number that is small enough to point at somebody is given in words. */
const Database = ({ context: { t, language }, checked }: Omit<Props, 'evidence'>) => (
  <>
    <h2>{t('proof:database')}</h2>
    {checked.length === 0 ? (
      <p>{t('proof:notChecked')}</p>
    ) : (
      <ul>
        {checked.map(({ authority, name, at, total, whole }) => (
          <li class={whole ? undefined : 'alarm'}>
            {t(`proof:checked.${name}`, {
              authority,
              amount: total < fewest ? t('proof:few') : total,
              when: spokenTime(new Date(at), language),
            })}{' '}
            <strong>{t(whole ? 'proof:whole' : 'proof:broken')}</strong>
          </li>
        ))}
      </ul>
    )}
  </>
)
