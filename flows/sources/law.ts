import { reference } from './source.ts'

/** Statutes, and statements of the Ombudsman and the courts. */
export const law = {
  criminal_263: reference(
    'Straffelovens § 263: aflytning og optagelse af andres samtaler',
    'Criminal Code § 263: listening to or recording the talk of others',
    'https://themis.dk/synopsis/docs/Lovsamling/Straffeloven_kap_27.html',
    { paragraphs: ['§ 263', '§ 263, stk. 2, nr. 2', '§ 263(2) no. 2'] },
  ),
  criminal_264: reference(
    'Straffelovens § 264: adgang til fremmed hus og at blive på fremmed grund',
    'Criminal Code § 264: entering places not freely accessible, and not leaving when asked',
    'https://danskelove.dk/straffeloven/264',
    { paragraphs: ['§ 264'] },
  ),
  criminal_264a: reference(
    'Straffelovens § 264 a: billeder af personer på steder, der ikke er frit tilgængelige',
    'Criminal Code § 264 a: pictures of people in places not freely accessible',
    'https://regelrytter.dk/straffeloven/264a',
    { paragraphs: ['§ 264 a'] },
  ),
  criminal_264d: reference(
    'Straffelovens § 264 d: videregivelse af private forhold',
    'Criminal Code § 264 d: passing on private matters',
    'https://elov.dk/straffeloven/paragraf/264d/',
    { paragraphs: ['§ 264 d'] },
  ),
  tv_surveillance: reference(
    'Tv-overvågningsloven, i loven og dens seneste ændring',
    'TV Surveillance Act, in its latest amendment',
    'https://www.lovguiden.dk/loven/lov-om-%C3%A6ndring-af-lov-om-politiets-virksomhed-straffeloven-lov-om-bek%C3%A6mpelse-af-ungdomskriminalitet-og-forskellige-andre-love-styrket-indsats-mod-utryghedsskabende-adf%C3%A6rd/4',
  ),
  tv_definition: reference(
    'Hvad tv-overvågning er (Dansk Erhverv)',
    'What TV surveillance is (Danish Chamber of Commerce)',
    'https://www.danskerhverv.dk/presse-og-nyheder/nyheder/2020/december/bliv-klogere-pa-reglerne-om-tv-overvagning/',
  ),
  tv_sign_duty: reference(
    'Pligten til at oplyse om tv-overvågning (SikkerhedsBranchen)',
    'The duty to inform about TV surveillance (Danish security industry)',
    'https://www.sikkerhedsbranchen.dk/?ufaq=maa-jeg-som-privatperson-opsaette-tv-overvaagning',
  ),
  tv_home_workplace: reference(
    'Om hjemmet som arbejdsplads (Den Offentlige, 2011)',
    'On the home as a workplace (Den Offentlige, 2011)',
    'https://www.denoffentlige.dk/tnketanke/denoffentlige-1/dom-hemmelig-tv-overvagning-er-ulovlig',
    { confidence: 'S' },
  ),
  admin_6_8: reference(
    'Forvaltningsloven: vejledning og ret til at lade sig bistå',
    'Public Administration Act: guidance, and assistance from others',
    'https://danskelove.dk/forvaltningsloven/6-8',
    { paragraphs: ['§ 7', '§ 8'] },
  ),
  complaint_guidance: reference(
    'Klagevejledning (Personaleadministrativ Vejledning)',
    'When complaint guidance is due (State personnel guide)',
    'https://pav.medst.dk/forvaltningsret-persondataloven-mv/forvaltningsloven/klagevejledning/',
    { paragraphs: ['§ 25'] },
  ),
  child_bisidder: reference(
    'Barnets lov § 6: barnets egen bisidder',
    'Act on the Child § 6: a child’s own support person',
    'https://www.lovguiden.dk/loven/bekendtg%C3%B8relse-af-barnets-lov/6',
    { paragraphs: ['§ 6'] },
  ),
  child_interpreter: reference(
    'Lov fra 2025: børn må ikke tolke (forarbejder)',
    'Act of 2025: children must not interpret (preparatory work)',
    'https://www.elov.dk/sygedagpengeloven/paragraf/70/forarbejder/aendringslov-2025-05-14-469/nummer/640140',
  ),
  fob_2005_578: reference(
    'Folketingets Ombudsmand, FOB 05.578: borgeres optagelse af møder',
    'Parliamentary Ombudsman, FOB 05.578: citizens recording meetings',
    'https://www.ombudsmanden.dk/find-viden/udtalelser/2005/05-578',
  ),
  fob_1998_110: reference(
    'Folketingets Ombudsmand, FOB 98.110: aktindsigt i lydbånd',
    'Parliamentary Ombudsman, FOB 98.110: access to sound tapes',
    'https://www.ombudsmanden.dk/find-viden/udtalelser/1998/98-110',
  ),
  ombudsman_reasons: reference(
    'Ombudsmandens myndighedsguide: begrundelse',
    'Ombudsman’s guide: giving reasons',
    'https://ombudsmanden.dk/find-viden/myndighedsguiden/generel-forvaltningsret/10-begrundelse',
    { paragraphs: ['§ 22', '§ 24'] },
  ),
  ombudsman_decision: reference(
    'Ombudsmandens myndighedsguide: hvad en afgørelse er',
    'Ombudsman’s guide: what a formal decision is',
    'https://ombudsmanden.dk/find-viden/myndighedsguiden/generel-forvaltningsret/4-afgoerelsesbegrebet',
  ),
  ombudsman_good_practice: reference(
    'Ombudsmandens myndighedsguide: god forvaltningsskik',
    'Ombudsman’s guide: good administrative practice',
    'https://www.ombudsmanden.dk/myndighedsguiden/generel-forvaltningsret/god_forvaltningsskik/',
  ),
  ombudsman_complaint: reference(
    'Folketingets Ombudsmand: det kan man klage over',
    'Parliamentary Ombudsman: what you can complain about',
    'https://www.ombudsmanden.dk/klage-til-ombudsmanden/det-kan-man-klage-over',
  ),
  ombudsman_deadlines: reference(
    'Ombudsmandens myndighedsguide: klagefrister',
    'Ombudsman’s guide: deadlines for complaints',
    'https://ombudsmanden.dk/find-viden/myndighedsguiden/generel-forvaltningsret/26-klagefrister',
  ),
  ombudsman_notes: reference(
    'Ombudsmandens myndighedsguide: notatpligt',
    'Ombudsman’s guide: the duty to make notes',
    'https://ombudsmanden.dk/find-viden/myndighedsguiden/generel-forvaltningsret/2-notatpligt',
  ),
  ombudsman_contact: reference(
    'Ombudsmandens myndighedsguide: begrænsning af kontakten med en borger',
    'Ombudsman’s guide: limiting contact with a citizen',
    'https://ombudsmanden.dk/find-viden/myndighedsguiden/specifikke-sagsomraader/18-myndigheders-mulighed-for-at-begraense-kontakten-med-den-enkelte-borger',
  ),
  note_duty_13: reference(
    'Offentlighedslovens § 13: notatpligt (Aktindsigtshåndbogen)',
    'Access to Public Administration Files Act § 13: duty to make notes',
    'https://aktindsigtshaandbogen.dk/aktindsigt-trin-for-trin/haandtering-af-aktindsigt/myndighedens-pligter/notatpligt-13/?KeyListPageQuery=5404',
    { paragraphs: ['§ 13'] },
  ),
  sound_file_access: reference(
    'Aktindsigt i en lydfil (Aktindsigtshåndbogen)',
    'Access to a sound file (handbook on access to files)',
    'https://aktindsigtshaandbogen.dk/qa/optagelse-af-lydfil-fra-skypemoede/?KeyListPageQuery=5404',
  ),
  ministry_council_2008: reference(
    'Velfærdsministeriet, 30. april 2008: om at filme byrådsmøder (og UfR 1972.601 H)',
    'Ministry of Welfare, 30 April 2008: on filming council meetings',
    'https://resumedatabase.im.dk/resumedatabasen/2008/0812-om-adgangen-til-at-filme-byraadsmoeder',
  ),
  ministry_meetings_2021: reference(
    'Indenrigs- og Boligministeriet, 17. juni 2021: om optagelse af offentlige møder',
    'Ministry of the Interior and Housing, 17 June 2021: on recording public meetings',
    'https://resumedatabase.im.dk/resumedatabasen/2021/2182-om-optagelse-mv-af-offentlige-moeder',
  ),
  minister_press_2022: reference(
    'DKNyt, 7. juni 2022: ministeren om pressens optagelser af byrådsmøder',
    'DKNyt, 7 June 2022: the minister on the press recording council meetings',
    'https://www.dknyt.dk/artikel/minister-til-kl-byraadene-boer-lade-pressen-filme-ved-moeder',
    { confidence: 'S' },
  ),
  interpreter_ombudsman: reference(
    'Om tolk hos myndigheder (Folketinget, L 156, 2024-25)',
    'On interpreters at authorities (Danish Parliament, 2024-25)',
    'https://ft.dk/samling/20241/lovforslag/L156/bilag/6/3002990/index.htm',
  ),
  labour_court_2021: reference(
    'Arbejdsrettens dom af 14. september 2021, sag 2021-464',
    'Labour Court, 14 September 2021, case 2021-464',
    'https://arbejdsretten.dk/afgoerelser/afgoerelser/2021/arbejdsrettens-dom-af-14-september-2021-i-sag-nr-2021-464/',
  ),
  ai_act_50: reference(
    'EU’s AI-forordning, artikel 50: du skal vide, at du skriver med en maskine',
    'EU AI Act, article 50: you must be told that you write with a machine',
    'https://semitora.com/blog/en/labelling-chatbots-ai-content-article-50/',
    { confidence: 'S' },
  ),
}
