import { startConversation } from '../../src/app/conversation/start-conversation.ts'
import { takeTurn } from '../../src/app/conversation/take-turn.ts'
import type { ConversationView, Turn } from '../../src/app/conversation/turn.ts'
import { type TestDeps, testDeps } from '../deps.ts'

export type Talk = {
  deps: TestDeps
  view(): ConversationView
  turn(): Turn
  says(text: string): Promise<Turn>
  picks(choice: string): Promise<Turn>
  /** Begins the notice after a question, which tells neither medium nor setting: sound, at the office. */
  begins(): Promise<Turn>
  switchesTo(language: string): Promise<Turn>
}

/** A citizen at the page of a municipality: every message goes out and comes back as it does over HTTP. */
export const talk = async (
  { municipality = 'kolding', language = 'da' } = {},
  deps?: TestDeps,
): Promise<Talk> => {
  const parts = deps ?? (await testDeps())
  let view = await startConversation(parts, { municipality, language })
  const take = async (input: { text?: string; choice?: string; language?: string }) => {
    view = await takeTurn(parts, { state: JSON.parse(JSON.stringify(view.turn)).state, ...input })
    return view.turn
  }
  return {
    deps: parts,
    view: () => view,
    turn: () => view.turn,
    says: text => take({ text }),
    picks: choice => take({ choice }),
    begins: async () => {
      let turn = await take({ choice: 'notice.start' })
      if (turn.notice?.asking === 'medium') turn = await take({ choice: 'field.medium.audio' })
      return turn.notice?.asking === 'setting' ? take({ choice: 'field.setting.office' }) : turn
    },
    switchesTo: code => take({ language: code }),
  }
}
