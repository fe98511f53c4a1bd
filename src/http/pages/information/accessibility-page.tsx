import { urls } from '../../routes.ts'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { phoneLink } from '../layout/reach.tsx'
import { BackToChat } from './privacy-page.tsx'

/** The statement of the web accessibility act, with the faults we know. */
export const AccessibilityPage = ({ context }: { context: PageContext }) => {
  const { t, place, pack } = context
  return (
    <InformationPage context={context} kind="accessibility" href={other => urls.accessibility(place, other)}>
      <p>{t('pages:accessibility.goal')}</p>
      <h2>{t('pages:accessibility.worksTitle')}</h2>
      <ul>
        {['script', 'keyboard', 'reader', 'zoom', 'colours', 'time'].map(line => (
          <li>{t(`pages:accessibility.works.${line}`)}</li>
        ))}
      </ul>
      <h2>{t('pages:accessibility.faultsTitle')}</h2>
      <ul>
        {['untested', 'pdf', 'readAloud', 'phones'].map(line => (
          <li>{t(`pages:accessibility.faults.${line}`)}</li>
        ))}
      </ul>
      <h2>{t('pages:accessibility.phonesTitle')}</h2>
      <p>{t('pages:accessibility.phones')}</p>
      <h2>{t('pages:accessibility.otherTitle')}</h2>
      <p>
        {t('pages:accessibility.other')}{' '}
        {pack.contacts.phone ? (
          <a href={phoneLink(pack.contacts.phone)}>{t('pages:call', { phone: pack.contacts.phone })}</a>
        ) : (
          <a href={pack.contacts.website}>{t('pages:website')}</a>
        )}
      </p>
      <p>{t('pages:accessibility.complain')}</p>
      <BackToChat context={context} />
    </InformationPage>
  )
}
