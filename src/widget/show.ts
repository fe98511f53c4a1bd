import { all, byId, empty, field, focusOn, replacePart } from './dom.ts'
import { keep, keepAsStep } from './remember.ts'

const stateOf = (page: Document) => page.querySelector<HTMLInputElement>('#conversation [name=state]')?.value

/**
 * Shows a page that came back. A page of the same kind is updated in place; another kind replaces it, with focus on
 * its heading.
 */
export const show = (page: Document, { step, sent }: { step: boolean; sent?: string }) => {
  const kind = page.body.dataset.kind
  if (kind === document.body.dataset.kind && byId('log')) grow(page, sent)
  else {
    if (step) keepAsStep(stateOf(page))
    takeOver(page)
  }
  keep({ state: stateOf(page), draft: field('text')?.value ?? '', kind: kind?.split(' ')[0] })
}

const takeOver = (page: Document) => {
  const { body } = document
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  body.className = page.body.className
  body.dataset.kind = page.body.dataset.kind
  empty(body)
  body.append(...Array.from(page.body.childNodes, node => document.importNode(node, true)))
  document.dispatchEvent(new Event('lydhoer:page'))
  scrollTo(0, 0)
  const alarm = document.querySelector<HTMLElement>('.alarm[tabindex]')
  const asks = alarm ? undefined : askedNow()
  const first = alarm ?? (asks ? field('text') : null) ?? document.querySelector<HTMLElement>('h1')
  if (first) focusOn(first, { preventScroll: asks !== undefined })
  if (!alarm) byId('newest')?.scrollIntoView()
  if (asks) meet(asks)
}

/** Whoever mends an answer comes back to a long conversation: what is asked now is at its end. */
const askedNow = (): HTMLElement | undefined =>
  byId('step')?.firstElementChild ? lastThatAsks(all('#log > li:not(.earlier)')) : undefined

/** The question is seen and said, and the cursor stands where it is answered (duties 32). */
const meet = (asks: HTMLElement) => {
  showNewest([asks])
  // A live region that has only just come is not listened to yet.
  setTimeout(() => announce(document, [asks]), 100)
}

const grow = (page: Document, sent: string | undefined) => {
  const written = field('text')
  const hadFocus = document.activeElement
  const onLength = byId('length-choice')?.contains(hadFocus)
  const isOpen = byId('told')?.querySelector('details')?.open
  const arrived = append(page)
  for (const id of parts) replacePart(id, page)
  if (isOpen) byId('told')?.querySelector('details')?.setAttribute('open', '')
  if (onLength) document.querySelector<HTMLElement>('#length-choice button')?.focus()
  takeHidden(page)
  document.title = page.title
  // What was typed while the answer was under way is not ours to clear.
  if (written && written.value === sent) {
    written.value = textIn(page)
    written.style.height = ''
  }
  announce(page, arrived)
  if (document.activeElement === document.body) written?.focus({ preventScroll: true })
  showNewest(arrived)
  document.dispatchEvent(new Event('lydhoer:page'))
}

/** Whatever may be different after a turn. */
const parts = [
  'step',
  'earlier',
  'missed',
  'said',
  'fault',
  'choices',
  'told',
  'stop',
  'text-label',
  'text-hint',
  'length-choice',
]

const lastThatAsks = (items: HTMLElement[]): HTMLElement | undefined =>
  items.filter(item => item.querySelector('.card.question, .card.clarify')).pop()

/** While a notice is written, all before it folded away, how far one is stands right above what is new. */
const above = (): HTMLElement | null =>
  byId('log')?.classList.contains('folded') && !byId('earlier')?.hasAttribute('open') ? byId('step') : null

/** What is new begins at the top of the view; a question that would then be too low comes there itself. */
const showNewest = (arrived: HTMLElement[]) => {
  const [first] = arrived
  ;(above() ?? first)?.scrollIntoView({ block: 'start' })
  const asks = lastThatAsks(arrived)
  const field = document.querySelector('.compose')?.getBoundingClientRect()
  // Where the field scrolls along it is the screen that ends.
  const end = Math.min(field?.top ?? innerHeight, innerHeight)
  if (asks && asks.getBoundingClientRect().bottom > end) asks.scrollIntoView({ block: 'start' })
}

const textIn = (page: Document) => {
  const found = byId('text', page)
  return found instanceof HTMLTextAreaElement ? found.value : ''
}

/** Adds what is new at the end of the list. Lengths tell old from new: a translator may have changed our words. */
const append = (page: Document): HTMLElement[] => {
  const log = byId('log')
  if (!log) return []
  const ours = all(':scope > [data-n]', log)
  const list = all('#log > li', page)
  const theirs = list.filter(item => item.dataset.n)
  const same = ours.every((item, at) => item.dataset.n === theirs[at]?.dataset.n)
  if (!same) empty(log)
  byId('act')?.remove()
  const folds = byId('log', page)?.classList.contains('folded') === true
  log.classList.toggle('folded', folds)
  ours.forEach((item, at) => {
    item.classList.toggle('earlier', theirs[at]?.classList.contains('earlier'))
  })
  const last = same ? theirs[ours.length - 1] : undefined
  const known = last ? list.indexOf(last) + 1 : 0
  const arrived = list.slice(known).map(item => document.importNode(item, true))
  if (arrived.length > 0) byId('newest')?.remove()
  log.append(...arrived)
  const fresh = same ? arrived : arrived.slice(-1)
  for (const item of fresh) item.classList.add('new')
  return fresh
}

const takeHidden = (page: Document) => {
  const form = byId('conversation')
  if (!form) return
  for (const input of all('input[type=hidden]', form)) input.remove()
  form.prepend(
    ...all('#conversation input[type=hidden]', page).map(input => document.importNode(input, true)),
  )
}

/**
 * One announcement a turn, as text alone: live regions lose buttons and lists, so the number of answers to
 * choose from is said, and they are found after the field (duties 32).
 */
const announce = (page: Document, arrived: HTMLElement[]) => {
  const voice = byId('announce')
  if (!voice || all('#fault .alarm').length > 0) return
  const texts = arrived.flatMap(item => all(':scope:not(.earlier) .text', item)).map(inSentences)
  const count = all('#act button, #choices button, #choices [type=checkbox]', page).length
  const choices = count === 1 ? voice.dataset.one : voice.dataset.many?.replace('#', String(count))
  voice.textContent = [...texts, count > 0 ? choices : ''].join(' ').replace(/\s+/g, ' ').trim()
}

/** Paragraphs and rows would run into one another when read aloud: each ends with a full stop. */
const inSentences = (text: HTMLElement): string =>
  // biome-ignore lint/performance/useDomNodeTextContent: the line breaks tell where one ends
  text.innerText.replace(/([^\s.!?:])\s*\n\s*/g, '$1. ')
