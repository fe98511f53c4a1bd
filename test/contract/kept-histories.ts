import { type Command, decides, passes, reads, sending, withdraws } from './notice-commands.ts'
import { chats, files, purges, sendsTalk } from './visit-commands.ts'

const first = { pick: 0, stale: false }
const aDay = 24 * 60

/** Histories that are played first, each time: what once failed, shrunk, and the ways chance seldom takes. */
export const keptHistories: readonly Command[][] = [
  [chats(1), sendsTalk(1, 0), sendsTalk(1, 0)],
  [chats(1), sendsTalk(1, 0), withdraws(first), files(0), purges, passes(40 * aDay), purges, purges],
  [
    chats(1),
    sendsTalk(1, 0),
    decides(first, 'accepted'),
    files(0),
    passes(40 * aDay),
    purges,
    reads(first),
    files(0),
    purges,
  ],
  [chats(1), passes(aDay), sendsTalk(1, 0)],
  [sending(1, 1), passes(3 * aDay), sending(1, 1), sending(1, 2), sending(2, 3)],
]
