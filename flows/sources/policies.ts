import { local } from './source.ts'

/** The pages each authority's pack rests on. */
export const policies = {
  kolding_page: local(
    'kolding',
    [
      'Kolding Kommune: lyd, video eller anden optagelse af møder',
      'Kolding Municipality: sound, video or other recording of meetings',
    ],
    'https://www.kolding.dk/om-kommunen/aabenhed-og-information/lyd-video-eller-anden-optagelse-af-moeder',
  ),
  ops_indsigt_2022: local(
    'kolding',
    [
      'OPS-Indsigt, 21. april 2022: om Koldings regler for lyd og video',
      'OPS-Indsigt, 21 April 2022: on Kolding’s rules for sound and video',
    ],
    'https://www.ops-indsigt.dk/2022/04/21/kommune-fastsaetter-regler-for-optagelse-af-lyd-og-video/',
    { confidence: 'S' },
  ),
  kolding_adviser: local(
    'kolding',
    ['Kolding Kommune: borgerrådgiver', 'Kolding Municipality: citizens’ adviser'],
    'https://www.kolding.dk/om-kommunen/borgerradgiver/',
  ),
  kolding_selvhjaelp: local(
    'kolding',
    [
      'Kolding Avisen: Kolding Selvhjælp er frivilligcenter',
      'Kolding Avisen: Kolding Selvhjælp is a volunteer centre',
    ],
    'https://koldingavisen.dk/kolding-selvhjaelp-ryger-op-i-superligaen/',
  ),
  kolding_privacy: local(
    'kolding',
    ['Kolding Kommune: databeskyttelse', 'Kolding Municipality: data protection'],
    'https://kolding.dk/om-kommunen/databeskyttelse/',
  ),
}
