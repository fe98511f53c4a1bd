import type { Brand } from '../../../app/deps.ts'
import { urls } from '../../routes.ts'
import { themes } from '../../styles/tokens.ts'
import { brandSheet } from './brand.ts'
import { Icon } from './icons.tsx'
import type { PageContext } from './page-context.ts'

/** A page that belongs to no authority has no authority's look. */
const brandIn = ({ neutral, brand }: PageContext): Brand | undefined => (neutral ? undefined : brand)

export const BrandStyle = ({ context }: { context: PageContext }) => {
  const brand = brandIn(context)
  return brand ? <style nonce={context.nonce}>{brandSheet(brand)}</style> : null
}

/** The colour of the band continues above the page and in the browser's tab. */
export const BandColour = ({ context }: { context: PageContext }) => {
  const brand = brandIn(context)
  const theme = themes[context.place.theme ?? 'neutral']
  const light = brand?.light.band ?? theme.light.brand
  const dark = brand?.dark.band ?? theme.dark.brand
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={dark} />
      <link rel="icon" href={brand?.mark ? urls.mark(context.place) : icon(light)} />
    </>
  )
}

/** Our own mark, in the colour of the band. No coat of arms is shown unless the municipality gave it. */
const icon = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="${colour}"/>` +
      '<path d="M7.500 9.500a4.500 4.500 0 1 1 9 0c0 3.500-3.700 4-3.700 7a2.700 2.700 0 0 1-5 1.500" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>',
  )}`

/** The municipality's mark where it has approved the page, and ours where it has not. */
export const Mark = ({ context }: { context: PageContext }) =>
  brandIn(context)?.mark ? (
    <img class="mark" src={urls.mark(context.place)} alt="" width="28" height="28" />
  ) : (
    <Icon name="mark" />
  )
