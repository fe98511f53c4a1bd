/** The few functions with which this script touches a page. The server rendered everything it shows. */
export const byId = (id: string, root: Document = document): HTMLElement | null => root.getElementById(id)

export const all = (selector: string, root: ParentNode = document): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>(selector))

export const field = (id: string): HTMLTextAreaElement | null => {
  const found = byId(id)
  return found instanceof HTMLTextAreaElement ? found : null
}

/** Replaces an element with the one of the same name on another page. */
export const replacePart = (id: string, from: Document) => {
  const [ours, theirs] = [byId(id), byId(id, from)]
  if (ours && theirs) ours.replaceWith(document.importNode(theirs, true))
}

export const empty = (element: Element) => {
  while (element.firstChild) element.firstChild.remove()
}

export const focusOn = (element: HTMLElement, options?: FocusOptions) => {
  if (!element.matches('a, button, input, select, textarea')) element.tabIndex = -1
  element.focus(options)
}
