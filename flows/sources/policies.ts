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
  silkeborg_page: local(
    'silkeborg',
    ['Silkeborg Kommune: optagelse af lyd og video', 'Silkeborg Municipality: recording sound and video'],
    'https://silkeborg.dk/kommunen/kontakt-og-aabningstider/optagelse-af-lyd-og-video',
  ),
  silkeborg_staff: local(
    'silkeborg',
    [
      'Silkeborg Kommune: retningslinje for medarbejdere om lyd- og videooptagelser',
      'Silkeborg Municipality: guideline for staff on sound and video recordings',
    ],
    'https://personalepolitikker.silkeborg.dk/retningslinjer/retningslinje-for-lyd-og-videooptagelser-af-samtaler-og-arbejdssituationer',
  ),
  holbaek_page: local(
    'holbaek',
    [
      'Holbæk Kommune: optagelse af møder med kommunen',
      'Holbæk Municipality: recording meetings with the municipality',
    ],
    'https://holbaek.dk/om-kommunen/optagelse-af-moeder-med-kommunen',
  ),
  holbaek_privacy: local(
    'holbaek',
    ['Holbæk Kommune: databeskyttelse', 'Holbæk Municipality: data protection'],
    'https://holbaek.dk/om-kommunen/databeskyttelse',
  ),
  nyborg_page: local(
    'nyborg',
    [
      'Nyborg Kommune: retningslinjer for lydoptagelse af møder',
      'Nyborg Municipality: guidelines for sound recording of meetings',
    ],
    'https://nyborg.dk/da/borger-og-selvbetjening/personlige-forhold/retningslinjer-for-lydoptagelse-af-moder',
  ),
  fredensborg_page: local(
    'fredensborg',
    [
      'Fredensborg Kommune: lydoptagelser ved møder',
      'Fredensborg Municipality: sound recordings at meetings',
    ],
    'https://www.fredensborg.dk/kommunen/lydoptagelser-ved-moeder',
  ),
  gladsaxe_page: local(
    'gladsaxe',
    ['Gladsaxe Kommune: optagelse af lyd og video', 'Gladsaxe Municipality: recording sound and video'],
    'https://gladsaxe.dk/kommunen/sagsbehandling/optagelse-af-lyd-og-video',
  ),
  frederiksberg_page: local(
    'frederiksberg',
    [
      'Frederiksberg Kommune: optagelse af møder og telefonsamtaler',
      'Frederiksberg Municipality: recording meetings and phone calls',
    ],
    'https://www.frederiksberg.dk/kommunen/rettigheder-og-klager/optagelse-af-moeder-og-telefonsamtaler',
  ),
  nordfyn_page: local(
    'nordfyn',
    ['Nordfyns Kommune: optagelse af samtaler', 'Nordfyn Municipality: recording conversations'],
    'https://www.nordfynskommune.dk/vores-kommune/generel-information/optagelse-af-samtaler/',
  ),
  soenderborg_page: local(
    'soenderborg',
    [
      'Sønderborg Kommune: regler for lydoptagelse (på engelsk)',
      'Sønderborg Municipality: rules for audio recordings',
    ],
    'https://sonderborgkommune.dk/en/rules-for-audio-recordings-of-conversations-and-meetings',
  ),
  familieretshuset_page: local(
    'familieretshuset',
    [
      'Familieretshuset: politik om lyd- og videooptagelser af møder',
      'Familieretshuset: policy on sound and video recordings of meetings',
    ],
    'https://familieretshuset.dk/om-familieretshuset/moeder-i-familieretshuset/politik-vedr-lyd-og-videooptagelser-af-moeder-i-familieretshuset',
  ),
}
