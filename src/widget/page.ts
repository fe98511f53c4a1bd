import { isOfMeeting, sayDay } from './day-words.ts'
import { all, byId, field, focusOn } from './dom.ts'
import { apologise, clearFault, say } from './faults.ts'
import { hearHost, isFramed, tellHeight, tellHost } from './frame.ts'
import { type Fields, post } from './post.ts'
import { forget, goBack, keep, kept, noteWhatIsBehind } from './remember.ts'
import { comeToRow, rememberRow } from './rows.ts'
import { show } from './show.ts'
import { copy, save } from './take-along.ts'
import { offerVoice, toggleVoice } from './voice.ts'
import { beginWaiting, endWaiting } from './waiting.ts'

/**
 * Progressive enhancement: without this script everything still works. It only posts the same forms without a reload.
 */
let busy = false
/** Presses during a request, done as soon as its answer has come. A second Send is dropped. */
let next: (() => void) | undefined
let pressed: HTMLButtonElement | null = null
/** The host's case number is noted before the next message goes; otherwise that message would be sent without it. */
let quiet: Promise<void> = Promise.resolve()
const send = async (form: HTMLFormElement, button: HTMLButtonElement | null) => {
  if (busy) {
    if (button && button.name !== 'send') next = () => button.isConnected && void send(form, button)
    return
  }
  busy = true
  await quiet
  const fields = fieldsOf(form, button)
  const sent = field('text')?.value
  clearFault()
  beginWaiting(ownWords(button), () => say('slow'))
  const again = () => void send(form, button)
  const answer = await post(addressOf(form, button), fields, () => say('retrying'))
  endWaiting()
  busy = false
  if (!answer) return say(navigator.onLine ? 'failed' : 'offline', again)
  if (answer.page.body.dataset.kind?.startsWith('error')) return apologise(answer.page, again)
  clearFault()
  rememberRow(button)
  show(answer.page, { step: !isFramed, ...(sent !== undefined && { sent }) })
  comeToRow(button)
  tellWhatHappened()
  const then = next
  next = undefined
  then?.()
}

/** The text of the citizen's new bubble: the words, or the label of the chosen button. */
const ownWords = (button: HTMLButtonElement | null): string => {
  if (!document.body.dataset.kind?.startsWith('chat')) return ''
  if (button?.name === 'send') return field('text')?.value.trim() ?? ''
  const isSaid =
    button?.name === 'begin' || (button?.name === 'choice' && !/^(change|command\.back)/.test(button.value))
  return isSaid ? (button?.textContent ?? '') : ''
}

/** Read from the attribute: a field or button named `action`, as on the status page, hides the property. */
const addressOf = (form: HTMLFormElement, button: HTMLButtonElement | null): string =>
  button?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href

const fieldsOf = (form: HTMLFormElement, button: HTMLButtonElement | null): Fields => {
  const fields = Array.from(new FormData(form).entries(), ([name, value]): [string, string] => [
    name,
    String(value),
  ])
  return button?.name ? [...fields, [button.name, button.value]] : fields
}

const tellWhatHappened = () => {
  const reference = document.body.dataset.kind?.startsWith('receipt')
    ? byId('reference')?.textContent
    : undefined
  if (reference) tellHost({ lydhoer: 1, type: 'sent', reference })
  else tellHost({ lydhoer: 1, type: 'unread' })
}

/** Shows the elements that need a script. */
const offer = () => {
  if (matchMedia('(min-width: 60rem)').matches)
    for (const panel of all('details[data-wide]')) panel.setAttribute('open', '')
  for (const button of all('[data-print]')) button.hidden = false
  for (const button of all('[data-save]')) (button.parentElement ?? button).hidden = false
  if (navigator.clipboard)
    for (const button of all('[data-copy]'))
      (button.closest<HTMLElement>('li[hidden]') ?? button).hidden = false
  offerVoice()
}

document.addEventListener('click', event => {
  const target = event.target instanceof Element ? event.target : null
  const back = target?.closest<HTMLAnchorElement>('a[data-back]')
  if (back && goBack(back.href)) return event.preventDefault()
  const button = target?.closest<HTMLElement>('button, a[data-forget], a[data-leave]')
  if (button instanceof HTMLButtonElement) pressed = button
  if (button?.dataset.print !== undefined) print()
  else if (button?.dataset.save) save(button.dataset.save)
  else if (button?.dataset.copy !== undefined) void copy(button)
  else if (button?.dataset.read !== undefined) toggleVoice(button)
  else if (button instanceof HTMLAnchorElement) {
    event.preventDefault()
    const leaves = button.dataset.leave !== undefined
    forget(() => (leaves ? location.replace(button.href) : location.assign(button.href)))
  }
})

document.addEventListener('submit', event => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.target === '_blank') return
  event.preventDefault()
  const button = event.submitter instanceof HTMLButtonElement ? event.submitter : pressed
  pressed = null
  void send(form, button)
})

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && isFramed) tellHost({ lydhoer: 1, type: 'close' })
  const inField = event.target instanceof HTMLTextAreaElement && event.target.id === 'text'
  // On a touch keyboard Enter makes a new line, as elsewhere on a phone; Send is beside the field.
  const isTouch = matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !inField || isTouch) return
  event.preventDefault()
  const form = byId('conversation')
  if (form instanceof HTMLFormElement) void send(form, document.querySelector('button[name=send]'))
})

/** A file let go over the page would take its place, and the conversation with it. */
for (const type of ['dragover', 'drop'] as const)
  document.addEventListener(type, event => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    if (type === 'drop') say('file')
  })

/** As high as what is in it; newer browsers do it by themselves. */
const stretch = (area: HTMLTextAreaElement) => {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.height = ''
  if (area.value) area.style.height = `${area.scrollHeight + 2}px`
}

let draftTimer: ReturnType<typeof setTimeout> | undefined
document.addEventListener('input', event => {
  const area = event.target
  if (isOfMeeting(area)) return sayDay()
  if (!(area instanceof HTMLTextAreaElement) || area.id !== 'text') return
  stretch(area)
  clearTimeout(draftTimer)
  draftTimer = setTimeout(() => keep({ draft: area.value }), 800)
})

document.addEventListener('lydhoer:page', offer)

/** Posts something about the conversation that is not a turn of it, and shows where it then stands. */
const quietly = (fields: Fields) => {
  if (busy) {
    next = () => quietly(fields)
    return
  }
  quiet = told(fields)
}

const told = async (fields: Fields) => {
  const state = document.querySelector<HTMLInputElement>('#conversation [name=state]')?.value
  if (!state) return
  const answer = await post(
    location.pathname + location.search,
    [['state', state], ['show', '1'], ...fields],
    () => {},
  )
  if (answer && answer.status < 400) show(answer.page, { step: false })
}

const contactFields = ['name', 'reply', 'email', 'phone', 'address']

/** Draws the conversation of a history entry again, as it stood. */
const restore = async () => {
  const { state, draft, kind } = kept()
  const form = byId('conversation')
  if (!state || !(form instanceof HTMLFormElement)) return
  // Who they are is kept in the pages alone: what this one has goes along to the one before.
  const contact = fieldsOf(form, null).filter(([name]) => contactFields.includes(name))
  const look: [string, string] = kind === 'contact' ? ['ask', 'contact'] : ['show', '1']
  const answer = await post(
    location.pathname + location.search,
    [['state', state], look, ...contact],
    () => {},
  )
  if (answer) show(answer.page, { step: false })
  const area = field('text')
  if (area && draft) area.value = draft
}

addEventListener('popstate', () => void restore())

/** The receipt's link carries its token after `#`, which no server log sees; it is posted and then removed. */
const openByLink = () => {
  const form = document.querySelector<HTMLFormElement>('form[data-token]')
  const token = decodeURIComponent(location.hash.slice(1))
  if (!form || !token.includes('.')) return
  history.replaceState(null, '', location.pathname + location.search)
  const input = document.createElement('input')
  Object.assign(input, { type: 'hidden', name: 'token', value: token })
  form.append(input)
  void send(form, null)
}

const focusWhereOneWrites = () => {
  const place = field('text') ?? document.querySelector<HTMLElement>('h1')
  // What is said before anything is typed stays in sight (duties 6 and 8).
  if (place) focusOn(place, { preventScroll: true })
}

offer()
openByLink()
noteWhatIsBehind()
// A receipt's link put into a tab that is here already changes the fragment alone.
addEventListener('hashchange', () => location.hash.includes('.') && location.reload())
if (document.body.dataset.kind?.startsWith('chat')) void restore()
window.speechSynthesis?.addEventListener?.('voiceschanged', offerVoice)
hearHost({
  onOpen: focusWhereOneWrites,
  onCase: number => quietly([['caseNumber', number]]),
})
tellHeight()
tellHost({ lydhoer: 1, type: 'ready' })
