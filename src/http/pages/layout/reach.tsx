import { besideFrame } from '../../routes.ts'
import type { PageContext } from './page-context.ts'

export type Reached = { context: PageContext; pack: PageContext['pack'] }

/** Beside every number, a way for people who cannot call (duties 26). */
export const WithoutPhone = ({ context: { t, place }, pack }: Reached) => (
  <a href={pack.contacts.website} target={besideFrame(place)}>
    {t('pages:withoutPhone', { site: new URL(pack.contacts.website).host })}
  </a>
)

/** The number with its hours, or the website if the number is not known; never an invented one. */
export const CallOrLook = ({ context: { t, language, place }, pack }: Reached) =>
  pack.contacts.phone ? (
    <>
      <a href={phoneLink(pack.contacts.phone)}>{t('pages:call', { phone: pack.contacts.phone })}</a>
      {pack.contacts.phoneHours && ` (${pack.contacts.phoneHours[language]})`}
    </>
  ) : (
    <a href={pack.contacts.website} target={besideFrame(place)}>
      {t('pages:website')}
    </a>
  )

export const phoneLink = (phone: string) => `tel:+45${phone.replace(/\D/g, '').replace(/^45(?=\d{8})/, '')}`
