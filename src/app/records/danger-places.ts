import type { DangerFlag, DangerPlace } from '../../core/notice/lifecycle/danger.ts'
import type { PublicFields } from '../../core/notice/lifecycle/event.ts'
import { sentencesOf } from '../../core/reader/sentences.ts'
import type { HistoryEntry } from './notice-history.ts'

type Read = { text: string; masked: string }

/**
 * The sentences of a text that were read as danger: those that were alone, else those of a pair, else the whole. What
 * was read had numbers hidden, so they are found by their order.
 */
export const placesOf = (sure: readonly string[], { text, masked }: Read): [number, number][] => {
  if (sure.length === 0) return []
  const [own, read] = [sentencesOf(text), sentencesOf(masked)]
  const whole: [number, number] = [0, text.length]
  if (own.length !== read.length) return [whole]
  const isSure = (from: number, to: number) => sure.includes(masked.slice(read[from]?.[0], read[to]?.[1]))
  const alone = own.filter((_, at) => isSure(at, at))
  if (alone.length > 0) return alone.map(([from, to]) => [from, to])
  const pairs = own.slice(1).flatMap(([, to], at) => {
    const [from] = own[at] ?? [0]
    return isSure(at, at + 1) ? [[from, to] as [number, number]] : []
  })
  return pairs.length > 0 ? pairs : [whole]
}

type Written = { history: readonly HistoryEntry[]; fields: PublicFields }

/** The flag with the citizen's words, save those of the need, and when they wrote what came later. */
export const withDangerWords = (danger: DangerFlag, written: Written): DangerFlag =>
  danger.places === undefined
    ? danger
    : { ...danger, places: danger.places.map(place => ({ ...place, ...wordsAt(place, written) })) }

const wordsAt = (
  { version, field, from, to }: DangerPlace,
  { history, fields }: Written,
): { words?: string; came?: string } => {
  if (field === 'needText') return {}
  const entry = history.find(one => one.version === version)
  if (entry?.what === 'replied') return { words: entry.text.slice(from, to).trim(), came: entry.at }
  if (field === undefined || entry === undefined) return {}
  const later = history
    .flatMap(one => (one.what === 'changed' ? one.fields : []))
    .filter(one => one.field === field)
  const isChange = entry.what === 'changed'
  const changed = isChange ? entry.fields.find(one => one.field === field)?.after : undefined
  // As it was sent: what the first change of it replaced.
  const value = changed ?? (later.length > 0 ? later[0]?.before : fields[field as keyof PublicFields])
  return {
    ...(typeof value === 'string' && { words: value.slice(from, to).trim() }),
    ...(isChange && { came: entry.at }),
  }
}
