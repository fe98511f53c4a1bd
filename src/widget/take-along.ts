import { byId } from './dom.ts'

/** Copies the words beside the button, or the whole conversation. */
export const copy = async (button: HTMLElement) => {
  const from = byId(button.dataset.copyFrom ?? 'log')
  // biome-ignore lint/performance/useDomNodeTextContent: the line breaks are wanted
  await navigator.clipboard.writeText(from?.innerText ?? '')
  const label = button.textContent
  button.textContent = button.dataset.copy ?? ''
  setTimeout(() => {
    button.textContent = label
  }, 2000)
}

/** The conversation as a file of plain text, made here and sent nowhere. */
export const save = (name: string) => {
  // biome-ignore lint/performance/useDomNodeTextContent: the line breaks are wanted
  const text = byId('log')?.innerText ?? ''
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
