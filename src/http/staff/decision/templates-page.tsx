import type { Context } from 'hono'
import {
  keepTemplate,
  type LetterTemplate,
  letterTemplates,
  templateHistory,
  templateKinds,
} from '../../../app/decision/letter-templates.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { Explained, Fault, Field } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { notKept } from '../not-kept.ts'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>
type Typed = Record<'id' | 'version' | 'kind' | 'title' | 'da' | 'en', string>

const nothing: Typed = { id: '', version: '0', kind: 'message', title: '', da: '', en: '' }

type View = { typed: Typed; faults: FieldErrors; stale?: boolean; done?: boolean }

const show = async (deps: StaffDeps, c: Request, view: View) => {
  const context = staffContext(deps, c)
  const { municipality } = context
  const templates = await letterTemplates(deps, municipality)
  const versions =
    view.typed.id === '' ? [] : await templateHistory(deps, { municipality, id: view.typed.id })
  const page = <TemplatesPage context={context} templates={templates} versions={versions} {...view} />
  return c.html(page, view.stale ? 409 : Object.keys(view.faults).length > 0 ? 422 : 200)
}

/** The templates of this municipality, and one of them to change, or a new one. */
export const templatesPage = (deps: StaffDeps) => async (c: Request) => {
  const { municipality } = staffContext(deps, c)
  const { id, done } = c.req.query()
  const one = (await letterTemplates(deps, municipality)).find(template => template.id === id)
  const typed = one === undefined ? nothing : { ...one, version: String(one.version) }
  return show(deps, c, { typed, faults: {}, done: done !== undefined })
}

export const keepTemplateHere = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const form = await formBody(c)
  const text = (name: keyof Typed) => form.get(name) ?? ''
  const typed: Typed = {
    id: text('id'),
    version: text('version'),
    kind: text('kind'),
    title: text('title'),
    da: text('da'),
    en: text('en'),
  }
  const retire = form.get('act') === 'retire'
  try {
    await keepTemplate(deps, actor, { ...typed, municipality, version: Number(typed.version), retire })
  } catch (error) {
    return show(deps, c, { typed, ...notKept(error) })
  }
  return c.redirect(staffUrls.templates(municipality, { done: '1' }), 303)
}

type Props = View & { context: StaffContext; templates: LetterTemplate[]; versions: LetterTemplate[] }

const TemplatesPage = (props: Props) => {
  const { context, templates, faults, stale, done } = props
  const { t } = context
  return (
    <Shell context={context} title={t('staff:templates.title')} kind="templates" faults={faults}>
      <h1>{t('staff:templates.title')}</h1>
      {done && <Done>{t('staff:templates.done')}</Done>}
      {stale && (
        <p class="alarm" role="alert">
          {t('staff:templates.stale')}
        </p>
      )}
      <p>{t('staff:templates.lead')}</p>
      <List context={context} templates={templates} />
      <Editor {...props} />
    </Shell>
  )
}

const List = ({ context, templates }: Pick<Props, 'context' | 'templates'>) => {
  const { t, municipality, language } = context
  return (
    <ul class="listed">
      {templates.map(({ id, kind, title, retired, by, at, version }) => (
        <li>
          <a href={staffUrls.templates(municipality, { id })}>{title}</a>{' '}
          <span class="tag">{t(`staff:templates.kind.${kind}`)}</span>
          {retired && <span class="tag">{t('staff:templates.retired')}</span>}
          <span class="hint">
            {t('staff:templates.by', { version, name: by.name, when: spokenTime(new Date(at), language) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

const worded: readonly string[] = ['required', 'too_long', 'unknown_variable', 'cpr']

const Editor = ({ context, typed, faults, versions }: Props) => {
  const { t, municipality } = context
  const fault = (name: string) => {
    const key = faults[name]
    return key && t(`staff:templates.fault.${worded.includes(key) ? key : 'required'}`)
  }
  return (
    <section aria-labelledby="editor" class="narrow">
      <h2 id="editor">{t(`staff:templates.${typed.id === '' ? 'new' : 'change'}`)}</h2>
      <form method="post" action={staffUrls.templates(municipality)}>
        <input type="hidden" name="id" value={typed.id} />
        <input type="hidden" name="version" value={typed.version} />
        <fieldset class="field">
          <legend>{t('staff:templates.what')}</legend>
          {faults.kind && <Fault name="kind" fault={t('staff:templates.fault.required')} />}
          {templateKinds.map(kind => (
            <label class="option">
              <input type="radio" name="kind" value={kind} checked={typed.kind === kind} />
              <Explained
                label={t(`staff:templates.kind.${kind}`)}
                hint={t(`staff:templates.explain.${kind}`)}
              />
            </label>
          ))}
        </fieldset>
        <Field name="title" label={t('staff:templates.name')} fault={fault('title')}>
          {attributes => <input value={typed.title} maxlength={80} {...attributes} />}
        </Field>
        {(['da', 'en'] as const).map(language => (
          <Field
            name={language}
            label={t(`staff:templates.text.${language}`)}
            hint={t(`staff:templates.hint.${language}`)}
            fault={fault(language)}
          >
            {attributes => (
              <textarea rows={4} maxlength={2000} lang={language} {...attributes}>
                {typed[language]}
              </textarea>
            )}
          </Field>
        ))}
        <p class="row">
          <Submit look="button main" name="act" value="save" label={t('staff:templates.save')} />
          {typed.id !== '' && <Submit name="act" value="retire" label={t('staff:templates.retire')} />}
        </p>
      </form>
      <Versions context={context} versions={versions} />
    </section>
  )
}

/** Its earlier versions, and who wrote each. */
const Versions = ({ context: { t, language }, versions }: Pick<Props, 'context' | 'versions'>) =>
  versions.length < 2 ? null : (
    <details>
      <summary>{t('staff:templates.versions')}</summary>
      {versions.toReversed().map(({ version, by, at, da, en }) => (
        <article class="note">
          <p class="soft">
            {t('staff:templates.by', { version, name: by.name, when: spokenTime(new Date(at), language) })}
          </p>
          <p class="own" lang="da">
            {da}
          </p>
          {en !== '' && (
            <p class="own" lang="en">
              {en}
            </p>
          )}
        </article>
      ))}
    </details>
  )
