/**
 * The sealed conversation and the unsent message are kept in the browser's own history entry: reload and Back find
 * them, closing the tab ends them, and there is no cookie and no storage.
 */
export type Kept = { state?: string; draft?: string; depth?: number; kind?: string | undefined }

/** After "Slet alt" nothing is remembered any more, whatever is still under way. */
let forgetting = false

export const kept = (): Kept => (forgetting ? {} : ((history.state as Kept | null) ?? {}))

/** Browsers limit how often this may be called, and throw beyond the limit. */
export const keep = (change: Kept) => {
  if (forgetting) return
  try {
    history.replaceState({ ...kept(), ...change }, '')
  } catch {}
}

/** A step that Back can undo: from the chat to the check page, and on to the receipt. */
export const keepAsStep = (state: string | undefined) => {
  try {
    history.pushState({ state, depth: (kept().depth ?? 0) + 1 }, '')
  } catch {}
}

/** To the very page one came from, where that is the one before all of ours. */
export const goBack = (site: string): boolean => {
  if (!document.referrer.startsWith(site)) return false
  history.go(-1 - (kept().depth ?? 0))
  return true
}

/** Back to where the conversation began, forgetting every step after it. */
export const forget = (then: () => void) => {
  const { depth = 0 } = kept()
  forgetting = true
  // A browser may keep this page alive for Back (bfcache): it is then rendered afresh.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  const done = () => {
    history.replaceState(null, '')
    then()
  }
  if (depth === 0) return done()
  addEventListener('popstate', done, { once: true, capture: true })
  history.go(-depth)
}
