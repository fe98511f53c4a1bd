export type StaticFile = {
  /** The path from the root, with the content hash in it: `/assets/site.3f2a9c01.css`. */
  path: string
  contentType: string
  body: string
  /** For the `integrity` attribute: `sha384-…`. */
  integrity: string
}

/** What `src/build/bundling/assets.ts` made: served from memory, so both runtimes serve the same bytes. */
export type Assets = {
  /** The one style sheet of a citizen's pages. */
  css: StaticFile
  /** The style sheet of the staff pages, which citizens never load. */
  staffCss: StaticFile
  /** The script of the citizen pages; everything works without it. */
  page: StaticFile
  /** The loader for other people's sites; its path is `/widget.<hash>.js`. */
  widget: StaticFile
  /** Anything else, such as loaders of earlier releases and fonts. */
  more: StaticFile[]
}

export const allFiles = (assets: Assets): StaticFile[] => [
  assets.css,
  assets.staffCss,
  assets.page,
  assets.widget,
  ...assets.more,
]
