/** What we tell the page around us, and the schema both ends check. Never what a citizen wrote. */
export type ToHost =
  | { lydhoer: 1; type: 'ready' | 'close' | 'unread' }
  | { lydhoer: 1; type: 'sent'; reference: string }

export const isFramed = window.parent !== window

/** Only to the origins that may show us; to any other page this is silence. */
export const tellHost = (message: ToHost) => {
  if (!isFramed) return
  for (const origin of (document.body.dataset.hosts ?? '').split(' ').filter(Boolean))
    window.parent.postMessage(message, origin)
}
