/** What we tell the page around us, and the schema both ends check. Never what a citizen wrote. */
export type ToHost =
  | { lydhoer: 1; type: 'ready' | 'close' | 'unread' }
  | { lydhoer: 1; type: 'resize'; height: number }
  | { lydhoer: 1; type: 'sent'; reference: string }

export const isFramed = window.parent !== window

/** The origins that may show us, as the server wrote them on the page. */
const hosts = () => (document.body.dataset.hosts ?? '').split(' ').filter(Boolean)

/** Chrome and Safari say who shows us; elsewhere each allowed origin is tried, and a wrong one hears nothing. */
const listening = () => {
  const around = location.ancestorOrigins?.[0]
  return around === undefined ? hosts() : hosts().filter(origin => origin === around)
}

/** Only to the origins that may show us; to any other page this is silence. */
export const tellHost = (message: ToHost) => {
  if (isFramed) for (const origin of listening()) window.parent.postMessage(message, origin)
}

const caseNumber = /^[\w./ -]{1,60}$/

/** What the host may say: that it has opened us, and which case it is about. Everything else is ignored. */
export const hearHost = ({ onOpen, onCase }: { onOpen: () => void; onCase: (number: string) => void }) => {
  if (!isFramed) return
  addEventListener('message', ({ data, origin, source }) => {
    if (source !== window.parent || !hosts().includes(origin) || data?.lydhoer !== 1) return
    if (data.type === 'open') onOpen()
    if (data.type === 'case' && typeof data.number === 'string' && caseNumber.test(data.number))
      onCase(data.number)
  })
}

/** A bare frame can be as tall as what is in it, when its host listens. */
export const tellHeight = () => {
  if (!isFramed || !('ResizeObserver' in window)) return
  let last = 0
  new ResizeObserver(() => {
    const height = document.documentElement.scrollHeight
    if (height !== last) tellHost({ lydhoer: 1, type: 'resize', height })
    last = height
  }).observe(document.body)
}
