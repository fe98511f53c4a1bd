import type { Child } from 'hono/jsx'

/** What was just done, shown on the page that follows. */
export const Done = ({ children }: { children?: Child }) => (
  <p class="done" role="status">
    {children}
  </p>
)
