/**
 * Keyboard shortcuts for people who do this all day. Single letters do nothing while somebody types, nor when they
 * are turned off.
 */
const off = 'lydhoer-keys-off'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type))

const find = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector)

const rowLinks = (): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('table.queue tbody th a'))

/** The row that has the focus; the first where none has. */
const here = (): { links: HTMLElement[]; at: number } => {
  const links = rowLinks()
  const row = document.activeElement?.closest('tr')
  return { links, at: links.findIndex(link => link.closest('tr') === row) }
}

const step = (by: 1 | -1) => {
  const { links, at } = here()
  const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]
  next?.focus()
}

const inRow = <T extends HTMLElement>(selector: string): T | null => {
  const { links, at } = here()
  return links[Math.max(at, 0)]?.closest('tr')?.querySelector<T>(selector) ?? null
}

const press = (selector: string) => find(selector)?.click()

/** Chooses an outcome as pressing it would. */
const choose = (outcome: string): boolean => {
  const option = find<HTMLInputElement>(`form.decision [name="outcome"][value="${outcome}"]`)
  option?.click()
  return option !== null
}

/** A yes goes on to its letter, but not past words that may be about danger, nor past what else the citizen asked for. */
const accept = () => {
  const danger = find('.alarm #danger')
  if (danger) return danger.focus()
  if (!choose('accepted') && !choose('noted')) return
  const wishes = Array.from(document.querySelectorAll<HTMLSelectElement>('form.decision .wish select'))
  const open = wishes.find(({ value }) => value === '')
  if (open === undefined) find('form.decision .button.main')?.click()
  else open.focus()
}

const refuse = () => {
  if (choose('refused')) find('#field-assessment')?.focus()
}

const showKeys = () => {
  const list = find<HTMLDetailsElement>('#keys')
  if (!list) return
  list.open = !list.open
  list.querySelector('summary')?.focus()
}

const deeds: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  o: () => inRow('th a')?.click(),
  t: () => (inRow('.take') ?? find('[name="act"][value="take"]:not(.small)'))?.click(),
  x: () => inRow<HTMLInputElement>('.tick input')?.click(),
  a: accept,
  r: refuse,
  s: () => find('#template')?.focus(),
  n: () => press('#next'),
  u: () => press('.way-on a'),
  '/': () => find('#field-q')?.focus(),
  '?': showKeys,
}

const isOff = (): boolean => localStorage.getItem(off) === '1'

export const listenForKeys = () => {
  const list = find<HTMLDetailsElement>('#keys')
  if (!list) return
  list.hidden = false
  const box = find<HTMLInputElement>('#keys-off')
  if (box) {
    box.checked = isOff()
    box.addEventListener('change', () => localStorage.setItem(off, box.checked ? '1' : '0'))
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOff()) return
    const deed = deeds[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  })
}
