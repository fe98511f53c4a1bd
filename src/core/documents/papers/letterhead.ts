import type { Pack } from '../../../../flows/policies/pack.ts'
import type { Language, Translate } from '../../language.ts'
import type { DocumentModel } from '../model.ts'

/** Who stands behind the document, with the address and switchboard the pack holds. */
export const senderOf = (pack: Pack, language: Language, translate: Translate): DocumentModel['sender'] => ({
  name: pack.name[language],
  lines: [
    ...(pack.contacts.address ? [pack.contacts.address] : []),
    pack.contacts.phone
      ? translate('letters:sender.phone', { phone: pack.contacts.phone })
      : hostOf(pack.contacts.website),
  ],
})

/** The few words that only paper needs. `{page}` and `{pages}` are filled in when the pages are known. */
export const printWords = (reference: string | undefined, translate: Translate): DocumentModel['print'] => ({
  // A document without a reference number; the sender is on every page anyway.
  page:
    reference === undefined
      ? translate('letters:print.sheetPage')
      : translate('letters:print.page', { reference }),
  glyphsHeading: translate('letters:print.glyphsHeading'),
  glyphsText: translate('letters:print.glyphsText'),
})

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, '')

/** The authority with its telephone number, or with its site where nobody has checked a number. */
export const reachOf = (pack: Pack, language: Language, translate: Translate): string => {
  const authority = pack.name[language]
  const { phone, website } = pack.contacts
  return phone
    ? translate('letters:reach.phone', { authority, phone })
    : translate('letters:reach.website', { authority, website: hostOf(website) })
}
