import { all, byId, empty } from './dom.ts'

export type FaultKind = 'retrying' | 'failed' | 'offline' | 'slow' | 'file'

/**
 * Texts that the server put on the page for faults it cannot report itself. Waiting is no fault and does not look
 * like one.
 */
export const say = (what: FaultKind, again?: () => void) => {
  const words = byId('fault')?.dataset[what] ?? ''
  show(words, what === 'slow' || what === 'retrying' ? 'calm' : 'alarm', again)
}

const show = (words: string, kind: 'calm' | 'alarm', again?: () => void) => {
  const place = byId('fault')
  if (!place) return
  empty(place)
  const box = Object.assign(document.createElement('div'), { className: kind })
  const text = document.createElement('p')
  text.textContent = words
  box.append(text)
  if (again) box.append(button(place.dataset.again ?? '', again))
  place.append(box)
  place.scrollIntoView({ block: 'nearest' })
}

/** Presses the same button again; the words are still in the field. */
const button = (label: string, press: () => void) => {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button chip',
    textContent: label,
  })
  made.onclick = press
  return made
}

export const clearFault = () => {
  const place = byId('fault')
  if (place) empty(place)
}

/** The server's own error page would replace the conversation; its text is enough. */
export const apologise = (page: Document, again: () => void) =>
  show(
    all('main h1, main h1 + p', page)
      .map(part => part.textContent)
      .join('. '),
    'alarm',
    again,
  )
