import type { Language } from '../language.ts'

type Signature = { hash: string; by: string; on: string }

/** Who has read which page: answer → authority → language → the fingerprint they read. */
export type SignOff = Record<string, Record<string, Partial<Record<Language, Signature>>>>

export type SignOffState =
  | { standing: 'signed'; by: string; on: string }
  | { standing: 'changed'; by: string; on: string }
  | { standing: 'unsigned' }

type Read = { answerId: string; municipality: string; language: Language; hash: string }

/** A page that was changed after signing counts as unsigned, and says who had signed it. */
export const signOffOf = (read: Read, signed: SignOff): SignOffState => {
  const signature = signed[read.answerId]?.[read.municipality]?.[read.language]
  if (!signature) return { standing: 'unsigned' }
  const { by, on } = signature
  return { standing: signature.hash === read.hash ? 'signed' : 'changed', by, on }
}

const inOrder = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([first], [second]) => first.localeCompare(second)))

/** The file with these signatures added; ids in order, so that two people's changes merge. */
export const withSignatures = (
  signed: SignOff,
  more: readonly Read[],
  who: { by: string; on: string },
): SignOff => {
  const all = structuredClone(signed)
  for (const { answerId, municipality, language, hash } of more) {
    const answer = { ...all[answerId] }
    answer[municipality] = { ...answer[municipality], [language]: { hash, ...who } }
    all[answerId] = inOrder(answer)
  }
  return inOrder(all)
}
