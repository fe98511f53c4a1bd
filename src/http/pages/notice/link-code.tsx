import { encode } from 'uqr'

/**
 * A square code of a link, drawn as one path: for the phone beside the screen (duties 11), so it stands where the
 * screen is none, and on paper.
 */
export const LinkCode = ({ link, label }: { link: string; label: string }) => {
  const { data, size } = encode(link, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <figure class="link-code">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={squares.join('')} fill="#000" />
      </svg>
      <figcaption aria-hidden="true">{label}</figcaption>
    </figure>
  )
}
