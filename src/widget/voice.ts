import { all, byId } from './dom.ts'

/** A voice on the device itself, in the page's language. Other voices would send the text away (duties 33). */
const localVoice = (): SpeechSynthesisVoice | undefined =>
  window.speechSynthesis
    ?.getVoices()
    .find(voice => voice.localService && voice.lang.toLowerCase().startsWith(document.documentElement.lang))

/** The button is shown only when there is such a voice. */
export const offerVoice = () => {
  const button = document.querySelector<HTMLElement>('[data-read]')
  const voice = localVoice()
  if (button?.parentElement) button.parentElement.hidden = voice === undefined
}

/** Reads the newest answer, a card at a time; the same button stops it. */
export const toggleVoice = (button: HTMLElement) => {
  const { speechSynthesis } = window
  const [resting, stopping] = [button.textContent ?? '', button.dataset.read ?? '']
  if (speechSynthesis.speaking) return speechSynthesis.cancel()
  const cards = newestCards()
  const swap = (label: string, next: string) => {
    button.textContent = label
    button.dataset.read = next
  }
  const done = () => swap(resting, stopping)
  cards.forEach((card, at) => {
    const words = new SpeechSynthesisUtterance(card)
    words.voice = localVoice() ?? null
    words.lang = document.documentElement.lang
    if (at === cards.length - 1) words.onend = done
    words.onerror = done
    speechSynthesis.speak(words)
  })
  if (cards.length > 0) swap(stopping, resting)
}

const newestCards = (): string[] => {
  const items = all('#log > li')
  const newest = byId('newest')
  const from = newest ? Math.max(0, items.indexOf(newest)) : 0
  return (
    items
      .slice(from)
      .flatMap(item => all('.text', item))
      // biome-ignore lint/performance/useDomNodeTextContent: pauses come from the line breaks
      .map(text => text.innerText)
  )
}
