import type { Context } from 'hono'
import { signInInEmergency as signIn } from '../../../app/sign-in/sign-in-in-emergency.ts'
import { DomainError } from '../../../core/errors.ts'
import { startLanguage } from '../../language.ts'
import { fieldWords } from '../../middleware/problem.ts'
import { formBody } from '../../middleware/read-body.ts'
import { type Faults, Field } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { type ShellContext, shellContext } from '../page-context.ts'
import { staffPatterns } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { beginHere } from './cookie.ts'
import { afterSignIn } from './sign-in.tsx'

type Request = Context<StaffEnv>
type EmergencyForm = { name: string; title: string; why: string }

const contextOf = (deps: StaffDeps, c: Request): ShellContext => {
  if (deps.access.emergency === undefined) throw new DomainError('not_found')
  return shellContext(deps, c, startLanguage(c.req.query('lang'), c.req.header('accept-language')))
}

export const emergencyPage = (deps: StaffDeps) => (c: Request) =>
  c.html(<EmergencyPage context={contextOf(deps, c)} said={{ name: '', title: '', why: '' }} faults={{}} />)

export const signInInEmergency = (deps: StaffDeps) => async (c: Request) => {
  const context = contextOf(deps, c)
  const form = await formBody(c)
  const text = (name: string) => form.get(name) ?? ''
  const said = { name: text('name'), title: text('title'), why: text('why') }
  try {
    const address = deps.http.clientAddress(c)
    const session = await signIn(deps, { ...said, secret: text('secret'), address })
    await beginHere(deps, c, session)
    return c.redirect(afterSignIn(session, undefined), 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields === undefined) throw error
    const faults = fieldWords(error.fields, context.t)
    return c.html(<EmergencyPage context={context} said={said} faults={faults} />, 422)
  }
}

type Props = { context: ShellContext; said: EmergencyForm; faults: Faults }

const EmergencyPage = ({ context, said, faults }: Props) => {
  const { t } = context
  return (
    <Shell context={context} title={t('staff:emergency.title')} kind="emergency" faults={faults}>
      <h1>{t('staff:emergency.title')}</h1>
      <p>{t('staff:emergency.lead')}</p>
      <p class="note">{t('staff:emergency.told')}</p>
      <form class="narrow" method="post" action={staffPatterns.emergency} novalidate>
        {(['name', 'title', 'why'] as const).map(name => (
          <Field
            name={name}
            label={t(`staff:emergency.${name === 'title' ? 'jobTitle' : name}`)}
            fault={faults[name]}
          >
            {attributes => <input type="text" autocomplete="off" value={said[name]} {...attributes} />}
          </Field>
        ))}
        <Field name="secret" label={t('staff:emergency.secret')} fault={faults.secret}>
          {attributes => <input type="password" autocomplete="off" {...attributes} />}
        </Field>
        <p class="row">
          <Submit look="button main" label={t('staff:emergency.button')} />
        </p>
      </form>
    </Shell>
  )
}
