import type { Context } from 'hono'
import { closeMany, exportMany } from '../../../app/casework/close-many.ts'
import {
  type Block,
  blocks,
  type Closing,
  type ClosingList,
  closingList,
} from '../../../app/inbox/closing-list.ts'
import { spokenDay, spokenTime } from '../../../core/calendar/spoken.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { ClosingActs } from './closing-acts.tsx'

type Request = Context<StaffEnv>

/** "Skal lukkes": finished notices that cannot be purged yet, grouped by what is missing. */
export const closingPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { after, done, left } = c.req.query()
  const list = await closingList(deps, context.actor, { municipality: context.municipality, after })
  return c.html(<ClosingPage context={context} list={list} done={done} left={left} />)
}

export const closeThem = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const form = await formBody(c)
  const { done, left } = await closeMany(deps, actor, {
    municipality,
    references: form.getAll('chosen'),
    act: form.get('act') ?? '',
    text: form.get('note') ?? '',
    on: form.get('on') ?? '',
  })
  const query = { done: String(done), ...(left.length > 0 && { left: String(left.length) }) }
  return c.redirect(staffUrls.closing(municipality, query), 303)
}

export const exportThem = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  const references = (await formBody(c)).getAll('chosen')
  const bytes = await exportMany(deps, actor, { municipality, references })
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
}

const ClosingPage = ({ context, list, done, left }: Props) => {
  const { t, municipality } = context
  const { rows, days, next } = list
  return (
    <Shell context={context} title={t('staff:closing.title')} kind="closing">
      <h1>{t('staff:closing.title')}</h1>
      {done !== undefined && (
        <Done>
          {t('staff:closing.done', { count: Number(done) || 0 })}
          {left !== undefined && ` ${t('staff:closing.left', { count: Number(left) || 0 })}`}
        </Done>
      )}
      <p>{t(rows.length === 0 ? 'staff:closing.none' : 'staff:closing.lead', { days })}</p>
      {blocks.map(block => (
        <Blocked context={context} list={list} block={block} />
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

type BlockedProps = Pick<Props, 'context' | 'list'> & { block: Block }

const Blocked = ({ context, list, block }: BlockedProps) => {
  const { t, municipality, actor } = context
  const rows = list.rows.filter(row => row.block === block)
  if (rows.length === 0) return null
  const handles = actor.roles.includes('handle')
  return (
    <section aria-labelledby={block}>
      <h2 id={block}>{t(`staff:closing.block.${block}`)}</h2>
      <form method="post" action={staffUrls.closing(municipality)}>
        <ul class="listed">
          {rows.map(row => (
            <li>
              <Line context={context} row={row} />
            </li>
          ))}
        </ul>
        {handles && <ClosingActs context={context} block={block} />}
      </form>
    </section>
  )
}

const Line = ({ context, row }: { context: StaffContext; row: Closing }) => {
  const { t, municipality, language, actor } = context
  const handles = actor.roles.includes('handle')
  const id = `chosen-${row.reference}`
  const when = spokenDay(row.goesOn, language)
  return (
    <div class="option">
      {handles && <input type="checkbox" id={id} name="chosen" value={row.reference} />}
      <label for={id}>
        <a href={staffUrls.notice(municipality, row.reference)}>{row.reference}</a>,{' '}
        {t(`staff:status.${row.status}`).toLowerCase()}
        {row.hold && (
          <span class="hint">
            {t('staff:casework.heldBy', {
              name: row.hold.name,
              when: spokenTime(new Date(row.hold.at), language),
              why: row.hold.why ?? t('staff:casework.heldNoWhy'),
            })}
          </span>
        )}
        <span class="hint">{t(`staff:closing.${handles ? 'goes' : 'goesOnceClosed'}`, { when })}</span>
      </label>
    </div>
  )
}
