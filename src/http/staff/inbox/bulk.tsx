import type { Context } from 'hono'
import { exportMany } from '../../../app/casework/close-many.ts'
import { type Chosen, doMany, type Left, type LeftWhy, mostAtOnce } from '../../../app/casework/do-many.ts'
import { DomainError } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Fault } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { type Refused, refusedWords } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { filterIn, filterQuery, listIn } from './list-filter.ts'

/** `KOL-ABCD-EFGH.3`: the reference, and the version that was seen. */
export const chosenValue = ({ reference, version }: { reference: string; version: number }): string =>
  `${reference}.${version}`

/** The name of a row's own button says which row it is. */
export const takeName = 'take.'

const chosenIn = (value: string): Chosen => {
  const [reference = '', version] = value.split('.')
  return { reference, version: Number(version) || undefined }
}

/** With the script many boxes come as one field: a form of hundreds of fields is not read (`mostFields`). */
const inOneField = (value: string): string[] => value.split(' ').filter(part => part !== '')

const tooMany = () => new DomainError('too_large', { fields: { chosen: 'too_many' } })

/** Nothing but boxes makes this form too large: without the script each of them is a field. */
export const tickedForm = (c: Context): Promise<URLSearchParams> =>
  formBody(c).catch(error => {
    throw error instanceof DomainError && error.code === 'too_large' ? tooMany() : error
  })

/** One act on what is ticked, or on the one row whose button was pressed; then back to the same list. */
export const bulkOf = async (deps: StaffDeps, c: Context<StaffEnv>, form: URLSearchParams) => {
  const { actor, municipality } = staffContext(deps, c)
  const one = [...form.keys()].find(name => name.startsWith(takeName))?.slice(takeName.length)
  const chosen = (one === undefined ? form.getAll('chosen').flatMap(inOneField) : [one]).map(chosenIn)
  if (chosen.length > mostAtOnce) throw tooMany()
  const act = one === undefined ? (form.get('act') ?? '') : 'take'
  if (act === 'export') {
    const references = chosen.map(({ reference }) => reference)
    const bytes = await exportMany(deps, actor, { municipality, references })
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="lydhoer.zip"',
    })
  }
  const input = { municipality, act, text: form.get('note') ?? '', to: form.get('to') ?? '', chosen }
  const { done, left } = await doMany(deps, actor, input)
  const list = listIn(form.get('list')) ?? filterIn({})
  const named = left.slice(0, mostNamed)
  const query = {
    ...filterQuery(list),
    done: String(done),
    left: named.map(leftName).join(' '),
    ...(left.length > named.length && { more: String(left.length - named.length) }),
  }
  return c.redirect(staffUrls.inbox(municipality, query), 303)
}

/** More numbers than these make an address longer than a proxy takes; the rest is said as a count. */
const mostNamed = 100
const whys: readonly LeftWhy[] = ['changed', 'taken', 'not_here', 'seen', 'not_possible']
const leftName = ({ reference, why }: Left): string => `${reference}.${why}`

/** What became of it, as the address of the inbox says it. */
export type BulkNews = { done: number; left: Left[]; more: number }

export const bulkNewsIn = ({ done, left = '', more }: Record<string, string>): BulkNews | undefined =>
  done === undefined
    ? undefined
    : {
        done: Number(done) || 0,
        more: Number(more) || 0,
        left: left.split(' ').flatMap(name => {
          const [reference = '', said] = name.split('.')
          const why = whys.find(one => one === said)
          return why === undefined || !/^[A-Z0-9-]+$/.test(reference) ? [] : [{ reference, why }]
        }),
      }

/** How many were done; the others are listed with reference and reason. */
export const BulkDone = ({ context, news }: { context: StaffContext; news: BulkNews }) => {
  const { t, municipality } = context
  return (
    <div class="done" role="status">
      <p>{t('staff:closing.done', { count: news.done })}</p>
      {news.left.length > 0 && (
        <>
          <p>{t('staff:bulk.left', { count: news.left.length + news.more })}</p>
          <ul>
            {news.left.map(({ reference, why }) => (
              <li>
                <a href={staffUrls.notice(municipality, reference)}>{reference}</a>:{' '}
                {t(`staff:bulk.why.${why}`)}
              </li>
            ))}
            {news.more > 0 && <li>{t('staff:bulk.more', { count: news.more })}</li>}
          </ul>
        </>
      )}
    </div>
  )
}

/** Finished notices are closed and not taken. */
export type BulkActs = 'open' | 'over' | 'all'

type BarProps = {
  context: StaffContext
  colleagues: { id: string; name: string }[]
  acts: BulkActs
  refused: Refused | undefined
}

/** The acts on ticked rows. */
export const BulkBar = ({ context: { t }, colleagues, acts, refused }: BarProps) => (
  <fieldset class="bulk">
    <legend class="visually-hidden">{t('staff:bulk.title')}</legend>
    <span class="bulk-count" aria-hidden="true">
      {t('staff:bulk.title')}
    </span>
    {Object.entries(refused?.fields ?? {}).map(([name, key]) => (
      <Fault name={`bulk-${name}`} fault={refusedWords(name, key, t)} />
    ))}
    {acts !== 'over' && <Submit look="button small" name="act" value="take" label={t('staff:bulk.take')} />}
    {acts !== 'over' && colleagues.length > 0 && (
      <span class="joined">
        <label class="visually-hidden" for="bulk-to">
          {t('staff:place.colleague')}
        </label>
        <select id="bulk-to" name="to">
          <option value="">{t('staff:bulk.giveTo')}</option>
          {colleagues.map(({ id, name }) => (
            <option value={id} selected={id === refused?.typed.to}>
              {name}
            </option>
          ))}
        </select>
        <Submit look="button small" name="act" value="give" label={t('staff:bulk.give')} />
      </span>
    )}
    {acts !== 'over' && (
      <Submit look="button small" name="act" value="duplicate" label={t('staff:bulk.duplicate')} />
    )}
    {acts !== 'open' && (
      <span class="joined">
        <label class="visually-hidden" for="bulk-note">
          {t('staff:closing.note')}
        </label>
        <input
          id="bulk-note"
          name="note"
          maxlength={300}
          placeholder={t('staff:bulk.number')}
          value={refused?.typed.note}
          aria-describedby={
            refused &&
            Object.keys(refused.fields)
              .map(name => `fault-bulk-${name}`)
              .join(' ')
          }
        />
        <Submit look="button small" name="act" value="journal" label={t('staff:bulk.journal')} />
        <Submit look="button small" name="act" value="unneeded" label={t('staff:bulk.unneeded')} />
      </span>
    )}
    <Submit look="button small" name="act" value="export" label={t('staff:bulk.export')} />
  </fieldset>
)
