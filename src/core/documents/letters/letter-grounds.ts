import type { ChannelName } from '../../../../flows/policies/pack.ts'
import { sources } from '../../../../flows/sources.ts'
import { helpInstead } from '../../notice/decision/help-instead.ts'
import { useTerms } from '../../notice/decision/terms.ts'
import { whoseNeed } from '../../notice/fields/represented.ts'
import { basisOf } from '../../policy/basis.ts'
import { inForce } from '../../policy/in-force.ts'
import { onOneLine, printable } from '../formats/printable.ts'
import type { DocumentBlock, Section } from '../model.ts'
import { needRows } from '../papers/field-rows.ts'
import { wordingOf } from '../papers/own-words.ts'
import { meetingGroundBlocks } from './letter-each-meeting.ts'
import { paragraph, section, staffWords, type Telling } from './telling.ts'

/** What is said of a need is said of whoever has it. */
const whoseWords = { own: '', helped: 'Helped', child: 'OfChild', another: 'OfAnother' } as const

type Whose = keyof typeof whoseWords

/** All the headings of the section on the need: by them it is taken out where it may not be read. */
export const headingsOfNeed: readonly string[] = Object.values(whoseWords).map(whose => `need${whose}`)

/** The grounds: the need addressed, what was considered, what counted, and what the decision rests on (duties 23). */
export const groundSections = (telling: Telling): Section[] => {
  return [
    ...section(telling, `need${whoseWords[whoseNeed(telling.input.fields)]}`, needBlocks(telling)),
    ...section(telling, 'assessment', staffWords('assessment', telling)),
    ...section(telling, 'ground', staffWords('ground', telling)),
    ...section(telling, 'meetingsGround', meetingGroundBlocks(telling)),
    ...section(telling, 'basis', basisBlocks(telling)),
  ]
}

const ownWordsOf = (
  needText: string,
  {
    leftOut,
    whose,
    ...written
  }: Parameters<typeof wordingOf>[1] & Pick<Telling, 'translate'> & { leftOut: boolean; whose: Whose },
): DocumentBlock[] =>
  leftOut
    ? [paragraph(written.translate(`letters:letter.needOwnLeftOut${whoseWords[whose]}`))]
    : [
        paragraph(written.translate(`letters:letter.needOwn${whoseWords[whose]}`)),
        { kind: 'words', text: printable(needText), ...wordingOf(needText, written) },
      ]

/** Not giving a reason is no reason for a no, and the letter says so (duties 15). */
const needBlocks = ({ input, language, translate }: Telling): DocumentBlock[] => {
  const { need = [], needText } = input.fields
  const whose = whoseNeed(input.fields)
  const given = need.filter(each => each !== 'prefer_not_to_say')
  const written = { wroteIn: input.language, language, translate, languageOf: input.languageOf }
  if (!given.length && !needText) {
    const isWithheld = need.includes('prefer_not_to_say')
    return [
      paragraph(translate(`letters:letter.${isWithheld ? `needWithheld${whoseWords[whose]}` : 'needNone'}`)),
    ]
  }
  const rows = needRows({ need: given }, written)
  const own = needText
    ? ownWordsOf(needText, { ...written, whose, leftOut: input.ownWordsLeftOut ?? false })
    : []
  return [...(rows.length ? [{ kind: 'facts', rows } as const] : []), ...own]
}

/** FOB 05.578 is about a citizen who wanted to record meetings, and says nothing of a home. */
const inHome: readonly ChannelName[] = ['video_home', 'fixed_camera_home']

/**
 * The authority's own rules if there are any, else the statement that there are none and what the decision rests on
 * instead; then the Ombudsman's statement. No statute is invented, and no rule that nobody has read.
 */
const basisBlocks = ({ input, language, translate }: Telling): DocumentBlock[] => {
  const { fields, pack, ruling } = input
  const basis = basisOf(fields, pack)
  const said = translate(`letters:letter.basis.${basis}`, {
    authority: pack.name[language],
    matter: translate(`letters:letter.matter.${ruling.channel}`),
    source: sources[pack.channels[ruling.channel].source]?.label[language] ?? '',
  })
  const own = basis === 'own_rules' ? said : `${said} ${translate('letters:letter.assessed')}`
  const isInHome = inHome.includes(ruling.channel)
  return [paragraph(own), paragraph(translate(`letters:letter.ombudsman05${isInHome ? 'Home' : ''}`))]
}

/** Help the authority offers by its own rules. What the citizen asked for besides is answered separately. */
export const insteadBlocks = (telling: Telling): DocumentBlock[] => {
  const { input, translate } = telling
  const items = helpInstead(input, input).map(name => translate(`letters:letter.help.${name}`))
  const fixed: DocumentBlock[] = items.length ? [{ kind: 'list', items }] : []
  return [...staffWords('instead', telling), ...fixed]
}

/** Conditions: first those in the fixed wording of the rules, then those that staff wrote. */
export const conditionBlocks = (telling: Telling): DocumentBlock[] => {
  const { input, language, translate } = telling
  const { terms = [], staffRecording } = input
  const items = terms.map(term =>
    term === 'staff_record'
      ? translate('letters:letter.term.staff_record', {
          authority: input.pack.name[language],
          basis: staffRecording?.[language].basis ?? '',
          retention: staffRecording?.[language].retention ?? '',
        })
      : translate(`letters:letter.use.${term}`),
  )
  const fixed: DocumentBlock[] = items.length ? [{ kind: 'list', items }] : []
  return [...fixed, ...staffWords('conditions', telling)]
}

/** Limits on use: only as the pack states them, and not repeated if they are among the conditions. */
export const useBlocks = ({ input, translate }: Telling): DocumentBlock[] => {
  const { ruling, fields, terms = [] } = input
  const items = useTerms({ ruling, medium: fields.medium })
    .filter(term => !terms.includes(term))
    .map(term => translate(`letters:letter.use.${term}`))
  return items.length ? [{ kind: 'list', items }] : []
}

/**
 * First the leader, then the citizens' adviser (who cannot change it), then the Ombudsman within a year. No other
 * deadline is stated.
 */
export const disagreeBlocks = (telling: Telling): DocumentBlock[] => {
  const { input, language, translate } = telling
  const { signer, pack, ruling } = input
  const first = translate('letters:letter.disagree.leader', {
    name: onOneLine(signer.name),
    unit: onOneLine(signer.unit ?? pack.name[language]),
  })
  const own =
    inForce(ruling).complaint === 'own_authority'
      ? [translate('letters:letter.disagree.own', { authority: pack.name[language] })]
      : []
  const items = [first, ...own, ...adviser(telling), translate('letters:letter.disagree.ombudsman')]
  return [{ kind: 'list', items }, paragraph(translate('letters:letter.disagree.otherAppeal'))]
}

const adviser = ({ input, translate }: Telling): string[] => {
  const known = input.pack.contacts.citizensAdviser
  if (!known) return []
  const { phone, email } = known
  const contact = adviserContact(phone, email, translate)
  return [translate('letters:letter.disagree.adviser', { contact })]
}

const adviserContact = (
  phone: string | null,
  email: string | null,
  translate: Telling['translate'],
): string => {
  if (phone && email) return translate('letters:letter.adviserBoth', { phone, email })
  if (phone) return translate('letters:letter.adviserPhone', { phone })
  return email ? translate('letters:letter.adviserEmail', { email }) : ''
}
