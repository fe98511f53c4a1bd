import type { Group } from '../../../../flows/field-row.ts'
import { fieldsIn, isA } from '../../../../flows/fields.ts'
import { hasAPlaceHere } from '../../../core/notice/fields/applicable.ts'
import type { FieldName } from '../../../core/notice/fields/field-schema.ts'
import { atFaults, besideFrame, formId, pageLanguage, urls } from '../../routes.ts'
import type { Problem } from '../layout/fields.tsx'
import { type Kept, KeptFields } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { TitledDocument } from '../layout/titled-document.tsx'
import { type InputsProps, NoticeInputs } from './notice-inputs.tsx'

const sections = ['what', 'meeting', 'why', 'others'] as const
/** Folded under headings of their own: fields that belong together and that few people need. */
const rare = ['camera', 'behalf'] as const

const often = (group: Group): FieldName[] => fieldsIn([group]).filter(field => !isA('seldom', field))
const seldom = fieldsIn(sections).filter(field => isA('seldom', field))

type Props = InputsProps & {
  context: PageContext
  state?: string | undefined
  kept: Kept
  problem?: Problem | undefined
}

/** The whole notice at once, for people who prefer that: same fields, same rules, same check page. */
export const FormPage = ({ state, kept, problem, ...inputs }: Props) => {
  const { context, faults } = inputs
  const { t, place, language } = context
  return (
    <TitledDocument
      {...{ context, faults, problem }}
      title={t('pages:form.title')}
      kind="form"
      languages={{ by: 'button', name: pageLanguage }}
      enter={{ name: 'send', value: 'form' }}
    >
      <p>{t('pages:form.intro')}</p>
      <p class="soft">
        {t('pages:check.voluntary')} {t('pages:about.data')}{' '}
        <a href={urls.privacy(place, language)} target={besideFrame(place)}>
          {t('pages:about.more')}
        </a>
      </p>
      <Paper context={context} />
      <form id={formId} method="post" action={atFaults(urls.form(place, language))} novalidate>
        {state && <input type="hidden" name="state" value={state} />}
        <KeptFields kept={kept} />
        {sections.map(name => (
          <section>
            <h2>{t(`pages:form.section.${name}`)}</h2>
            <NoticeInputs
              fields={often(name).filter(field => hasAPlaceHere(field, context.pack))}
              {...inputs}
            />
          </section>
        ))}
        <More {...inputs} />
        <p class="row">
          <Submit look="button main" name="send" value="form" label={t('pages:form.next')} />
          <Submit name="to" value="chat" label={t('pages:form.chat')} />
        </p>
      </form>
    </TitledDocument>
  )
}

/** What few need is folded, and open when something in it is wrong. */
const More = (inputs: InputsProps & { context: PageContext }) => {
  const { t } = inputs.context
  const folded = [...seldom, ...fieldsIn(rare)]
  const isWrong = folded.some(name => name in inputs.faults)
  return (
    <details class="more" open={isWrong}>
      <summary>
        <h2>{t('pages:form.section.more')}</h2>
      </summary>
      <NoticeInputs fields={seldom.filter(field => hasAPlaceHere(field, inputs.context.pack))} {...inputs} />
      {rare.map(name => (
        <>
          <h3>{t(`pages:form.${name}`)}</h3>
          <NoticeInputs fields={fieldsIn([name])} {...inputs} />
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
