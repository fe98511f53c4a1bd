/** What a caseworker writes to say no, with a real reason. */
export const refusal = {
  outcome: 'refused',
  assessment: 'Mødet handler også om en anden borger, som er til stede.',
  ground: 'En anden borgers private forhold drøftes',
}
