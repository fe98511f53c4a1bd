import { launcherColours } from '../http/styles/launcher-colours.ts'
import { dressedRoot, make, placedHost } from './host-elements.ts'

/**
 * The loader for other sites. It draws a button and, when that is pressed, a frame with our own page in it. Until
 * then it requests nothing, stores nothing and sends nothing.
 */
const words = {
  da: {
    ask: 'Må jeg optage mødet?',
    title: 'Spørg om optagelse',
    close: 'Luk',
    late: 'Åbn på egen side',
    hide: 'Skjul knappen',
    unread: 'nyt svar',
  },
  en: {
    ask: 'May I record the meeting?',
    title: 'Ask about recording',
    close: 'Close',
    late: 'Open as a page',
    hide: 'Hide the button',
    unread: 'new answer',
  },
}
type Words = (typeof words)['da']

/** A smaller frame would be useless: the full page opens instead (a phone, or a strongly enlarged page). */
const isNarrow = () => innerWidth < 560 || innerHeight < 420

/** How long our page may take to report that it has loaded; a host's policy may block it silently. */
const patience = 4e3

type Panel = {
  frame: HTMLIFrameElement
  box: HTMLElement
  tell(message: object): void
  arrived(): void
}

const panelIn = (
  root: ShadowRoot,
  { text, src, page, onClose }: { text: Words; src: string; page: string; onClose(): void },
): Panel => {
  const box = make(root, 'div', ['panel'])
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', text.title)
  const head = make(box, 'div', ['head'])
  make(head, 'span', ['', text.title])
  make(head, 'button', ['', text.close]).onclick = onClose
  const late = make(box, 'div', ['late'])
  late.hidden = true
  make(late, 'a', ['', text.late]).href = page
  const waiting = setTimeout(() => {
    late.hidden = false
  }, patience)
  box.onkeydown = event => {
    if (event.key === 'Escape') onClose()
  }
  const frame = make(box, 'iframe', [''])
  frame.title = text.title
  frame.src = src
  const { origin } = new URL(src)
  return {
    frame,
    box,
    tell: message => frame.contentWindow?.postMessage({ lydhoer: 1, ...message }, origin),
    arrived: () => {
      clearTimeout(waiting)
      late.hidden = true
    },
  }
}

/** The address of our page, with what the host's script tag says. Never a case number, which comes by message. */
const addressesOf = ({ src, dataset }: HTMLScriptElement) => {
  const { origin } = new URL(src)
  const { municipality = '', language, topic, setting, department, theme } = dataset
  // The way back, for where there is no room for a frame: whose page it is, and nothing of which.
  const query = new URLSearchParams({ lang: language === 'en' ? 'en' : 'da', from: location.origin })
  for (const [name, value] of Object.entries({ topic, setting, department, theme }))
    if (value) query.set(name, value)
  const address = (base: string) => `${origin}${base}/${encodeURIComponent(municipality)}?${query}`
  return { origin, page: address(''), frame: address('/embed') }
}

const start = (script: HTMLScriptElement) => {
  const addresses = addressesOf(script)
  const text = script.dataset.language === 'en' ? words.en : words.da
  const host = placedHost()
  const colour = launcherColours[script.dataset.theme ?? ''] ?? launcherColours.neutral ?? ''
  const root = dressedRoot(host, colour)
  const bar = make(root, 'div', ['bar'])
  const launcher = make(bar, 'button', ['ask', text.ask])
  const hide = make(bar, 'button', ['hide', '×'])
  hide.setAttribute('aria-label', text.hide)
  let panel: Panel | undefined

  const show = (open: boolean) => {
    bar.hidden = open
    if (panel) panel.box.hidden = !open
    launcher.setAttribute('aria-expanded', String(open))
    launcher.textContent = text.ask
    ;(open ? panel?.frame : launcher)?.focus()
  }
  const open = () => {
    if (isNarrow()) return location.assign(addresses.page)
    panel ??= panelIn(root, { text, src: addresses.frame, page: addresses.page, onClose: () => show(false) })
    show(true)
    panel.tell({ type: 'open' })
  }
  launcher.setAttribute('aria-expanded', 'false')
  launcher.onclick = open
  hide.onclick = () => host.remove()
  openByLink(() => host.isConnected, open)
  listen({
    origin: addresses.origin,
    panel: () => panel,
    onClose: () => show(false),
    onUnread: () => {
      if (panel?.box.hidden) launcher.textContent = `${text.ask} (${text.unread})`
    },
  })
}

/** A plain link with this attribute opens the frame instead; without this script it is still a link. */
const openByLink = (isHere: () => boolean, open: () => void) => {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[data-lydhoer]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !isHere()) return
    event.preventDefault()
    open()
  })
}

type Listening = { origin: string; panel(): Panel | undefined; onClose(): void; onUnread(): void }

/** Accepts messages from our own frame and, from the host's own page, one: the case number. Nothing from others. */
const listen = ({ origin, panel, onClose, onUnread }: Listening) => {
  let caseNumber: string | undefined
  // A page whose frame was only just made could not receive that it was opened.
  const tellOpen = () => panel()?.box.hidden === false && panel()?.tell({ type: 'open' })
  const tellCase = () => caseNumber && panel()?.tell({ type: 'case', number: caseNumber })
  addEventListener('message', ({ data, origin: from, source }) => {
    if (data?.lydhoer !== 1) return
    if (from === origin && source === panel()?.frame.contentWindow) {
      if (data.type === 'ready') {
        panel()?.arrived()
        tellOpen()
        tellCase()
      }
      if (data.type === 'close') onClose()
      if (data.type === 'unread') onUnread()
      if (data.type === 'sent' && /^[A-Z0-9-]{4,20}$/.test(data.reference))
        dispatchEvent(new CustomEvent('lydhoer:sent', { detail: { reference: data.reference } }))
    }
    if (
      from === location.origin &&
      source === window &&
      data.type === 'case' &&
      typeof data.number === 'string'
    ) {
      caseNumber = data.number
      tellCase()
    }
  })
}

const script = (document.currentScript ??
  document.querySelector('script[data-municipality]')) as HTMLScriptElement | null
if (script && document.body) start(script)
else if (script) addEventListener('DOMContentLoaded', () => start(script))
