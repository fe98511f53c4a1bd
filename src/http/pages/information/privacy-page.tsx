import { reportDays } from '../../../app/conversation/report-answer.ts'
import { urls } from '../../routes.ts'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'

const parts = ['controller', 'dpo', 'purpose', 'basis', 'recipients', 'retention'] as const

/**
 * What the law requires to be told before the first personal detail (GDPR article 13), and how this chat stores
 * little.
 */
export const PrivacyPage = ({ context }: { context: PageContext }) => {
  const { t, place, language, pack, missedDays } = context
  const authority = pack.name[language]
  return (
    <InformationPage context={context} kind="privacy" href={other => urls.privacy(place, other)}>
      <h2>{t('pages:privacy.chat.title')}</h2>
      <ul>
        {['program', 'sealed', 'day', 'masked', 'counted', 'noCookies'].map(line => (
          <li>{t(`pages:privacy.chat.${line}`)}</li>
        ))}
        <li>{t('pages:privacy.chat.reported', { days: reportDays })}</li>
        {missedDays !== undefined && <li>{t('pages:privacy.chat.missed', { count: missedDays })}</li>}
      </ul>
      <h2>{t('pages:privacy.send.title')}</h2>
      <p>{t('pages:privacy.send.what', { authority })}</p>
      <p>{t('pages:privacy.send.need')}</p>
      {pack.privacy ? (
        parts.map(part => (
          <>
            <h3>{t(`pages:privacy.part.${part}`)}</h3>
            <p>{pack.privacy?.[part][language]}</p>
          </>
        ))
      ) : (
        <p class="note">{t('pages:privacy.missing', { authority })}</p>
      )}
      <h2>{t('pages:privacy.rights.title')}</h2>
      <p>{t('pages:privacy.rights.text')}</p>
      <p>{t('pages:privacy.rights.voluntary')}</p>
      <p>{t('pages:privacy.rights.automatic')}</p>
      <p>
        {t('pages:privacy.rights.complain')}{' '}
        <a href="https://www.datatilsynet.dk/borger/klage" rel="noreferrer">
          {t('pages:privacy.rights.datatilsynet')}
        </a>
        .
      </p>
      {pack.contacts.dataProtectionUrl && (
        <p>
          <a href={pack.contacts.dataProtectionUrl} rel="noreferrer">
            {t('pages:privacy.adviser', { authority })}
          </a>
        </p>
      )}
      <BackToChat context={context} />
    </InformationPage>
  )
}

export const BackToChat = ({ context: { t, place, language } }: { context: PageContext }) => (
  <p class="row no-print">
    <a class="button" href={urls.chat(place, language)}>
      {t('pages:toChat')}
    </a>
  </p>
)
