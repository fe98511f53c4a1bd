import type { Context } from 'hono'
import { closeMany, exportMany } from '../../../app/casework/close-many.ts'
import { type Block, blocks, type ClosingList, closingList } from '../../../app/inbox/closing-list.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { Fault } from '../../pages/layout/fields.tsx'
import { FaultList } from '../fault-list.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { type Refused, refusedIn, refusedWords } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { ClosingActs } from './closing-acts.tsx'
import { ClosingRow } from './closing-row.tsx'

type Request = Context<StaffEnv>

/** "Skal lukkes": finished notices that cannot be purged yet, grouped by what is missing. */
export const closingPage = (deps: StaffDeps) => (c: Request) => showClosing(deps, c)

const showClosing = async (deps: StaffDeps, c: Request, refused?: Refused) => {
  const context = staffContext(deps, c)
  const { after, done, left } = { ...c.req.query(), ...refused?.typed }
  const list = await closingList(deps, context.actor, { municipality: context.municipality, after })
  const page = (
    <ClosingPage context={context} list={list} after={after} done={done} left={left} refused={refused} />
  )
  return c.html(page, refused === undefined ? 200 : 422)
}

export const closeThem = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const form = await formBody(c)
  const closing = closeMany(deps, actor, {
    municipality,
    references: form.getAll('chosen'),
    act: form.get('act') ?? '',
    text: form.get('note') ?? '',
    on: form.get('on') ?? '',
    number: form.get('number') ?? '',
  })
  const closed = await closing.catch(error => refusedIn(error, form))
  if ('fields' in closed) return showClosing(deps, c, closed)
  const { done, left } = closed
  const query = { done: String(done), ...(left.length > 0 && { left: String(left.length) }) }
  return c.redirect(staffUrls.closing(municipality, query), 303)
}

export const exportThem = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const form = await formBody(c)
  const fetching = exportMany(deps, actor, { municipality, references: form.getAll('chosen') })
  const bytes = await fetching.catch(error => refusedIn(error, form))
  if ('fields' in bytes) return showClosing(deps, c, bytes)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="lydhoer.zip"',
  })
}

type Props = {
  context: StaffContext
  list: ClosingList
  done: string | undefined
  left: string | undefined
  /** Where the list goes on, for the way back to the same page of it. */
  after: string | undefined
  refused: Refused | undefined
}

const ClosingPage = ({ context, list, done, left, after, refused }: Props) => {
  const { t, municipality } = context
  const { rows, days, next } = list
  return (
    <Shell context={context} title={t('staff:closing.title')} kind="closing" faults={refused?.fields ?? {}}>
      <FaultList t={t} title={t('staff:error.invalid_fields.title')} faults={linesOf(refused, t)} />
      <h1>{t('staff:closing.title')}</h1>
      {done !== undefined && (
        <Done>
          {t('staff:closing.done', { count: Number(done) || 0 })}
          {left !== undefined && ` ${t('staff:closing.left', { count: Number(left) || 0 })}`}
        </Done>
      )}
      <p>{t(rows.length === 0 ? 'staff:closing.none' : 'staff:closing.lead', { days })}</p>
      {blocks.map(block => (
        <Blocked {...{ context, list, after, refused, block }} />
      ))}
      {next !== undefined && (
        <p>
          <a class="button" href={staffUrls.closing(municipality, { after: next })}>
            {t('staff:inbox.more')}
          </a>
        </p>
      )}
    </Shell>
  )
}

/** What is wrong, each line with the way to the form it was in. */
const linesOf = (refused: Refused | undefined, t: StaffContext['t']) =>
  Object.entries(refused?.fields ?? {}).map(([name, key]) => ({
    href: `#${refused?.typed.block ?? ''}`,
    words: refusedWords(name, key, t),
  }))

type BlockedProps = Pick<Props, 'context' | 'list' | 'after' | 'refused'> & { block: Block }

const Blocked = ({ context, list, after, block, ...shown }: BlockedProps) => {
  const { t, municipality, actor } = context
  const rows = list.rows.filter(row => row.block === block)
  if (rows.length === 0) return null
  const handles = actor.roles.includes('handle')
  const refused = shown.refused?.typed.block === block ? shown.refused : undefined
  const fault = refused?.fields.chosen
  return (
    <section aria-labelledby={block}>
      <h2 id={block}>{t(`staff:closing.block.${block}`)}</h2>
      <form method="post" action={staffUrls.closing(municipality)}>
        <input type="hidden" name="block" value={block} />
        {after !== undefined && <input type="hidden" name="after" value={after} />}
        {fault && <Fault name={`chosen-${block}`} fault={refusedWords('chosen', fault, t)} />}
        <ul class="listed">
          {rows.map(row => (
            <li>
              <ClosingRow
                context={context}
                row={row}
                chosen={refused?.chosen.includes(row.reference) === true}
              />
            </li>
          ))}
        </ul>
        {handles && <ClosingActs context={context} block={block} refused={refused} />}
      </form>
    </section>
  )
}
