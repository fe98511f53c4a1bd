import type { Pack } from '../../../flows/policies/pack.ts'
import { isApplicable } from '../../core/notice/applicable.ts'
import type { FieldName } from '../../core/notice/fields.ts'
import { besideFrame, formId, pageLanguage, urls } from '../routes.ts'
import { Document } from './document.tsx'
import { ErrorSummary } from './fields.tsx'
import { type Kept, KeptFields } from './kept-fields.tsx'
import { type InputsProps, NoticeInputs } from './notice-inputs.tsx'
import type { PageContext } from './page-context.ts'

const sections: { name: string; fields: FieldName[] }[] = [
  { name: 'what', fields: ['medium'] },
  { name: 'meeting', fields: ['setting', 'meetingAt', 'place', 'department', 'employee'] },
  { name: 'why', fields: ['need', 'needText'] },
  { name: 'others', fields: ['listeners', 'alternatives', 'staffMayRecord'] },
]

/** Whether staff may record is asked only where the pack says that they may (duties 21); several meetings likewise. */
const hasAPlace = (field: FieldName, pack: Pack): boolean =>
  !['staffMayRecord', 'severalMeetings'].includes(field) || isApplicable(field, {}, pack)

type Props = InputsProps & {
  context: PageContext
  state?: string | undefined
  kept: Kept
  problem?: { title: string; detail: string } | undefined
}

/** The whole notice at once, for those who would rather see everything: same fields, same rules, same check page. */
export const FormPage = ({ state, kept, problem, ...inputs }: Props) => {
  const { context, faults } = inputs
  const { t, place, language } = context
  const isWrong = problem !== undefined || Object.keys(faults).length > 0
  return (
    <Document
      context={context}
      title={isWrong ? `${t('pages:fault')} ${t('pages:form.title')}` : t('pages:form.title')}
      kind="form"
      languages={{ by: 'button', name: pageLanguage }}
      enter={{ name: 'send', value: 'form' }}
    >
      <ErrorSummary context={context} faults={faults} problem={problem} />
      <h1>{t('pages:form.title')}</h1>
      <p>{t('pages:form.intro')}</p>
      <p class="soft">
        {t('pages:check.voluntary')} {t('pages:about.data')}{' '}
        <a href={urls.privacy(place, language)} target={besideFrame(place)}>
          {t('pages:about.more')}
        </a>
      </p>
      <Paper context={context} />
      <form id={formId} method="post" action={urls.form(place, language)} novalidate>
        {state && <input type="hidden" name="state" value={state} />}
        <KeptFields kept={kept} />
        {sections.map(({ name, fields }) => (
          <section>
            <h2>{t(`pages:form.section.${name}`)}</h2>
            <NoticeInputs fields={fields.filter(field => hasAPlace(field, context.pack))} {...inputs} />
          </section>
        ))}
        <More {...inputs} />
        <p class="row">
          <button type="submit" class="button main" name="send" value="form">
            {t('pages:form.next')}
          </button>
          <button type="submit" class="button" name="to" value="chat">
            {t('pages:form.chat')}
          </button>
        </p>
      </form>
    </Document>
  )
}

const seldom: FieldName[] = [
  'severalMeetings',
  'scope',
  'othersPresent',
  'caseNumber',
  'language',
  'easyRead',
]

const rare: { heading: string; fields: FieldName[] }[] = [
  { heading: 'camera', fields: ['cameraPosition', 'switchOff'] },
  { heading: 'behalf', fields: ['onBehalfOf', 'authority'] },
]

/** What few need is folded, and open when something in it is wrong. */
const More = (inputs: InputsProps & { context: PageContext }) => {
  const { t } = inputs.context
  const folded = [...seldom, ...rare.flatMap(({ fields }) => fields)]
  const isWrong = folded.some(name => name in inputs.faults)
  return (
    <details class="more" open={isWrong}>
      <summary>
        <h2>{t('pages:form.section.more')}</h2>
      </summary>
      <NoticeInputs fields={seldom.filter(field => hasAPlace(field, inputs.context.pack))} {...inputs} />
      {rare.map(({ heading, fields }) => (
        <>
          <h3>{t(`pages:form.${heading}`)}</h3>
          <NoticeInputs fields={fields} {...inputs} />
        </>
      ))}
    </details>
  )
}

/** A PDF does not open inside a frame. */
const Paper = ({ context: { t, place, language } }: { context: PageContext }) => {
  const target = place.embedded ? '_blank' : undefined
  return (
    <p class="soft">
      {t('pages:form.paper')}{' '}
      <a href={urls.sheet(place, 'form.pdf', language)} target={target}>
        {t('pages:form.blank')}
      </a>
      {' · '}
      <a href={urls.sheet(place, 'phone.pdf', language)} target={target}>
        {t('pages:form.phone')}
      </a>
    </p>
  )
}
