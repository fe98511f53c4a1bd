/** The part after # in a copied link. Undefined where there is none. */
export const afterHash = (pasted: string): string | undefined => {
  const at = pasted.indexOf('#')
  return at === -1 ? undefined : pasted.slice(at + 1).trim() || undefined
}
