import { launcherColours } from '../http/styles/launcher-colours.ts'

/**
 * The loader for other people's sites. It draws a button and, when that is pressed, a frame with our own page
 * in it. Until then it asks for nothing, keeps nothing and listens to nobody. Everything is styled inside a
 * shadow root and by script, so that neither the host's style sheet nor its content policy can break it.
 */
const words = {
  da: {
    ask: 'Må jeg optage mødet?',
    title: 'Spørg om optagelse',
    close: 'Luk',
    hide: 'Skjul knappen',
    unread: 'nyt svar',
  },
  en: {
    ask: 'May I record the meeting?',
    title: 'Ask about recording',
    close: 'Close',
    hide: 'Hide the button',
    unread: 'new answer',
  },
}

const script = (document.currentScript ??
  document.querySelector('script[data-municipality]')) as HTMLScriptElement | null

/** Below this the frame would be a peephole: a phone, or a page enlarged for weak eyes. */
const narrow = 560

const style = (colour: string) => `
button{font:600 1rem/1.3 system-ui,sans-serif;cursor:pointer;min-height:44px;border-radius:4px;border:2px solid ${colour};background:${colour};color:#fff;padding:.5rem 1rem}
button:focus-visible,iframe:focus-visible{outline:3px solid #454545;outline-offset:2px;box-shadow:0 0 0 6px #fff}
.bar{display:flex;gap:4px;justify-content:flex-end}
.hide{background:#fff;color:#1a1a1a;min-width:44px;padding:0}
.panel{width:400px;max-width:calc(100vw - 32px);height:640px;max-height:calc(100vh - 32px);display:flex;flex-direction:column;background:#fff;border:1px solid #707070;border-radius:6px;overflow:hidden;box-shadow:0 4px 24px #0004}
.panel[hidden],.bar[hidden]{display:none}
.head{display:flex;justify-content:space-between;align-items:center;padding:4px 4px 4px 16px;color:#1a1a1a;font:600 1rem/1.3 system-ui,sans-serif}
.head button{background:#fff;color:${colour};border-color:#fff}
iframe{border:0;flex:1;width:100%;background:#fff}
@media print{.bar,.panel{display:none}}`

const start = ({ src, dataset }: HTMLScriptElement) => {
  const { origin } = new URL(src)
  const { municipality = '', language = '', topic, setting, department, theme = '' } = dataset
  const text = language === 'en' ? words.en : words.da
  const query = new URLSearchParams({ lang: language === 'en' ? 'en' : 'da' })
  for (const [name, value] of Object.entries({ topic, setting, department, theme }))
    if (value) query.set(name, value)
  const address = (base: string) => `${origin}${base}/${encodeURIComponent(municipality)}?${query}`

  const host = document.createElement('lydhoer-chat')
  place(host)
  const root = host.attachShadow({ mode: 'open' })
  dress(root, style(launcherColours[theme] ?? launcherColours.neutral ?? ''))
  const bar = make(root, 'div', 'bar')
  const launcher = make(bar, 'button', 'ask', text.ask)
  launcher.setAttribute('aria-expanded', 'false')
  const hide = make(bar, 'button', 'hide', '×')
  hide.setAttribute('aria-label', text.hide)
  let panel: HTMLElement | undefined
  let frame: HTMLIFrameElement | undefined
  let caseNumber: string | undefined

  const tell = (message: object) => frame?.contentWindow?.postMessage({ lydhoer: 1, ...message }, origin)
  const toggle = (open: boolean) => {
    if (panel) panel.hidden = !open
    bar.hidden = open
    launcher.setAttribute('aria-expanded', String(open))
    launcher.textContent = text.ask
    if (open) frame?.focus()
    else launcher.focus()
  }
  const open = () => {
    if (innerWidth < narrow || innerHeight < 420) return location.assign(address(''))
    if (!panel) {
      panel = make(root, 'div', 'panel')
      panel.setAttribute('role', 'dialog')
      panel.setAttribute('aria-label', text.title)
      const head = make(panel, 'div', 'head', text.title)
      make(head, 'button', '', text.close).onclick = () => toggle(false)
      frame = make(panel, 'iframe', '')
      frame.title = text.title
      frame.src = address('/embed')
      panel.onkeydown = event => event.key === 'Escape' && toggle(false)
    }
    toggle(true)
    tell({ type: 'open' })
  }
  const heard: Record<string, (data: Record<string, unknown>) => void> = {
    ready: () => caseNumber && tell({ type: 'case', number: caseNumber }),
    close: () => toggle(false),
    unread: () => {
      if (panel?.hidden) launcher.textContent = `${text.ask} (${text.unread})`
    },
    sent: ({ reference }) => {
      if (typeof reference === 'string' && /^[A-Z0-9-]{4,20}$/.test(reference))
        dispatchEvent(new CustomEvent('lydhoer:sent', { detail: { reference } }))
    },
  }
  launcher.onclick = open
  hide.onclick = () => host.remove()
  addEventListener('message', ({ data, origin: from, source }) => {
    if (data?.lydhoer !== 1) return
    if (from === origin && source === frame?.contentWindow && Object.hasOwn(heard, data.type))
      heard[data.type]?.(data)
    if (
      from === location.origin &&
      source === window &&
      data.type === 'case' &&
      typeof data.number === 'string'
    ) {
      caseNumber = data.number
      tell({ type: 'case', number: caseNumber })
    }
  })
  // A plain link that says so opens the frame instead; without this script it is still a link.
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[data-lydhoer]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !host.isConnected) return
    event.preventDefault()
    open()
  })
}

/** In the top layer where there is one: above every z-index, outside every clipped or transformed parent. */
const place = (host: HTMLElement) => {
  const rules = {
    all: 'initial',
    position: 'fixed',
    inset: 'auto 16px 16px auto',
    'z-index': '2147483647',
    display: 'block',
    border: '0',
    padding: '0',
    margin: '0',
    background: 'none',
    overflow: 'visible',
  }
  for (const [name, value] of Object.entries(rules)) host.style.setProperty(name, value, 'important')
  document.body.append(host)
  if (host.showPopover) {
    host.popover = 'manual'
    host.showPopover()
  }
}

/** A constructed sheet needs no permission from the host's content policy; older browsers get an element. */
const dress = (root: ShadowRoot, css: string) => {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch {
    make(root, 'style', '', css)
  }
}

const make = <Tag extends keyof HTMLElementTagNameMap>(
  parent: Node,
  tag: Tag,
  name: string,
  text = '',
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  element.className = name
  element.textContent = text
  parent.appendChild(element)
  return element
}

if (script && document.body) start(script)
else if (script) addEventListener('DOMContentLoaded', () => start(script))
