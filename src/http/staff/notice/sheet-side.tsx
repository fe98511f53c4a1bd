import { wishText } from '../../../core/documents/letters/letter-wishes.ts'
import { occasion, occasionFirst } from '../../../core/documents/papers/receipt-sentences.ts'
import type { Language } from '../../../core/language.ts'
import { meetingName } from '../../../core/notice/decision/meeting-words.ts'
import {
  factsShown,
  type Help,
  kindsOnSheet,
  type MeetingOnSheet,
  type Sheet,
  type Written,
} from '../../../core/notice/decision/sheet.ts'
import type { FieldName } from '../../../core/notice/fields/field-schema.ts'
import type { StaffContext } from '../page-context.ts'
import { staffText } from '../staff-text.ts'

type Reader = 'staff' | 'citizen'
type Words = Pick<StaffContext, 't' | 'language' | 'pack'>
type SideProps = { context: Words; page: Language; sheet: Sheet; side: Reader }

/** In English for whoever reads English, where it was written so; else marked as Danish, as the letter has it. */
const StaffWords = ({ written, t, language }: Omit<Words, 'pack'> & { written: Written | undefined }) => {
  if (written === undefined) return null
  if (language === 'da') return <>{written.da}</>
  if (written.en !== undefined) return <>{written.en}</>
  return (
    <>
      <span lang="da">{written.da}</span> ({t('letters:letter.inDanish')})
    </>
  )
}

/** The conditions as in the letter: first those in fixed wording, addressed to this reader, then what staff wrote. */
const Terms = ({ context, sheet, side }: Omit<SideProps, 'page'>) => {
  const { t, language } = context
  const { fixed, words, stance } = sheet
  const ready = fixed.map(term =>
    t(
      side === 'citizen' && term !== 'staff_record'
        ? `letters:letter.use.${term}`
        : `staff:decision.term.${term}`,
    ),
  )
  if (ready.length === 0 && words === undefined) return null
  return (
    <>
      <h3>{t(`staff:sheet.terms.${stance === 'may_with_conditions' ? 'conditions' : 'instead'}`)}</h3>
      <p class="own">
        {ready.join('\n')}
        {ready.length > 0 && words !== undefined && '\n'}
        <StaffWords written={words} t={t} language={language} />
      </p>
    </>
  )
}

const ofRecording: readonly FieldName[] = ['medium', 'scope']

/** Where there was no yes to it, the recording they asked for is told as that, and not as what will be. */
const labelOf = (field: FieldName, sheet: Sheet): string =>
  ['instead', 'may_not'].includes(sheet.stance) &&
  kindsOnSheet(sheet).length === 0 &&
  ofRecording.includes(field)
    ? `staff:sheet.asked.${field}`
    : `notice:label.${field}`

/** The sender is called you on the half they read. */
const factText = (
  field: FieldName,
  { facts }: Sheet,
  { context, side }: Pick<SideProps, 'context' | 'side'>,
): string | undefined =>
  field === 'listeners' && facts.listeners === 'own' && side === 'citizen'
    ? context.t('letters:letter.listenersOwn')
    : staffText(field, facts, context)

const meetingOn = (
  { isUnnamed, ...called }: Omit<MeetingOnSheet, 'holds'>,
  { receivedAt }: Sheet,
  { t, language }: Words,
): string =>
  meetingName(called, { receivedAt, language }) ??
  t(`staff:sheet.others.${isUnnamed ? 'undated' : 'unnamed'}`)

/** What to do. Where the answer is not the same for every meeting, what to do at each kind of them. */
const linesIn = ({ t }: Words, sheet: Sheet, side: Reader): string[] => {
  const kinds = kindsOnSheet(sheet)
  const said = {
    act: t(`letters:act.${sheet.facts.medium ?? 'unknown'}`),
    occasion: occasion(sheet.facts, t),
    Occasion: occasionFirst(sheet.facts, t),
  }
  const texts =
    kinds.length === 0
      ? [t(`staff:sheet.${side}.${sheet.stance}`, said)]
      : ['all' as const, ...kinds].map(kind => t(`staff:sheet.each.${side}.${kind}`))
  return texts.flatMap(text => text.split('\n'))
}

/** One half of the sheet, for one reader. */
export const Side = ({ context, page, sheet, side }: SideProps) => {
  const { t, language, pack } = context
  return (
    <article class="letter" aria-labelledby={`sheet-${side}`} lang={language === page ? undefined : language}>
      <h2 id={`sheet-${side}`}>{t(`staff:sheet.for.${side}`)}</h2>
      <p class="soft">{pack.name[language]}</p>
      <dl class="staff-facts">
        {factsShown.flatMap(field => {
          const text = factText(field, sheet, { context, side })
          return text === undefined ? [] : [<Fact label={t(labelOf(field, sheet))} text={text} />]
        })}
        {sheet.meetings?.map(({ holds, ...meeting }) => (
          <Fact label={meetingOn(meeting, sheet, context)} text={t(`letters:holds.${holds}`)} />
        )) ?? <Others {...sheet} t={t} />}
      </dl>
      <ul>
        {linesIn(context, sheet, side).map(line => (
          <li>{line}</li>
        ))}
        {sheet.colleague && <li>{t('letters:letter.colleague')}</li>}
      </ul>
      <Terms context={context} sheet={sheet} side={side} />
      {(sheet.offered || sheet.asksForMinutes) && (
        <>
          <h3>{t(`staff:sheet.terms.${sheet.stance === 'may_not' ? 'instead' : 'beside'}`)}</h3>
          {sheet.offered && (
            <p class="own">
              <StaffWords written={sheet.offered} t={t} language={language} />
            </p>
          )}
          {sheet.asksForMinutes && <p>{t(`staff:sheet.minutes.${side}`)}</p>}
        </>
      )}
      {sheet.help.length > 0 && (
        <>
          <h3>{t('staff:sheet.help.title')}</h3>
          <ul>
            {sheet.help.map(one => (
              <li>{helpText(one, side, t)}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}

/** The other meetings in the citizen's own words, where this reader is shown them. */
const Others = ({ others, t }: Pick<Sheet, 'others'> & Pick<Words, 't'>) =>
  others === undefined ? null : (
    <Fact
      label={t(`staff:sheet.others.${others.answer}`)}
      text={others.words ?? t('staff:sheet.others.unnamed')}
    />
  )

const helpText = ({ wish, answer, language, words }: Help, side: Reader, t: Words['t']): string => {
  // A citizen's own words stand as a quotation: what they ask in the first person is not said to the reader.
  const quoted = words && `»${words}«`
  const named = wish === 'other' ? t('staff:sheet.help.own') : wishText(wish, language ? { language } : {}, t)
  return `${quoted ?? named}: ${t(answer === 'right' ? `staff:sheet.help.right.${side}` : `staff:sheet.help.${answer}`)}`
}

const Fact = ({ label, text }: { label: string; text: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
)
