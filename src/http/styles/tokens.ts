/**
 * Colours as data, so that the build can check their contrast. The neutral theme takes its values from
 * DKFDS 11.2.0 (src/stylesheets/values/colors); dark values are ours, DKFDS has none.
 */
export type Colours = {
  paper: string
  ink: string
  inkSoft: string
  line: string
  edge: string
  link: string
  primary: string
  primaryHover: string
  onPrimary: string
  soft: string
  said: string
  focus: string
  success: string
  warning: string
  warningSoft: string
  error: string
  errorSoft: string
  /** Behind the cards. */
  page: string
  /** The band at the top, and the text on it. */
  brand: string
  onBrand: string
  /** What the citizen said. */
  own: string
  onOwn: string
  tint: string
}

export type Theme = { light: Colours; dark: Colours }

const light: Colours = {
  paper: '#ffffff',
  ink: '#1a1a1a',
  inkSoft: '#595959',
  line: '#dcdcdc',
  edge: '#707070',
  link: '#004d99',
  primary: '#004d99',
  primaryHover: '#003871',
  onPrimary: '#ffffff',
  soft: '#f5f5f5',
  said: '#e2f2fb',
  focus: '#454545',
  success: '#2f7000',
  warning: '#8a5a00',
  warningSoft: '#ffeecc',
  error: '#cc0000',
  errorSoft: '#ffe0e0',
  page: '#f3f6f9',
  brand: '#0a3f6b',
  onBrand: '#ffffff',
  own: '#004d99',
  onOwn: '#ffffff',
  tint: '#e8f1f9',
}

const dark: Colours = {
  paper: '#1a232c',
  ink: '#f5f5f5',
  inkSoft: '#bfbfbf',
  line: '#454545',
  edge: '#a6a6a6',
  link: '#8ec7f5',
  primary: '#8ec7f5',
  primaryHover: '#b8dcf9',
  onPrimary: '#0d1b26',
  soft: '#222d38',
  said: '#1d3347',
  focus: '#ffd070',
  success: '#8fd16a',
  warning: '#ffd070',
  warningSoft: '#3a2e12',
  error: '#ff9a9a',
  errorSoft: '#431c1c',
  page: '#10161c',
  brand: '#0b2236',
  onBrand: '#f4f7fa',
  own: '#1f4a70',
  onOwn: '#f4f9fd',
  tint: '#1c2f40',
}

/** `kolding` shows how a municipality's own colours are put in; it is an example, not the municipality's profile. */
export const themes = {
  neutral: { light, dark },
  kolding: {
    light: {
      ...light,
      link: '#0a5360',
      primary: '#0a5360',
      primaryHover: '#073d47',
      said: '#e0f0f0',
      brand: '#0a5360',
      own: '#0a5360',
      tint: '#e4f1f2',
    },
    dark: {
      ...dark,
      link: '#7fd0d9',
      primary: '#7fd0d9',
      primaryHover: '#aee3e8',
      said: '#16383c',
      brand: '#0c2f36',
      own: '#175059',
      tint: '#17343a',
    },
  },
} satisfies Record<string, Theme>

export type ThemeName = keyof typeof themes
export const isThemeName = (name: unknown): name is ThemeName =>
  typeof name === 'string' && Object.hasOwn(themes, name)

const declarations = (colours: Partial<Colours>) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')

/** Replaces some colours of a theme, whichever it is. */
export const overriding = (colours: { light: Partial<Colours>; dark: Partial<Colours> }): string =>
  `:root:root{${declarations(colours.light)}}` +
  `@media screen and (prefers-color-scheme:dark){:root:root{${declarations(colours.dark)}}}`

const rules = (selector: string, { light, dark }: Theme) =>
  `${selector}{color-scheme:light dark;${declarations(light)}}` +
  `@media screen and (prefers-color-scheme:dark){${selector}{${declarations(dark)}}}`

/** The custom properties of every theme, for the head of the style sheet. */
export const themeSheet = (): string =>
  Object.entries(themes)
    .map(([name, theme]) => rules(name === 'neutral' ? ':root' : `:root[data-theme=${name}]`, theme))
    .join('\n')
