import type { JSX } from 'hono/jsx'

type Props = Omit<JSX.IntrinsicElements['button'], 'type' | 'class' | 'children'> & {
  label: string
  /** Its class; the main action of a page is `button main`. */
  look?: string
}

/** A button that sends its form. */
export const Submit = ({ label, look = 'button', ...attributes }: Props) => (
  <button type="submit" class={look} {...attributes}>
    {label}
  </button>
)
