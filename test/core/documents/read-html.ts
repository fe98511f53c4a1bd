const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')

/** What the page says, in reading order, each element apart. */
export const textOfHtml = (html: string): string =>
  decoded(html.replace(/^[\s\S]*<body>/, '').replace(/<[^>]*>/g, ' '))

/** Line breaks and runs of blanks are layout; everything else is words. */
export const words = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Only the characters, for long words and hyphens that a sheet of paper breaks across lines. */
export const characters = (text: string): string => words(text).replaceAll(' ', '')
