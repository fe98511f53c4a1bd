import type { Context } from 'hono'
import {
  type DepartmentInput,
  type DepartmentsKept,
  keepDepartment,
  readDepartments,
} from '../../../app/oversight/keep-department.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import type { Department } from '../../../core/notice/fields/department.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { Field } from '../../pages/layout/fields.tsx'
import { notKept } from '../not-kept.ts'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>
type Typed = Pick<DepartmentInput, 'id' | 'name' | 'called' | 'mailbox'>
type DepartmentsTold = { typed: Typed; faults: FieldErrors; stale?: boolean; done?: boolean }

const show = async (deps: StaffDeps, c: Request, said: DepartmentsTold) => {
  const context = staffContext(deps, c)
  const kept = await readDepartments(deps, context.actor, context.municipality)
  const faulty = Object.keys(said.faults).length > 0
  return c.html(<Page context={context} kept={kept} said={said} />, said.stale ? 409 : faulty ? 422 : 200)
}

/** The municipality's departments, and one of them to change, or a new one. */
export const departmentsPage = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const { id, done } = c.req.query()
  const { departments } = await readDepartments(deps, actor, municipality)
  const typed = typedOf(departments.find(one => one.id === id))
  return show(deps, c, { typed, faults: {}, done: done !== undefined })
}

const typedOf = (one: Department | undefined): Typed => ({
  id: one?.id ?? '',
  name: one?.name ?? '',
  called: (one?.called ?? []).join('\n'),
  mailbox: one?.mailbox ?? '',
})

const acts = ['save', 'retire', 'restore'] as const

export const keepDepartmentHere = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const form = await formBody(c)
  const text = (name: string) => form.get(name) ?? ''
  const typed: Typed = {
    id: text('id'),
    name: text('name'),
    called: text('called').replaceAll('\r', ''),
    mailbox: text('mailbox'),
  }
  const act = acts.find(one => one === text('act')) ?? 'save'
  try {
    await keepDepartment(deps, actor, { ...typed, municipality, version: Number(text('version')), act })
  } catch (error) {
    return show(deps, c, { typed, ...notKept(error) })
  }
  return c.redirect(staffUrls.departments(municipality, { done: '1' }), 303)
}

type Props = { context: StaffContext; kept: DepartmentsKept; said: DepartmentsTold }

const Page = ({ context, kept, said }: Props) => {
  const { t } = context
  const title = t('staff:departments.title')
  return (
    <Shell context={context} title={title} kind="departments" faults={said.faults}>
      <h1>{title}</h1>
      {said.done && <Done>{t('staff:departments.done')}</Done>}
      {said.stale && (
        <p class="alarm" role="alert">
          {t('staff:departments.stale')}
        </p>
      )}
      <p>{t('staff:departments.lead')}</p>
      <List context={context} kept={kept} />
      <Editor context={context} kept={kept} said={said} />
      <Versions context={context} kept={kept} />
    </Shell>
  )
}

const List = ({ context: { t, municipality }, kept }: Omit<Props, 'said'>) => (
  <ul class="listed">
    {kept.departments.map(({ id, name, mailbox, called = [], retired }) => (
      <li>
        <a href={staffUrls.departments(municipality, { id })}>{name}</a>{' '}
        {retired && <span class="tag">{t('staff:departments.retired')}</span>}
        <span class="hint">
          {[t('staff:departments.role', { id, municipality }), ...called, ...(mailbox ? [mailbox] : [])].join(
            ' · ',
          )}
        </span>
      </li>
    ))}
  </ul>
)

const Editor = ({ context, kept, said: { typed, faults } }: Props) => {
  const { t, municipality } = context
  const one = kept.departments.find(({ id }) => id === typed.id)
  const fault = (name: string) => faults[name] && t(`staff:departments.fault.${name}.${faults[name]}`)
  const hinted = (name: 'called' | 'mailbox') => ({
    name,
    label: t(`staff:departments.${name}`),
    hint: t(`staff:departments.${name}Hint`),
    fault: fault(name),
  })
  return (
    <section aria-labelledby="editor" class="narrow">
      <h2 id="editor">{t(`staff:departments.${one ? 'change' : 'new'}`)}</h2>
      <form method="post" action={staffUrls.departments(municipality)}>
        <input type="hidden" name="id" value={typed.id} />
        <input type="hidden" name="version" value={String(kept.version)} />
        <Field name="name" label={t('staff:departments.name')} fault={fault('name')}>
          {attributes => <input value={typed.name} maxlength={100} {...attributes} />}
        </Field>
        <Field {...hinted('called')}>
          {attributes => (
            <textarea rows={3} maxlength={2000} {...attributes}>
              {typed.called}
            </textarea>
          )}
        </Field>
        <Field {...hinted('mailbox')}>
          {attributes => <input inputmode="email" value={typed.mailbox} maxlength={254} {...attributes} />}
        </Field>
        <p class="row">
          <button type="submit" class="button main" name="act" value="save">
            {t('staff:departments.save')}
          </button>
          {one && (
            <button type="submit" class="button" name="act" value={one.retired ? 'restore' : 'retire'}>
              {t(`staff:departments.${one.retired ? 'restore' : 'retire'}`)}
            </button>
          )}
        </p>
      </form>
    </section>
  )
}

const Versions = ({ context: { t, language }, kept }: Omit<Props, 'said'>) => (
  <details>
    <summary>{t('staff:departments.versions')}</summary>
    {kept.versions.map(({ version, by, at, what }) => (
      <p class="soft">
        {t('staff:templates.by', { version, name: by.name, when: spokenTime(new Date(at), language) })}:{' '}
        {what}
      </p>
    ))}
    {kept.version === 0 && <p class="soft">{t('staff:departments.fromSettings')}</p>}
  </details>
)
