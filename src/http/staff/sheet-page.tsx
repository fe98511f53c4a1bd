import type { Context } from 'hono'
import { openNotice } from '../../app/open-notice.ts'
import type { StaffNotice } from '../../app/staff-notice.ts'
import type { Language } from '../../core/language.ts'
import type { FieldName } from '../../core/notice/fields.ts'
import { type Sheet, sheetOf } from '../../core/notice/sheet.ts'
import { type StaffContext, staffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import { Shell } from './shell.tsx'
import type { StaffDeps, StaffEnv } from './staff-env.ts'
import { staffText } from './staff-text.ts'

/** One sheet to print for the meeting: a calm script for staff, a card for the citizen in their language, from the same answer. */
export const sheetPage = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  const notice = await openNotice(deps, actor, { municipality, reference: c.req.param('reference') ?? '' })
  const spoken = { ...context, language: notice.language, t: deps.content.translate(notice.language) }
  return c.html(<SheetPage context={context} citizen={spoken} notice={notice} />)
}

type Props = { context: StaffContext; citizen: StaffContext; notice: StaffNotice }

const SheetPage = ({ context, citizen, notice }: Props) => {
  const { t, municipality } = context
  const sheet = sheetOf(notice)
  return (
    <Shell context={context} title={t('staff:sheet.title')} kind="sheet">
      <h1>{t('staff:sheet.title')}</h1>
      <p class="lead">{notice.reference}</p>
      <div class="sides">
        <Side context={context} page={context.language} sheet={sheet} side="staff" />
        <Side context={citizen} page={context.language} sheet={sheet} side="citizen" />
      </div>
      <p class="no-print">
        <a href={staffUrls.script(municipality)}>{t('staff:script.title')}</a>
      </p>
      <p class="no-print">
        <a href={staffUrls.notice(municipality, notice.reference)}>{t('staff:sheet.back')}</a>
      </p>
    </Shell>
  )
}

type Reader = 'staff' | 'citizen'
type SideProps = { context: StaffContext; page: Language; sheet: Sheet; side: Reader }

/** As they stand in the letter: those in fixed words, told to whoever reads, then what was written. */
const termsIn = ({ t }: StaffContext, { fixed, words }: Sheet, side: Reader): string =>
  [
    ...fixed.map(term =>
      t(
        side === 'citizen' && term !== 'staff_record'
          ? `letters:letter.use.${term}`
          : `staff:decision.term.${term}`,
      ),
    ),
    words ?? '',
  ]
    .filter(Boolean)
    .join('\n')

const facts = ['meetingAt', 'place', 'medium', 'scope'] as const satisfies readonly FieldName[]

const Side = ({ context, page, sheet, side }: SideProps) => {
  const { t, language, pack } = context
  const terms = termsIn(context, sheet, side)
  return (
    <article class="letter" aria-labelledby={`sheet-${side}`} lang={language === page ? undefined : language}>
      <h2 id={`sheet-${side}`}>{t(`staff:sheet.for.${side}`)}</h2>
      <p class="soft">{pack.name[language]}</p>
      <dl class="staff-facts">
        {facts.flatMap(field => {
          const text = staffText(field, sheet.facts, context)
          return text === undefined ? [] : [<Fact label={t(`notice:label.${field}`)} text={text} />]
        })}
      </dl>
      <ul>
        {t(`staff:sheet.${side}.${sheet.stance}`)
          .split('\n')
          .map(line => (
            <li>{line}</li>
          ))}
      </ul>
      {terms !== '' && (
        <>
          <h3>
            {t(`staff:sheet.terms.${sheet.stance === 'may_with_conditions' ? 'conditions' : 'instead'}`)}
          </h3>
          <p class="own">{terms}</p>
        </>
      )}
    </article>
  )
}

const Fact = ({ label, text }: { label: string; text: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
)
