export type Fields = [name: string, value: string][]
export type Answer = { page: Document; status: number }

const slow = 20_000
const pause = 1_500

/**
 * Posts a plain form and returns the page that came back, parsed without running anything in it. When nothing comes
 * back it tries once more with the very same fields, the idempotency key among them, so that the message arrives
 * once.
 */
export const post = async (url: string, fields: Fields, onRetry: () => void): Promise<Answer | undefined> => {
  const first = await request(url, fields)
  if (first) return first
  onRetry()
  await new Promise(resolve => setTimeout(resolve, pause))
  return request(url, fields)
}

const request = (url: string, fields: Fields): Promise<Answer | undefined> =>
  new Promise(resolve => {
    const sending = new XMLHttpRequest()
    sending.open('POST', url)
    sending.responseType = 'document'
    sending.timeout = slow
    sending.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
    sending.onload = () => resolve(answerOf(sending))
    sending.onerror = sending.ontimeout = sending.onabort = () => resolve(undefined)
    sending.send(new URLSearchParams(fields).toString())
  })

/** A page cut short has no footer; a proxy's own error page has no kind. Neither is an answer. */
const answerOf = ({ responseXML: page, status }: XMLHttpRequest): Answer | undefined =>
  page?.body?.dataset.kind && page.querySelector('footer') ? { page, status } : undefined
