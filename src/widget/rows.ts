import { byId, focusOn } from './dom.ts'

/** The row of the check page whose "Ret" was pressed, to return to it (duties 32). */
let returnTo: string | undefined

const change = 'change.'
const fieldOf = ({ value }: HTMLButtonElement) =>
  value.startsWith(change) ? value.slice(change.length) : undefined

export const rememberRow = (button: HTMLButtonElement | null) => {
  if (button?.name === 'choice') returnTo = fieldOf(button) ?? returnTo
  if (button?.name === 'ask' && button.value === 'contact') returnTo = 'contact'
}

/** Back to that row; or from a row of the status page on to the field that changes it. */
export const comeToRow = (button: HTMLButtonElement | null) => {
  const row = returnTo === undefined ? null : document.querySelector<HTMLElement>(`#row-${returnTo} button`)
  const mended = button?.name === 'action' ? fieldOf(button) : undefined
  const place = row ?? (mended === undefined ? null : byId(`field-${mended}`))
  if (row) returnTo = undefined
  if (place) focusOn(place)
}
