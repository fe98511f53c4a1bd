import type { Child } from 'hono/jsx'
import type { Translate } from '../../core/language.ts'

type Props = {
  t: Translate
  label: string
  /** The prefix of the headings' keys. */
  heading: string
  columns: readonly string[]
  children?: Child
}

/** A table that can be scrolled by keyboard where it is wider than the page. Its children are the rows. */
export const Listing = ({ t, label, heading, columns, children }: Props) => (
  <section class="table" aria-label={label} tabindex={0}>
    <table>
      <thead>
        <tr>
          {columns.map(column => (
            <th scope="col">{t(`${heading}.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
)
