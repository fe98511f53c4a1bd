import type { Context } from 'hono'
import { hookFormats } from '../../../app/records/webhooks.ts'
import {
  addWebhook,
  apiScopes,
  type CaseSystems,
  caseSystems,
  changeApiKey,
  endWebhook,
  makeApiKey,
  overlapDays,
} from '../../../app/systems/case-systems.ts'
import { dayOf, spokenDay } from '../../../core/calendar/spoken.ts'
import { DomainError } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { type Faults, Field, Group } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { patterns } from '../../routes.ts'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>
/** The result of the form that was sent, and what was typed in it. */
type FormOutcome = { secret?: string | undefined; faults?: Faults; typed?: URLSearchParams }
type Props = { context: StaffContext; systems: CaseSystems; said: FormOutcome }

/** Keys for case systems, and receivers of webhooks. */
export const systemsPage = (deps: StaffDeps) => async (c: Request) => page(deps, c, {})

const page = async (deps: StaffDeps, c: Request, said: FormOutcome) => {
  const context = staffContext(deps, c)
  const systems = await caseSystems(deps, context.actor, context)
  return c.html(
    <SystemsPage context={context} systems={systems} said={said} />,
    said.faults === undefined ? 200 : 422,
  )
}

/** A secret is shown once, on the page that answers the form, so this POST does not redirect. */
export const changeSystems = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const typed = await formBody(c)
  try {
    const secret = await changed(deps, context, typed)
    return secret === undefined
      ? c.redirect(staffUrls.systems(context.municipality), 303)
      : page(deps, c, { secret })
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields === undefined) throw error
    const faults = Object.fromEntries(
      Object.entries(error.fields).map(([name, fault]) => [name, context.t(faultKey(name, fault))]),
    )
    return page(deps, c, { faults, typed })
  }
}

/** A name that is too long is told of in the words every other field of staff has for it. */
const faultKey = (name: string, fault: string): string =>
  fault === 'too_long' ? 'staff:fault.note.too_long' : `systems:fault.${fault === 'cpr' ? fault : name}`

const changed = async (
  deps: StaffDeps,
  { actor, municipality }: StaffContext,
  form: URLSearchParams,
): Promise<string | undefined> => {
  const text = (name: string) => form.get(name) ?? ''
  const id = text('id')
  switch (text('do')) {
    case 'key':
      return makeApiKey(deps, actor, { municipality, name: text('name'), scopes: form.getAll('scopes') })
    case 'renew':
    case 'end':
      return changeApiKey(deps, actor, { municipality, id, act: text('do') })
    case 'hook': {
      const given = { name: text('name'), url: text('url'), format: text('format') }
      return addWebhook(deps, actor, { municipality, ...given })
    }
    case 'endHook':
      await endWebhook(deps, actor, { municipality, id })
      return undefined
    default:
      throw new DomainError('malformed')
  }
}

/** Of the two forms, only the one that was sent shows what was typed and what is wrong. */
const sentAs = (name: 'key' | 'hook', { faults = {}, typed }: FormOutcome) =>
  typed?.get('do') === name ? { faults, typed } : { faults: {} as Faults, typed: new URLSearchParams() }

const SystemsPage = ({ context, systems, said }: Props) => {
  const { t, municipality } = context
  return (
    <Shell context={context} title={t('systems:title')} kind="systems" faults={said.faults}>
      <h1>{t('systems:title')}</h1>
      <p>
        {t('systems:lead')} <a href={patterns.openapi}>{t('systems:contract')}</a>
      </p>
      {said.secret !== undefined && (
        <Done>
          {t('systems:secret')} <code>{said.secret}</code>
        </Done>
      )}
      <Keys context={context} systems={systems} said={said} />
      <Hooks context={context} systems={systems} said={said} />
      <p>
        <a href={staffUrls.undelivered(municipality)}>{t('systems:undelivered')}</a>
      </p>
    </Shell>
  )
}

const Keys = ({ context, systems: { keys }, said }: Props) => {
  const { t, language, municipality } = context
  const { faults, typed } = sentAs('key', said)
  const day = (at: string) => spokenDay(dayOf(new Date(at)), language)
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('systems:keys.title')}</h2>
      {keys.length === 0 && <p>{t('systems:keys.none')}</p>}
      {keys.map(({ id, about, scopes, createdAt, usedOn, until }) => (
        <form method="post" action={staffUrls.systems(municipality)} class="letter">
          <p>
            <strong>{about}</strong>: {scopes.map(scope => t(`systems:scope.${scope}`)).join(', ')}
          </p>
          <p class="soft">
            {t('systems:keys.made', { day: day(createdAt) })}{' '}
            {usedOn === null
              ? t('systems:keys.unused')
              : t('systems:keys.used', { day: spokenDay(usedOn, language) })}{' '}
            {until !== null && t('systems:keys.until', { day: day(until) })}
          </p>
          <input type="hidden" name="id" value={id} />
          <p class="row">
            {until === null && (
              <button type="submit" class="button" name="do" value="renew">
                {t('systems:keys.renew')} <span class="visually-hidden">{about}</span>
              </button>
            )}
            <button type="submit" class="button" name="do" value="end">
              {t('systems:keys.end')} <span class="visually-hidden">{about}</span>
            </button>
          </p>
        </form>
      ))}
      <form method="post" action={staffUrls.systems(municipality)} class="narrow" novalidate>
        <h3>{t('systems:keys.new')}</h3>
        <p>{t('systems:keys.renewHint', { count: overlapDays })}</p>
        <Name context={context} id="key" fault={faults.name} typed={typed} />
        <Group name="scopes" label={t('systems:scopes')} fault={faults.scopes}>
          {apiScopes.map(scope => (
            <div class="option">
              <input
                type="checkbox"
                id={`scope-${scope}`}
                name="scopes"
                value={scope}
                checked={typed.getAll('scopes').includes(scope)}
              />
              <label for={`scope-${scope}`}>{t(`systems:scope.${scope}`)}</label>
            </div>
          ))}
        </Group>
        <Submit name="do" value="key" label={t('systems:keys.make')} />
      </form>
    </section>
  )
}

type NameProps = { context: StaffContext; id: string; fault: string | undefined; typed: URLSearchParams }

/** Both forms have a field `name`, so each field has an id of its own. */
const Name = ({ context: { t }, id, fault, typed }: NameProps) => (
  <Field name={`name-${id}`} label={t(`systems:name.${id}`)} fault={fault}>
    {attributes => (
      <input {...attributes} type="text" name="name" maxlength={60} value={typed.get('name') ?? ''} />
    )}
  </Field>
)

const Hooks = ({ context, systems: { hooks }, said }: Props) => {
  const { t, municipality } = context
  const { faults, typed } = sentAs('hook', said)
  return (
    <section aria-labelledby="hooks">
      <h2 id="hooks">{t('systems:hooks.title')}</h2>
      <p>{t('systems:hooks.lead')}</p>
      {hooks.map(({ id, name, url, format }) => (
        <form method="post" action={staffUrls.systems(municipality)} class="letter">
          <p>
            <strong>{name}</strong>: {t(`systems:format.${format}`)}, {new URL(url).hostname}
          </p>
          <input type="hidden" name="id" value={id} />
          <button type="submit" class="button" name="do" value="endHook">
            {t('systems:hooks.end')} <span class="visually-hidden">{name}</span>
          </button>
        </form>
      ))}
      <form method="post" action={staffUrls.systems(municipality)} class="narrow" novalidate>
        <h3>{t('systems:hooks.new')}</h3>
        <Name context={context} id="hook" fault={faults.name} typed={typed} />
        <Field name="url" label={t('systems:hooks.url')} hint={t('systems:hooks.urlHint')} fault={faults.url}>
          {attributes => <input type="url" value={typed.get('url') ?? ''} {...attributes} />}
        </Field>
        <Field name="format" label={t('systems:hooks.format')}>
          {attributes => (
            <select {...attributes}>
              {hookFormats.map(format => (
                <option value={format} selected={typed.get('format') === format}>
                  {t(`systems:format.${format}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Submit name="do" value="hook" label={t('systems:hooks.make')} />
      </form>
    </section>
  )
}
