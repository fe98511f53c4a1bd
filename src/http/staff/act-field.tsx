import type { JSX } from 'hono/jsx'
import type { Translate } from '../../core/language.ts'
import { Fault } from '../pages/layout/fields.tsx'
import { type Refused, refusedWords } from './refused.ts'

type Props = Omit<JSX.IntrinsicElements['input'], 'children'> & {
  t: Translate
  id: string
  name: string
  label: string
  hint?: string
  /** The form as it was refused, if it was this one. */
  refused?: Refused | undefined
  /** The fault's own name, where it is not the field's. */
  faultOf?: string
  /** Several lines. */
  rows?: number
}

/** A field of an act: what was typed stands in it again, under what is wrong with it. */
export const ActField = ({ t, id, label, hint, refused, faultOf, rows, value, ...input }: Props) => {
  const about = faultOf ?? input.name
  const key = refused?.fields[about]
  const typed = refused?.typed[input.name] ?? value
  const described = [hint && `${id}-hint`, key && `fault-${id}`].filter(Boolean).join(' ')
  const attributes = {
    ...input,
    id,
    ...(described && { 'aria-describedby': described }),
    ...(key && { 'aria-invalid': 'true' as const }),
  }
  return (
    <div class={key ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {key && <Fault name={id} fault={refusedWords(about, key, t)} />}
      {rows === undefined ? (
        <input {...attributes} value={typed} />
      ) : (
        <textarea {...(attributes as object)} rows={rows}>
          {typed}
        </textarea>
      )}
    </div>
  )
}
