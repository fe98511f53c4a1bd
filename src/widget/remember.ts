/**
 * The sealed conversation and the unsent message are kept in the browser's own history entry: reload and Back find
 * them, closing the tab ends them, and there is no cookie and no storage.
 */
export type Kept = {
  state?: string
  draft?: string
  depth?: number
  kind?: string | undefined
  /** Nothing was before this page when it opened: it has a tab of its own. */
  isFirst?: boolean
}

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
    const { depth = 0, isFirst } = kept()
    history.pushState({ state, depth: depth + 1, isFirst }, '')
  } catch {}
}

/**
 * Told when the page opens: later the length of the history counts the steps ahead of it too, and tells no more
 * whether there is a page behind.
 */
export const noteWhatIsBehind = () => {
  if (kept().isFirst === undefined) keep({ isFirst: history.length === 1 })
}

/**
 * To the very page one came from, where that is the one before all of ours. In a tab of its own there is none, and
 * the link itself leads there.
 */
export const goBack = (site: string): boolean => {
  const { depth = 0, isFirst } = kept()
  if (isFirst || !document.referrer.startsWith(site)) return false
  history.go(-1 - depth)
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
