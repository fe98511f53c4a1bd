import { walkWithArrows } from './queue-keys.ts'
import { tickTogether } from './queue-ticks.ts'
import { keepWhileWriting } from './staff-draft.ts'
import { listenForKeys } from './staff-keys.ts'

/**
 * Shows the letter beside the answer while it is written. The server makes the letter, by the same rules and words as
 * when it is sent; without this script the button shows it on a page of its own.
 */
const pause = 600
const form = document.querySelector<HTMLFormElement>('form.decision')
const place = document.getElementById('growing')

let waiting: ReturnType<typeof setTimeout> | undefined
let asked = 0

const letterOf = (fields: URLSearchParams, url: string): Promise<Document | null> =>
  new Promise(resolve => {
    const sending = new XMLHttpRequest()
    sending.open('POST', url)
    sending.responseType = 'document'
    sending.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
    sending.onload = () => resolve(sending.responseXML)
    sending.onerror = () => resolve(null)
    sending.send(fields.toString())
  })

const textsIn = (from: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams({ live: '1' })
  for (const [name, value] of new FormData(from)) if (typeof value === 'string') fields.append(name, value)
  return fields
}

const grow = async () => {
  if (!form || !place || !form.querySelector('[name="outcome"]:checked')) return
  asked += 1
  const mine = asked
  const page = await letterOf(textsIn(form), form.action)
  const letter = page?.getElementById('growing')
  // Responses may arrive out of order: an older letter must not replace a newer one.
  if (mine !== asked || !letter) return
  place.replaceChildren(...Array.from(letter.childNodes, node => document.importNode(node, true)))
  place.hidden = false
}

form?.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => void grow(), pause)
})
if (form) {
  keepWhileWriting(form)
  void grow()
}
// The letter is read; what comes next is to send it.
document.getElementById('send')?.focus()
listenForKeys()
tickTogether(document.querySelector<HTMLFormElement>('form.queue-form'))

walkWithArrows(Array.from(document.querySelectorAll<HTMLElement>('table.queue tbody th a')))
