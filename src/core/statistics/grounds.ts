/**
 * The kind of a ground, by what its words are about. The words themselves are the citizen's and are not counted. A
 * ground about two things is counted under the first.
 */
const known: readonly [id: string, said: RegExp][] = [
  ['children', /\bbørn|\bbarn|child/i],
  [
    'others',
    /anden borger|andre borgere|andre (personer|til stede)|tredje|pårørende|other (citizen|people|person)|third part/i,
  ],
  ['secrecy', /tavshed|fortrolig|persondata|personoplys|følsomme|confidential|secrecy|personal data/i],
  ['safety', /sikkerhed|tryg|trus|chikan|pres(s|set)|safety|threat|harass/i],
  ['conversation', /samtale|dialog|samarbejde|forstyr|conversation|cooperation|disturb/i],
  ['use', /offentlig|dele|deling|internet|sociale medier|publish|shar(e|ing)|social media/i],
]

export const groundCounted = (ground: string | undefined): string =>
  known.find(([, said]) => said.test(ground ?? ''))?.[0] ?? 'other'
