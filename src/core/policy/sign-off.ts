import type { Language } from '../language.ts'

/** Who has read which version of an answer: answer id → language → the fingerprint they read. */
export type SignOff = Record<string, Partial<Record<Language, { hash: string; by: string; on: string }>>>

export type Standing =
  | { standing: 'signed'; by: string; on: string }
  | { standing: 'changed'; by: string; on: string }
  | { standing: 'unsigned' }

/** An answer changed since it was signed is unsigned again, and says who had signed it. */
export const signOffOf = (
  read: { answerId: string; language: Language; hash: string },
  signed: SignOff,
): Standing => {
  const signature = signed[read.answerId]?.[read.language]
  if (!signature) return { standing: 'unsigned' }
  const { by, on } = signature
  return { standing: signature.hash === read.hash ? 'signed' : 'changed', by, on }
}

/** The file with more signatures in it; ids in order, so that two people's changes merge. */
export const withSignatures = (
  signed: SignOff,
  more: { answerId: string; language: Language; hash: string }[],
  who: { by: string; on: string },
): SignOff => {
  const all = { ...signed }
  for (const { answerId, language, hash } of more) {
    all[answerId] = { ...all[answerId], [language]: { hash, ...who } }
  }
  return Object.fromEntries(Object.entries(all).sort(([first], [second]) => first.localeCompare(second)))
}
