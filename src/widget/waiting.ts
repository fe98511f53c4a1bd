import { byId } from './dom.ts'

/** How long until something moves, and how long until the page says that it takes time. */
const soon = 300
const patience = 6_000

let timers: ReturnType<typeof setTimeout>[] = []
let room: HTMLLIElement | undefined

const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string) =>
  Object.assign(document.createElement(tag), { className: name })

/** Shows the citizen's own words at once as they will look; the server's rendering replaces them. */
const bubble = (words: string): HTMLElement => {
  const said = element('div', 'said')
  const text = element('p', '')
  text.dir = 'auto'
  text.textContent = words
  said.append(text)
  return said
}

/** Shows what was sent, and after a moment that an answer is under way. */
export const beginWaiting = (words: string, onSlow: () => void) => {
  const log = byId('log')
  document.body.classList.add('busy')
  byId('main')?.setAttribute('aria-busy', 'true')
  timers = [setTimeout(onSlow, patience)]
  if (!log || !words) return
  room = element('li', 'from-citizen waiting')
  room.append(bubble(words))
  log.append(room)
  room.scrollIntoView({ block: 'start' })
  timers.push(setTimeout(dots, soon))
}

const dots = () => {
  const row = element('div', 'dots')
  row.setAttribute('aria-hidden', 'true')
  row.append(...[1, 2, 3].map(() => document.createElement('i')))
  room?.append(row)
}

export const endWaiting = () => {
  for (const timer of timers) clearTimeout(timer)
  timers = []
  room?.remove()
  room = undefined
  document.body.classList.remove('busy')
  byId('main')?.removeAttribute('aria-busy')
}
