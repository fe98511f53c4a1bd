/** One tab stop into the queue, arrows inside: forty notices are not forty presses of Tab on the way past. */
export const walkWithArrows = (links: HTMLElement[]) => {
  const stopAt = (link: HTMLElement | undefined) => {
    if (!link) return
    for (const other of links) other.tabIndex = other === link ? 0 : -1
  }
  stopAt(links[0])
  for (const [at, link] of links.entries()) {
    link.addEventListener('focus', () => stopAt(link))
    link.addEventListener('keydown', event => {
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
      const next = to === undefined ? undefined : links[to]
      if (!next) return
      event.preventDefault()
      next.focus()
    })
  }
}
