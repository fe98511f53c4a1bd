import { reference } from './source.ts'

const secondary = { confidence: 'S' } as const

/** Authorities, unions, associations and the press on recording, data, support and notes. */
export const guidance = {
  datatilsynet_calls: reference(
    'Datatilsynet: optagelse af telefonsamtaler (spejlet side)',
    'Data Protection Agency: recording phone calls (mirrored page)',
    'http://datatilsynet.gobasic.org/emner/overvaagning-og-sporing/optagelse-af-telefonsamtaler/',
  ),
  datatilsynet_recordings: reference(
    'Datatilsynet: optagelser og overvågning',
    'Data Protection Agency: recordings and surveillance',
    'https://admin.datatilsynet.dk/hvad-siger-reglerne/vejledning/optagelser-og-overvaagning',
  ),
  datatilsynet_private_2020: reference(
    'Datatilsynet, 2020: private optagelser lagt på nettet',
    'Data Protection Agency, 2020: private recordings put online',
    'https://www.datatilsynet.dk/presse-og-nyheder/nyhedsarkiv/2020/dec/nye-afgoerelser-behandling-af-personoplysninger-i-rent-private-sammenhaenge',
  ),
  datatilsynet_staff_calls: reference(
    'Datatilsynet, 2021: en myndighed optog alle opkald',
    'Data Protection Agency, 2021: an authority recorded every call',
    'https://www.datatilsynet.dk/afgoerelser/afgoerelser/2021/jul/erhvervsstyrelsens-optagelse-af-telefonsamtaler',
  ),
  union_hidden_recording: reference(
    'Socialpædagogerne: skjult overvågning',
    'Union of social educators: hidden recording',
    'https://sl.dk/fag-og-viden/arkiv/2020/8/skjult-overvaagning-her-er-reglerne/',
  ),
  doctors_hidden_recording: reference(
    'Lægeforeningen: skjulte optagelser',
    'Danish Medical Association: hidden recordings',
    'https://laeger.dk/foreninger/laegeforeningen/faa-hjaelp-og-raadgivning/juridisk-raadgivning/patientens-rettigheder/skjulte-billed-og-lydoptagelser-hvad-har-patienten-lov-til',
  ),
  left_running: reference(
    'Professor om skjulte optagelser (Ekstra Bladet)',
    'A law professor on hidden recording (Ekstra Bladet)',
    'https://ekstrabladet.dk/112/professor-om-skjult-kamera-toilet-film-er-ulovlige/7916567',
    secondary,
  ),
  home_owner_consent: reference(
    'Faktalink om overvågning: samtykke fra den, der råder over stedet',
    'Faktalink on surveillance: consent of whoever controls the place',
    'https://faktalink.dk/overvagning-samfundet/lovgivning-konsekvenser?print=yes',
    secondary,
  ),
  foa_cameras: reference(
    'FOA: overvågning på jobbet',
    'FOA (union of care staff): surveillance at work',
    'https://www.fagbladetfoa.dk/Artikler/2020/10/22/Kend-din-ret-Overvaagning-paa-jobbet',
  ),
  foa_switch_off: reference(
    'FOA: aftal, at kameraet slukkes',
    'FOA (union of care staff): agree to switch the camera off',
    'https://www.foa.dk/raad-regler/tillidsvalgt/afdelingssider-tillidsvalgte/sosu-tillidsvalgte/arbejdsmiljoe/overvaagning',
  ),
  crime_prevention_cameras: reference(
    'Stop Indbrud: fortæl hjælpere om kameraer',
    'Stop Indbrud (crime prevention): tell helpers about cameras',
    'http://stopindbrud.dk/hus/tyverisikring-af-hus/Sider/overvaagningskameraer.aspx',
  ),
  minister_on_own_talk: reference(
    'Justitsministerens svar om optagelse af egne samtaler (gengivet)',
    'The justice minister on recording one’s own talk (reproduced)',
    'https://aktivsocialraadgiver.dk/lydoptagelser-af-moeder-med-sagsbehandler/',
    secondary,
  ),
  bisidder_social_workers: reference(
    'Dansk Socialrådgiverforening: alle har ret til en bisidder',
    'Danish Association of Social Workers: on the support person',
    'https://socialraadgiverne.dk/faglig-artikel/jura-alle-har-ret-til-en-bisidder/',
  ),
  bisidder_refused: reference(
    'Dansk Socialrådgiverforening: når en bisidder afvises',
    'Danish Association of Social Workers: when a support person is refused',
    'https://socialraadgiverne.dk/faglig-artikel/jura-kommuner-skal-i-visse-tilfaelde-afvise-en-bisidder/',
  ),
  bisidder_dukh: reference(
    'DUKH: når du er bisidder eller partsrepræsentant',
    'DUKH (disability advice): being a support person or representative',
    'https://www.dukh.dk/Selvhj%C3%A6lp/Hvis-du-er-bisidder-eller-partsrepr%C3%A6sentant',
  ),
  bisidder_aeldresagen: reference(
    'Ældre Sagen: bisiddere',
    'DaneAge: support persons',
    'https://aeldresagen.dk/frivilligportalen/hovedmenupunkter/frivilligomraader/social-indsats/bisidder',
  ),
  representation: reference(
    'Vejledning om partsrepræsentation og fuldmagt (Aktiv Socialrådgiver)',
    'Guide to representation and authority to act',
    'https://aktivsocialraadgiver.dk/repraesentation-vejledning-til-forvaltningsloven/',
  ),
  file_access_days: reference(
    'Om aktindsigt og 7 arbejdsdage (en kommunes vejledning)',
    'On access to files and 7 working days (a municipal guide)',
    'https://www.svendborg.dk/kommunen/aktindsigt',
  ),
  correction: reference(
    'Om berigtigelse af oplysninger (en kommunes vejledning)',
    'On correcting data (a municipal guide)',
    'https://odder.dk/borger/teknik-and-miljoe/databeskyttelse-i-teknik-and-miljoe/ret-til-berigtigelse-sletning-og-begraensning',
  ),
  evidence_press: reference(
    'Familieadvokaten: skjult optagelse som bevis',
    'Family lawyer: a hidden recording as evidence',
    'https://familieadvokaten.dk/breve-900/b900-707.html',
    secondary,
  ),
  authority_ai_notes: reference(
    'Talt-projektet: jura om AI-referater',
    'The Talt project: the law on AI minutes',
    'https://talt.kk.dk/juraen',
  ),
  accessibility_law: reference(
    'Lov om tilgængelighed af offentlige websteder',
    'Act on accessible public websites',
    'https://da4you.eu/da/lovgivning/',
  ),
  data_information: reference(
    'Oplysningspligten i databeskyttelsesforordningen',
    'The duty to inform in the General Data Protection Regulation',
    'http://www.ivsr.dk/privatlivspolitik-oplysningspligten-art-13-14/',
  ),
  cpr_rule: reference(
    'Databeskyttelseslovens § 11: CPR-numre',
    'Data Protection Act § 11: civil registration numbers',
    'https://gdpr.dk/databeskyttelsesloven/databeskyttelseslovens-paragraf-11',
    { paragraphs: ['§ 11'] },
  ),
  hotline_1888: reference(
    'Lev Uden Vold: hotline 1888',
    'Lev Uden Vold (live without violence): hotline 1888',
    'https://levudenvold.dk/aktuelt/nyheder/lev-uden-vold-modtog-i-2022-rekordmange-opkald/',
    { interval: 30 },
  ),
  child_helpline: reference(
    'BørneTelefonen 116 111, åben hele døgnet (Ekstra Bladet, 2021)',
    'Child helpline 116 111, open day and night (Ekstra Bladet, 2021)',
    'https://ekstrabladet.dk/nyheder/samfund/boernetelefonen-vil-hjaelpe-tusindvis-af-unge-om-natten/8945221',
    { ...secondary, interval: 30 },
  ),
  livslinien: reference('Livslinien', 'Livslinien (suicide prevention)', 'https://www.livslinien.dk', {
    confidence: 'K',
    interval: 30,
  }),
  emergency_112: reference('112: ring ved fare', '112: call in danger', 'https://www.112.dk', {
    confidence: 'K',
    interval: 30,
  }),
}
