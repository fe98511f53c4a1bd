import type { Child } from 'hono/jsx'

/** What has just been done, said on the page it leads to. */
export const Done = ({ children }: { children?: Child }) => (
  <p class="done" role="status">
    {children}
  </p>
)
