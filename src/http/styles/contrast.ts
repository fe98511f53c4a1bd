import type { Colours, Theme } from './tokens.ts'

/** Pairs that meet on a page, and what WCAG 2.2 AA asks of each: 4.5 for text (1.4.3), 3 for edges (1.4.11). */
const pairs: [on: keyof Colours, under: keyof Colours, least: number][] = [
  ['ink', 'paper', 4.5],
  ['ink', 'soft', 4.5],
  ['ink', 'said', 4.5],
  ['ink', 'warningSoft', 4.5],
  ['ink', 'errorSoft', 4.5],
  ['inkSoft', 'paper', 4.5],
  ['inkSoft', 'soft', 4.5],
  ['inkSoft', 'said', 4.5],
  ['link', 'paper', 4.5],
  ['link', 'soft', 4.5],
  ['link', 'warningSoft', 4.5],
  ['link', 'errorSoft', 4.5],
  ['onPrimary', 'primary', 4.5],
  ['onPrimary', 'primaryHover', 4.5],
  ['error', 'paper', 4.5],
  ['error', 'errorSoft', 4.5],
  ['success', 'paper', 4.5],
  ['warning', 'warningSoft', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'soft', 3],
  ['focus', 'paper', 3],
  ['focus', 'soft', 3],
  ['ink', 'page', 4.5],
  ['ink', 'tint', 4.5],
  ['inkSoft', 'page', 4.5],
  ['inkSoft', 'tint', 4.5],
  ['link', 'page', 4.5],
  ['link', 'tint', 4.5],
  ['error', 'page', 4.5],
  ['onBrand', 'brand', 4.5],
  ['onOwn', 'own', 4.5],
  ['edge', 'page', 3],
  ['focus', 'page', 3],
]

const channel = (value: number) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string) => {
  const number = Number.parseInt(colour.slice(1), 16)
  return (
    0.2126 * channel((number >> 16) & 255) +
    0.7152 * channel((number >> 8) & 255) +
    0.0722 * channel(number & 255)
  )
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What is wrong with a set of themes, one line for each fault; empty when all is well. */
export const contrastFaults = (themes: Record<string, Theme>): string[] =>
  Object.entries(themes).flatMap(([name, theme]) =>
    (['light', 'dark'] as const).flatMap(mode =>
      faultsOf(theme[mode]).map(fault => `${name} ${mode}: ${fault}`),
    ),
  )

const isWritten = (colour: string) => /^#[0-9a-f]{6}$/.test(colour)

const faultsOf = (colours: Colours): string[] => [
  ...Object.entries(colours)
    .filter(([, value]) => !isWritten(value))
    .map(([name, value]) => `${name} is ${value}, and must be written as #rrggbb`),
  ...pairs
    .filter(([on, under]) => isWritten(colours[on]) && isWritten(colours[under]))
    .filter(([on, under, least]) => contrast(colours[on], colours[under]) < least)
    .map(
      ([on, under, least]) =>
        `${on} ${colours[on]} on ${under} ${colours[under]} is ` +
        `${contrast(colours[on], colours[under]).toFixed(2)}, and must be at least ${least}`,
    ),
]
