/** The few ways this script touches a page. Everything it shows was drawn by the server. */
export const byId = (id: string, root: Document = document): HTMLElement | null => root.getElementById(id)

export const all = (selector: string, root: ParentNode = document): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>(selector))

export const field = (id: string): HTMLTextAreaElement | null => {
  const found = byId(id)
  return found instanceof HTMLTextAreaElement ? found : null
}

/** Puts the same-named part of another page in the place of ours. */
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
