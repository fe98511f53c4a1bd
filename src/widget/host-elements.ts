/** Elements on another site's page: in a shadow root, in the top layer, styled by script only. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  parent: Node,
  tag: Tag,
  [name, text = '']: [name: string, text?: string],
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  element.className = name
  element.textContent = text
  parent.appendChild(element)
  return element
}

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

/** In the top layer where the browser has one: above every z-index, outside every clipped or transformed parent. */
export const placedHost = (): HTMLElement => {
  const host = document.createElement('lydhoer-chat')
  for (const [name, value] of Object.entries(rules)) host.style.setProperty(name, value, 'important')
  document.body.append(host)
  if (host.showPopover) {
    host.popover = 'manual'
    host.showPopover()
  }
  return host
}

/** In px: the host's root font size must not scale our elements. */
const sheetOf = (colour: string) => `
button,a{font:600 16px/1.3 system-ui,sans-serif;cursor:pointer;min-height:48px;border-radius:24px;border:2px solid ${colour};background:${colour};color:#fff;padding:8px 20px;box-sizing:border-box}
:focus-visible{outline:3px solid #444;outline-offset:2px}
.bar{display:flex;gap:4px;justify-content:flex-end}
.hide{background:#fff;color:#111;min-width:48px;padding:0}
.panel{width:400px;max-width:calc(100vw - 32px);height:680px;max-height:calc(100vh - 32px);display:flex;flex-direction:column;background:#fff;border:1px solid;border-radius:14px;overflow:hidden;box-shadow:0 4px 24px #0004;box-sizing:border-box}
[hidden]{display:none!important}
.head{display:flex;gap:10px;align-items:center;padding:2px 4px 2px 12px;color:#fff;background:${colour};font:600 16px/1.3 system-ui,sans-serif}
.head:before{content:'?';width:22px;border:2px solid;border-radius:50%;text-align:center}
.head button{margin-left:auto;min-width:44px;min-height:44px;padding:0 10px;border-radius:8px}
.head :focus-visible{outline-color:#fff}
.late a{display:block;margin:12px;text-decoration:none}
iframe{border:0;flex:1;width:100%;background:#fff}
@media print{.bar,.panel{display:none}}`

/** A constructed style sheet needs no permission from the host's content policy; older browsers get an element. */
export const dressedRoot = (host: HTMLElement, colour: string): ShadowRoot => {
  const root = host.attachShadow({ mode: 'open' })
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(sheetOf(colour))
    root.adoptedStyleSheets = [sheet]
  } catch {
    make(root, 'style', ['', sheetOf(colour)])
  }
  return root
}
