import { send } from '../app/sending.ts'
import { postForm, site } from './pages.ts'

/** A notice that was sent, and its status page to whoever has the code. */
export const sentOne = async () => {
  const on = await site()
  const { receipt } = await send(on.deps)
  await on.deps.settled()
  const proof = { reference: receipt.reference, code: receipt.code }
  const ask = async (fields: Record<string, string> = {}) => {
    const response = await postForm(on, '/status?lang=da', { ...proof, ...fields })
    return { response, html: await response.text() }
  }
  return { on, receipt, proof, ask }
}
