/** Small words of languages we recognise but do not answer in, one spelling each (see fold.ts). */
const words: Record<string, string> = {
  de: 'ich darf kann nicht und der die das ist mit mein meine meinem mir wie was warum aufnehmen gespraech gespraich treffen bitte hallo guten tag moechte mochte muss haben sie wir uns ein eine einen auf zu fuer von bei sachbearbeiter deutsch sprechen telefonat hilfe danke wenn oder aber auch kein keine werden wird wurde habe hat bin sind',
  pl: 'czy moge mogę jest nie tak jak mam moje moj mój ze się sie dla spotkanie rozmowe nagrac nagrywac dzien dobry prosze dziekuje po polsku polski gdzie kiedy co to jestem chce chcialbym chciałbym urzednik w na z do pomocy pomoc rozmowa nagranie potrzebuje rozumiem dunsku tlumacz tlumacza spotkaniu prawo wolno urzad gminie',
  tr: 'bir ve icin için ben mi mı nasil nasıl var yok merhaba lutfen tesekkur kayit kaydedebilir gorusme goruşme miyim musunuz degil değil bu ne neden evet hayir turkce yardim istiyorum toplanti toplantiyi benim nerede kaydetmek edebilir ihtiyacim tercuman kaydetmek gorusmeyi konusmak anlamiyorum danca',
  so: 'waa waan ma miyaa iyo ku ka waxaan sidee maxaa soomaali duubi karaa kulanka kulan caawimaad fadlan haa maya salaan mahadsanid ayaan aniga waxa codka duubo kartaa afsoomaali inaan ma fahmin hadal baahanahay turjubaan waxaan danish kulanka duubo',
  no: 'kan eg ta opp moetet saksbehandlaren jeg ikke hva hvordan hvorfor noe noen mye etter fra jeg er det kan moetet moete opptak ta opp gjoere hvis bare deg meg seg hun saksbehandler saksbehandleren kommunen takk vaert blitt uten naa nav lydopptak hvem hvilken faar hjelp spoersmaal jeg oensker mitt veilederen samtalen filme dere ikkje eg kva korleis lov ta opp moetet saksbehandleren aa gjoer sier hvis faar hva tolk noen trenger',
  sv: 'spela jag inte och ett att som vad hur varfor varfoer kan far faar moetet moete spela handlaeggare handlaeggaren min mitt foer med nagot naagot naagon ska vill har och hjaelp tack hej inspelning foerstaar bara mig dig oss hon skulle kommunen vem vilken utan naer blir efter aer ocksaa svenska maaste goer gör jag vad naer tolk behoever',
  fr: 'je ne pas est le la les un une des et que qui pour avec mon ma mes puis enregistrer reunion bonjour merci comment pourquoi peux vous nous dans sur au aide est-ce francais oui non suis ai rendez telephone',
  es: 'puedo no es el la los las un una y que para con mi grabar reunion hola gracias como por donde quiero tengo hablar espanol si necesito ayuda usted cuando la puedo cita llamada',
  it: 'posso non il lo gli una per con mio registrare riunione ciao grazie come perche sono ho voglio parlare italiano aiuto buongiorno questo della',
  pt: 'posso nao o os um uma para com meu minha gravar reuniao ola obrigado como eu estou quero voce ajuda falar portugues bom dia',
  ro: 'pot nu este si sa un o pentru cu meu mea inregistra inregistrez intalnire intalnirea buna multumesc cum de ce vreau ajutor romana vorbiti eu sunt am',
  nl: 'ik mag kan niet het een van en dat op voor met mijn opnemen gesprek hallo dank hoe waarom wil hulp nederlands spreken bent wij jullie ook deze zijn heb goedemorgen afspraak',
  lt: 'as ar galiu ne yra ir kaip mano susitikima irasyti laba diena aciu prasau kodel noriu pagalba lietuviskai su del',
  lv: 'es vai varu ne ir un ka mans ierakstit tiksanos labdien paldies ludzu palidziba latviski ar',
  bs: 'da li mogu ne je i kako moj moja snimiti snimati sastanak zdravo hvala molim zasto zelim pomoc govorite bosanski srpski hrvatski sa za razgovor trebam',
  sq: 'a mund te une nuk eshte dhe si per me takimin regjistroj pershendetje faleminderit ju lutem pse dua ndihme shqip',
  hu: 'hogyan nem vagyok egy es a az hogy felvenni talalkozot szia koszonom kerem miert akarok segitseg magyarul lehet felvehetem beszelgetest felvehetem segitsegre tolmacs vagyok',
  vi: 'toi co the khong la va cho voi cuoc hop ghi am xin chao cam on tai sao muon giup tieng viet',
  ku: 'ez dikarim na u ji bo bi min civin tomar silav spas alikari kurdi hevdan dikare cima',
  fi: 'mina voinko ei on ja miten tapaaminen nauhoittaa hei kiitos miksi haluan apua suomeksi saanko',
  tl: 'ako ang ng sa hindi po kumusta salamat puwede ba mag record tulong paano bakit gusto',
  fa: 'salam man mitavanam',
}

/** Word → the languages it belongs to. */
export const otherLanguageWords: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>()
  for (const [language, list] of Object.entries(words))
    for (const word of new Set(list.split(' '))) {
      const held = map.get(word)
      if (held === undefined) map.set(word, [language])
      else held.push(language)
    }
  return map
})()
