import { kitIds } from '../../../flows/answers/answer.ts'
import { crisisLines } from '../../../flows/crisis-lines.ts'
import type { Channel, Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import { spokenDay } from '../calendar/spoken.ts'
import type { Language } from '../language.ts'
import { capital } from '../text/capital.ts'

const body: Record<Pack['kind'], Record<Language, (pack: Pack) => string>> = {
  municipality: { da: () => 'kommunen', en: () => 'the municipality' },
  state_authority: { da: pack => pack.name.da, en: pack => pack.name.en },
}

/** How a sentence names the authority: as the municipality, or by its own name where it is none. */
export const bodyWords = (pack: Pack, language: Language): { body: string; Body: string } => {
  const theBody = body[pack.kind][language](pack)
  return { body: theBody, Body: capital(theBody) }
}

/** Left out when the pack does not know it, so that words which need it throw instead of leaving a hole. */
const known = (entries: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1])))

/** Where each kit stands as a page to print: `bisidderKit`, `callKit` … */
const kitPaths = (pack: Pack, language: Language): Record<string, string> =>
  Object.fromEntries(kitIds.map(id => [`${id}Kit`, `/${pack.municipality}/kits/${id}?lang=${language}`]))

/** Everything about one authority that words may name. */
export const packParameters = (pack: Pack, channel: Channel, language: Language): Record<string, string> => {
  const { contacts } = pack
  return {
    authority: pack.name[language],
    ...bodyWords(pack, language),
    website: contacts.website,
    checkedOn: spokenDay(pack.sourceCheckedOn, language),
    pageUrl: sources[pack.source]?.url ?? contacts.website,
    rulesPath: `/${pack.municipality}/rules?lang=${language}`,
    privacyPath: `/${pack.municipality}/privacy?lang=${language}`,
    comparePath: `/compare?lang=${language}`,
    ...kitPaths(pack, language),
    ...crisisLines,
    ...known({
      phone: contacts.phone,
      phoneHours: contacts.phoneHours?.[language],
      address: contacts.address,
      workingDays: channel.notice.minWorkingDays?.toString(),
      adviserPhone: contacts.citizensAdviser?.phone,
      adviserEmail: contacts.citizensAdviser?.email,
      adviserUrl: contacts.citizensAdviser?.url,
    }),
  }
}
