/**
 * One tab stop for the queue, with arrow keys inside it (roving tabindex): forty notices are not forty presses of
 * Tab. Up and down go from row to row, left and right to the row's checkbox and button.
 */
export const walkWithArrows = (links: HTMLElement[]) => {
  const rows = links.map(link => controlsIn(link))
  const stopAt = (control: HTMLElement | undefined) => {
    if (!control) return
    for (const other of rows.flat()) other.tabIndex = other === control ? 0 : -1
  }
  stopAt(links[0])
  for (const [at, row] of rows.entries())
    for (const control of row) {
      control.addEventListener('focus', () => stopAt(control))
      control.addEventListener('keydown', event => {
        const next = isBeside(event.key)
          ? row[row.indexOf(control) + (event.key === 'ArrowRight' ? 1 : -1)]
          : links[placeFor(event.key, { at, last: links.length - 1 }) ?? -1]
        if (!next) return
        event.preventDefault()
        next.focus()
      })
    }
}

const controlsIn = (link: HTMLElement): HTMLElement[] => {
  const row = link.closest('tr')
  const all = row ? Array.from(row.querySelectorAll<HTMLElement>('a, input, button')) : []
  return all.includes(link) ? all : [link]
}

const isBeside = (key: string): boolean => key === 'ArrowRight' || key === 'ArrowLeft'

const placeFor = (key: string, { at, last }: { at: number; last: number }): number | undefined =>
  ({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last })[key]
