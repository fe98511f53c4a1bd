import type { Brand } from '../../../app/deps.ts'
import { contrastFaults } from '../../styles/contrast.ts'
import { type Colours, overriding, type Theme, themes } from '../../styles/tokens.ts'

type Own = Brand['light']

/** The colours a municipality sets. All others stay ours, and were checked together with ours. */
const own = ({ band, onBand, accent }: Own): Partial<Colours> => ({
  brand: band,
  onBrand: onBand,
  ...(accent && { link: accent, primary: accent, primaryHover: accent }),
})

const themeOf = ({ light, dark }: Brand): Theme => ({
  light: { ...themes.neutral.light, ...own(light) },
  dark: { ...themes.neutral.dark, ...own(dark) },
})

/** One line for each colour pair with too little contrast, light or dark. A server does not start with one. */
export const brandFaults = (brand: Brand): string[] =>
  contrastFaults({ in: themeOf(brand) }).map(fault => fault.replace(/^in /, ''))

/** Overrides the colours of every theme. */
export const brandSheet = ({ light, dark }: Brand): string =>
  overriding({ light: own(light), dark: own(dark) })
