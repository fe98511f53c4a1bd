/** The messages to the page around us, and the schema both ends check. Never what a citizen wrote. */
export type ToHost =
  | { lydhoer: 1; type: 'ready' | 'close' | 'unread' }
  | { lydhoer: 1; type: 'resize'; height: number }
  | { lydhoer: 1; type: 'sent'; reference: string }

export const isFramed = window.parent !== window

/** The origins that may frame us, as the server wrote them on the page. */
const hosts = () => (document.body.dataset.hosts ?? '').split(' ').filter(Boolean)

/**
 * Chrome and Safari tell us the framing origin. Elsewhere each allowed origin is tried; a wrong one receives nothing.
 */
const listening = () => {
  const around = location.ancestorOrigins?.[0]
  return around === undefined ? hosts() : hosts().filter(origin => origin === around)
}

/** Sent only to the origins that may frame us; any other page receives nothing. */
export const tellHost = (message: ToHost) => {
  if (isFramed) for (const origin of listening()) window.parent.postMessage(message, origin)
}

const caseNumber = /^[\w./ -]{1,60}$/

/** Messages the host may send: that it has opened us, and the case number. Everything else is ignored. */
export const hearHost = ({ onOpen, onCase }: { onOpen: () => void; onCase: (number: string) => void }) => {
  if (!isFramed) return
  addEventListener('message', ({ data, origin, source }) => {
    if (source !== window.parent || !hosts().includes(origin) || data?.lydhoer !== 1) return
    if (data.type === 'open') onOpen()
    if (data.type === 'case' && typeof data.number === 'string' && caseNumber.test(data.number))
      onCase(data.number)
  })
}

/** A plain frame can grow to the height of its content, if its host listens. */
export const tellHeight = () => {
  if (!isFramed || !('ResizeObserver' in window)) return
  let last = 0
  new ResizeObserver(() => {
    const height = document.documentElement.scrollHeight
    if (height !== last) tellHost({ lydhoer: 1, type: 'resize', height })
    last = height
  }).observe(document.body)
}
