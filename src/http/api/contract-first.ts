import type { Result, Router } from 'hono/router'
import { RegExpRouter } from 'hono/router/reg-exp-router'
import { SmartRouter } from 'hono/router/smart-router'
import { TrieRouter } from 'hono/router/trie-router'

const contract = '/api/v1/'

/**
 * Routes the JSON contract by its plain addresses. Its handlers stand before all middleware and answer, so matching
 * the patterns of the pages too at each turn would be wasted work.
 */
export const contractFirst = <T>(): Router<T> => {
  const ours = new RegExpRouter<T>()
  const rest = new SmartRouter<T>({ routers: [new RegExpRouter(), new TrieRouter()] })
  return {
    name: 'ContractFirst',
    add: (method, path, handler) =>
      path.startsWith(contract) ? ours.add(method, path, handler) : rest.add(method, path, handler),
    match: (method, path): Result<T> => {
      const found = path.startsWith(contract) ? ours.match(method, path) : undefined
      return found !== undefined && found[0].length > 0 ? found : rest.match(method, path)
    },
  }
}
