import type { Context } from 'hono'
import { mayCover, sayAbsence } from '../../../app/access/own-absence.ts'
import { endSessions } from '../../../app/sign-in/end-sessions.ts'
import { type Colleague, colleaguesIn, isAway } from '../../../app/staff/colleagues.ts'
import { spokenDay, spokenTime } from '../../../core/calendar/spoken.ts'
import { DomainError } from '../../../core/errors.ts'
import { fieldWords } from '../../middleware/problem.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { type Faults, Field } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { Listing } from '../listing.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>
type AbsenceForm = { from: string; to: string; deputy: string }

/** Who handles notices here and who is away; for an administrator, a button to end somebody's sessions. */
export const colleaguesPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const colleagues = await colleaguesIn(deps, context.municipality)
  const own = colleagues.find(({ id }) => id === context.actor.id)?.absence
  const said = { from: own?.from ?? '', to: own?.to ?? '', deputy: own?.deputy ?? '' }
  const ended = c.req.query('ended')
  return c.html(
    <ColleaguesPage
      context={context}
      colleagues={colleagues}
      said={said}
      faults={{}}
      {...(ended !== undefined && { ended: Number(ended) || 0 })}
    />,
  )
}

export const absence = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { municipality, actor } = context
  const form = await formBody(c)
  const back = form.get('act') === 'back'
  const text = (name: string) => (back ? '' : (form.get(name) ?? ''))
  const said = { from: text('from'), to: text('to'), deputy: text('deputy') }
  try {
    await sayAbsence(deps, actor, { municipality, ...said })
    return c.redirect(staffUrls.colleagues(municipality), 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields === undefined) throw error
    const faults = fieldWords(error.fields, context.t)
    const colleagues = await colleaguesIn(deps, municipality)
    return c.html(
      <ColleaguesPage context={context} colleagues={colleagues} said={said} faults={faults} />,
      422,
    )
  }
}

/** Ends every session of one person, wherever they are signed in. They can sign in again unless shut out there. */
export const endTheirSessions = (deps: StaffDeps) => async (c: Request) => {
  const { municipality, actor } = staffContext(deps, c)
  const staffId = (await formBody(c)).get('id') ?? ''
  const known = (await colleaguesIn(deps, municipality)).some(({ id }) => id === staffId)
  if (!known) throw new DomainError('not_found')
  const ended = await endSessions(deps, { whose: { staffId }, by: actor })
  return c.redirect(staffUrls.colleagues(municipality, { ended: String(ended) }), 303)
}

type Props = {
  context: StaffContext
  colleagues: Colleague[]
  said: AbsenceForm
  faults: Faults
  ended?: number
}

const ColleaguesPage = ({ context, colleagues, said, faults, ended }: Props) => {
  const { t, actor, emergency } = context
  return (
    <Shell context={context} title={t('staff:colleagues.title')} kind="colleagues" faults={faults}>
      <h1>{t('staff:colleagues.title')}</h1>
      {ended !== undefined && <Done>{t('staff:colleagues.ended', { count: ended })}</Done>}
      <p>{t('staff:colleagues.lead')}</p>
      <Colleagues context={context} colleagues={colleagues} />
      {actor.roles.includes('handle') && !emergency && (
        <OwnAbsence context={context} colleagues={colleagues} said={said} faults={faults} />
      )}
    </Shell>
  )
}

const Colleagues = ({ context, colleagues }: Pick<Props, 'context' | 'colleagues'>) => {
  const { t, actor } = context
  const ends = actor.roles.includes('admin')
  const columns = ['name', 'seen', 'absence', ...(ends ? ['access'] : [])]
  return (
    <Listing t={t} label={t('staff:colleagues.title')} heading="staff:colleagues.column" columns={columns}>
      {colleagues.map(one => (
        <tr>
          <th scope="row">{[one.name, one.title].filter(Boolean).join(', ')}</th>
          <td>{spokenTime(new Date(one.seenAt), context.language)}</td>
          <td>{absenceText(context, colleagues, one)}</td>
          {ends && (
            <td>
              <End context={context} colleague={one} />
            </td>
          )}
        </tr>
      ))}
    </Listing>
  )
}

const absenceText = (context: StaffContext, colleagues: Colleague[], { absence }: Colleague): string => {
  const { t, language, now } = context
  if (absence === undefined) return t('staff:colleagues.there')
  const days = { from: spokenDay(absence.from, language), to: spokenDay(absence.to, language) }
  const when = t(`staff:colleagues.${isAway(absence, now) ? 'away' : 'willBeAway'}`, days)
  const deputy = colleagues.find(({ id }) => id === absence.deputy)
  return deputy ? `${when} ${t('staff:colleagues.deputyIs', { name: deputy.name })}` : when
}

const End = ({
  context: { t, municipality },
  colleague,
}: {
  context: StaffContext
  colleague: Colleague
}) => (
  <form method="post" action={staffUrls.endSessions(municipality)}>
    <button type="submit" class="plain" name="id" value={colleague.id}>
      {t('staff:colleagues.end')}
      <span class="visually-hidden"> {colleague.name}</span>
    </button>
  </form>
)

const OwnAbsence = ({ context, colleagues, said, faults }: Props) => {
  const { t, municipality, actor } = context
  return (
    <section aria-labelledby="absence">
      <h2 id="absence">{t('staff:colleagues.own')}</h2>
      <p>{t('staff:colleagues.ownLead')}</p>
      <form class="narrow" method="post" action={staffUrls.absence(municipality)} novalidate>
        {(['from', 'to'] as const).map(name => (
          <Field name={name} label={t(`staff:colleagues.${name}`)} fault={faults[name]}>
            {attributes => <input type="date" value={said[name]} {...attributes} />}
          </Field>
        ))}
        <Field name="deputy" label={t('staff:colleagues.deputy')} fault={faults.deputy}>
          {attributes => (
            <select {...attributes}>
              <option value="">{t('staff:colleagues.noDeputy')}</option>
              {colleagues
                .filter(one => mayCover(one, actor))
                .map(({ id, name }) => (
                  <option value={id} selected={id === said.deputy}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <p class="row">
          <Submit label={t('staff:colleagues.save')} />
          {said.from !== '' && <Submit name="act" value="back" label={t('staff:colleagues.back')} />}
        </p>
      </form>
    </section>
  )
}
