import { virtual } from '@guidepup/virtual-screen-reader'

/** Runs inside the page: reads it from the top to the end, as somebody who presses arrow down does. */
const readAll = async (): Promise<string[]> => {
  await virtual.start({ container: document.body })
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next()
  const phrases = await virtual.spokenPhraseLog()
  await virtual.stop()
  return phrases
}

/** Listens from now on and tells, when asked, what was said without anybody moving. */
const listen = async (): Promise<void> => {
  await virtual.start({ container: document.body })
  await virtual.clearSpokenPhraseLog()
}
const heard = (): Promise<string[]> => virtual.spokenPhraseLog()
const stop = (): Promise<void> => virtual.stop()

export type VirtualReader = {
  readAll: typeof readAll
  listen: typeof listen
  heard: typeof heard
  stop: typeof stop
}
const reader: VirtualReader = { readAll, listen, heard, stop }
Object.assign(globalThis, { virtualReader: reader })
