/** A text that begins with a capital, as it stands first on a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
