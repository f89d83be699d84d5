/**
 * Words by which messages offer to refuse, in the languages besides English that senders to people in the United Kingdom
 * write in. Patterns of whole words, in small letters. What is not here is not known: nothing is concluded from its absence.
 */
interface Language {
  readonly name: string;
  /** To refuse, in the forms that links and their sentences use. */
  readonly refuse: string;
  /** To wish for no more messages. */
  readonly wish: string;
  /** What else is refused by the same words: "no more paper bills". */
  readonly things: string;
  /** What messages are called. */
  readonly messages: string;
  /** What a link says that only points: "here", "click here", "this link". */
  readonly here: string;
  /** How a clause begins that says what a link is for: "to …", "if …". */
  readonly leads: string;
  /** To answer or send a message. */
  readonly reply: string;
  /** To write, which may be on paper, and what goes by post. */
  readonly write: string;
  /** That nobody is to answer. */
  readonly unread: string;
  /** To have sent a message, up to whom: "sent to". */
  readonly sentTo: string;
  /** That something is not so. */
  readonly denies: string;
  /** How a question begins. */
  readonly asks: string;
  /** Words that its texts are full of and English ones are not. */
  readonly common: string;
}

const LANGUAGES: readonly Language[] = [
  {
    name: 'Welsh',
    refuse: `d{1,2}a[dt]-?d?anysgrif\\p{L}*|datgofrestr\\p{L}*|optio allan|eithrio|(?:canslo|diddymu)(?:'r| eich) (?:tanysgrifiad|danysgrifiad)`,
    wish: `(?:peidio|beidio) â (?:derbyn|chael)|rh?oi['’]r gorau i (?:dderbyn|gael)|stopio derbyn|(?:ddim|nid ydych|nad ydych)(?: [\\p{L}'’]+){0,6} (?:derbyn|dderbyn)`,
    things: 'papur|bil(?:iau)?|anfoneb(?:au)?|catalog(?:au)?|parsel',
    messages: 'e-?byst|e-?bost|cylchlythyr\\p{L}*|neges\\p{L}*|gohebiaeth',
    here: `yma|(?:cliciwch|clicio|pwyswch)(?: yma| ar y ddolen(?: hon| isod)?)|y ddolen (?:hon|isod)`,
    leads: 'i|os|er mwyn',
    write: 'ysgrifennwch|drwy(?:’r| y) post|llythyr',
    unread: `(?:peidiwch|plîs peidiwch) ag? (?:ymateb|ateb)|nid yw(?: [\\p{L}'’]+){0,4} (?:fonitro|darllen)`,
    sentTo: 'anfonwyd(?: [\\p{L}-]+){0,3} (?:at|i)',
    reply: 'atebwch|ymatebwch|anfonwch|ysgrifennwch|tecstiwch',
    denies: '(?:ni|na) (?:allwch|ellir|all|fydd|oes|chewch)|nid|ddim|methu',
    asks: 'pam|sut|beth|pryd|ble',
    common:
      'y yr yn ac ar mae eich ein gyda gan neu wedi chi hon hwn bydd hyn oes byddwch ein ni os gael bod oedd hefyd yma',
  },
  {
    name: 'French',
    refuse: 'd[ée]sabonn\\p{L}*|d[ée]sinscri\\p{L}*',
    wish: `n(?:e |['’])(?:[\\p{L}'’]+ ){0,2}?(?:plus|pas)(?: [\\p{L}'’]+){0,2} recevoir|n(?:e |['’])(?:[\\p{L}'’]+ ){1,2}?recevoir plus|ne (?:recevez|recevoir) plus`,
    things: 'papier|factures?|catalogues?|colis|contrat|abonnement (?:mobile|internet)',
    messages: '(?:e-?)?mails?|courriels?|newsletters?|infolettres?|messages?|sms|communications?|offres?',
    here: `ici|(?:cliquez|cliquer|en cliquant)(?: ici| (?:sur )?(?:ce|le) lien(?: ci-dessous| suivant)?)|(?:suivez )?(?:ce|le) lien(?: ci-dessous| suivant)?`,
    leads: 'pour|si|afin de',
    write: '[ée]crivez|(?:par |un |du )?courrier(?! [ée]lectronique)|lettre',
    unread: `ne (?:pas )?r[ée]pond(?:ez|re) pas|ne pas r[ée]pondre|n['’]est pas (?:lue?|surveillée?|consultée?)`,
    sentTo: '(?:envoyée?s?|adressée?s?|destinée?s?) à(?: l.adresse)?',
    reply: 'r[ée]pond\\p{L}*|envoyez|[ée]crivez',
    denies: `ne|n['’]\\p{L}+|jamais|impossible`,
    asks: 'pourquoi|comment (?:me|se|puis|vous)|quand|où',
    common:
      'le les des une est vous nous votre vos pour avec dans sur qui que aux cette et du nos sont par plus chez notre ce au il elle',
  },
  {
    name: 'German',
    refuse:
      'abmeld\\p{L}*|abzumelden|abbestell\\p{L}*|abzubestellen|aus(?:zu)?tragen|newsletter(?:-?abo\\p{L}*)? (?:kündigen|zu kündigen)',
    wish: '(?:keine?|nicht)(?: [\\p{L}-]+){0,6} (?:erhalten|bekommen|empfangen|wünschen)',
    things:
      'papier|rechnung(?:en)?|katalog|paket|versandkosten|auto|kfz|fahrzeug|kurs|amt|wohnsitz|strom|vertrag|gewerbe',
    messages: '(?:e-?)?mails?|newsletter\\p{L}*|nachricht\\p{L}*|mailing\\p{L}*|sms|werbung',
    here: '(?:bitte )?(?:hier(?: klicken)?|(?:klicken sie|klicke?)(?: bitte)?(?: hier| auf (?:diesen|den(?: folgenden)?) link)|(?:diese[mnr]?|de[nm]|folgende[nm]) link(?: folgen)?)',
    leads: 'um|wenn|falls|zum|zur',
    write: 'schreiben sie|schriftlich|per post|postalisch|brief',
    unread:
      'antworten sie (?:bitte )?nicht|nicht (?:auf diese (?:e-?mail|nachricht) )?antworten|(?:wird|werden) nicht (?:gelesen|überwacht|abgerufen)',
    sentTo: '(?:wurde|ging|ist)(?: [\\p{L}-]+){0,2} an',
    reply: 'antwort\\p{L}*|senden sie|sende|schreiben sie|schicken sie',
    denies: 'nicht|kein(?:e|en|er)?|nie|niemals',
    asks: 'warum|wieso|wie|wann|wo',
    common:
      'der das und ist nicht sie ihre ihr ihnen wir für mit auf von zu den dem ein eine einen im sich auch oder bei unsere unser dieser diese ich haben werden zum zur uns jetzt nur',
  },
  {
    name: 'Polish',
    refuse:
      'wyp(?:isz|isa|isuj)\\p{L}* (?:się|mnie|z)|(?:się|mnie) wypisa\\p{L}*|wypis(?:anie)? z (?:listy|newslettera)|zrezygn\\p{L}*(?! z (?!(?:\\p{L}+ ){0,2}(?:subskryp|newsletter|otrzym|wiadomo|mailing|e-?mail|korespond|list|powiadom|zgod)))|rezygn\\p{L}* z (?:subskrypcj|newsletter|otrzymywani)\\p{L}*|(?:anuluj|anulować|anulowanie) subskrypcj\\p{L}*|usu(?:ń|nąć)(?: \\p{L}+){0,3} z (?:\\p{L}+ )?listy',
    wish: 'nie (?:chc|życz|chciał)\\p{L}*(?: [\\p{L}-]+){0,4} (?:otrzymywać|otrzymywania|dostawać)|przestać otrzymywać',
    things: 'papier\\p{L}*|faktur\\p{L}*|rachun\\p{L}*|katalog\\p{L}*|paczk\\p{L}*|recept\\p{L}*|umow\\p{L}*',
    messages:
      'e-?mail\\p{L}*|newsletter\\p{L}*|wiadomo\\p{L}*|mailing\\p{L}*|sms\\p{L}*|korespondencj\\p{L}*',
    here: 'tutaj|tu|kliknij(?: tutaj| tu| (?:w )?(?:ten|poniższy) link)?|(?:ten|poniższy) link',
    leads: 'aby|żeby|by|jeśli|jeżeli|w celu',
    write: 'napisz|pisemnie|pocztą|list(?:em|ownie)',
    unread: 'nie odpowiada(?:j|ć|jcie)|nie jest (?:monitorowan|czytan)\\p{L}*',
    sentTo: 'wysłan\\p{L}* (?:do|na(?: adres)?)',
    reply: 'odpowiedz|odpisz|wyślij|napisz',
    denies: 'nie|nigdy',
    asks: 'dlaczego|jak|kiedy|gdzie',
    common:
      'w na z się nie jest że dla od po oraz lub twoje twój nasze nasz państwa jak już przez tylko aby ze są ten tym co za',
  },
  {
    name: 'Spanish',
    refuse:
      'dar(?:me|se|te|nos)? de baja|date de baja|dese de baja|(?:cancel|anul)(?:ar|a|e) (?:la |tu |su |mi )?suscripci[óo]n|desuscr\\p{L}*',
    wish: 'no (?:dese|quier|quer)\\p{L}*(?: [\\p{L}-]+){0,3} recib\\p{L}*|dejar de recibir|no recibir más',
    things: 'papel|facturas?|cat[áa]logos?|paquetes?|contrato|compañía|línea',
    messages: '(?:e-?)?mails?|correos?|newsletters?|bolet[íi]n(?:es)?|mensajes?|sms|comunicaciones',
    here: 'aquí|(?:haz|haga|hacer|haciendo) clic(?: aquí| en (?:este|el siguiente) enlace)?|(?:puls|pinch)[ae] aquí|(?:este|el siguiente) enlace',
    leads: 'para|si',
    write: 'escrib[ae]|por (?:correo postal|escrito)|(?:una )?carta',
    unread:
      'no (?:responda|respondas|contestes|conteste|responder)|no (?:es|está) (?:leíd|supervisad|atendid)\\p{L}*',
    sentTo: '(?:enviado|enviada|dirigido|dirigida) a',
    reply: 'respond\\p{L}*|conteste|escrib[ae]|env[ií][ae]',
    denies: 'no|nunca|imposible',
    asks: 'por qué|cómo|cuándo|dónde',
    common:
      'el los las de que y en un una es para con por su sus del tu se al más esta este nuestra nuestro como te le lo ya',
  },
  {
    name: 'Italian',
    refuse: `disiscri\\p{L}*|cancella(?:re|ti|mi|rti|rsi)? (?:(?:la (?:tua |sua )?|l['’] ?)?iscrizione|dalla (?:nostra )?(?:lista|newsletter|mailing list))|annulla(?:re)? (?:la (?:tua |sua )?|l['’] ?)iscrizione|cancellar[ts]i|rimuov\\p{L}* dalla (?:nostra )?(?:lista|mailing list)`,
    wish: 'non (?:desider|vuo|vogli|vol)\\p{L}*(?: [\\p{L}-]+){0,3} ricevere|non ricevere più|smettere di ricevere',
    things: 'carta|cartace[aoei]|bollett[ae]|fattur[ae]|catalog(?:o|hi)|pacc(?:o|hi)|contratto',
    messages: '(?:e-?)?mail|newsletter|messagg\\p{L}*|sms|comunicazion[ei]',
    here: '(?:clicca|cliccare|cliccando|fai clic|fare clic)(?: su)?(?: qui| questo link)?|qui|questo link|il seguente link',
    leads: 'per|se',
    write: 'scriv\\p{L}*|per (?:posta|iscritto)|lettera',
    unread: 'non rispond(?:ere|a|ete)|non (?:è|viene) (?:lett|monitorat|presidiat|controllat)\\p{L}*',
    sentTo: '(?:inviata?|spedita?|indirizzata?) a(?:ll.indirizzo)?',
    reply: 'rispond\\p{L}*|scriv\\p{L}*|inviare?|invia',
    denies: 'non(?!-)|mai|impossibile',
    asks: 'perché|come (?:posso|mi|faccio)|quando|dove',
    common:
      'il lo gli di che è un una per con del della sono da nel questo tuo tua le ai dei nostra nostro ti si anche più alla al e',
  },
  {
    name: 'Dutch',
    refuse:
      'afmeld\\p{L}*|af te melden|uitschrijv\\p{L}*|uit te schrijven|(?:meld|schrijf) (?:je|u|me|mij|jezelf)(?: [\\p{L}-]+){0,4} (?:af|uit)|(?:nieuwsbrief|mailing)\\p{L}* (?:opzeggen|op te zeggen)',
    wish: '(?:geen|niet)(?: [\\p{L}-]+){0,6} (?:ontvangen|krijgen)',
    things: 'papier|facturen|factuur|catalogus|pakket|auto|workshop|cursus|contract',
    messages: '(?:e-?)?mails?|nieuwsbrie\\p{L}*|bericht(?:en)?|mailings?|sms',
    here: 'hier|klik(?:ken)?(?: dan)? (?:hier|op (?:deze|de(?: onderstaande)?) link)|deze link',
    leads: 'om|als|indien|wanneer',
    write: 'schrijf|schriftelijk|per post|brief',
    unread:
      'niet (?:te )?(?:be)?antwoorden|beantwoord(?: [\\p{L}-]+){0,3} niet|antwoord niet|wordt niet (?:gelezen|gecontroleerd)',
    sentTo: '(?:verzonden|verstuurd|gestuurd) (?:naar|aan)',
    reply: 'antwoord\\p{L}*|beantwoord\\p{L}*|stuur|sms',
    denies: 'niet|geen|nooit',
    asks: 'waarom|hoe|wanneer|waar',
    common:
      'de het een en van voor met op aan bij je uw wij ons onze niet ook naar deze dit zijn wordt te dat er nu zo om',
  },
];

/** Words that English texts are full of, down to a text message of a few words. */
const ENGLISH = new Set(
  `the and to of you your for with is are this that our we at from on it be have has by if not more can all will or as an was were
  my me us they their there here been any do does so but out up new now see hello hi dear order code sale shop free no yes stop send
  money below regards kind today offer offers deal deals off cookies paying password changed season win end click thanks thank please
  sent delivery account receipt attached get great just only over one back about when what how who`.split(
    /\s+/,
  ),
);

/** Any of the languages' patterns of one sort, as a whole word. */
export function inAnyLanguage(sort: Exclude<keyof Language, 'name' | 'common'>): string {
  return `(?<!\\p{L})(?:${LANGUAGES.map((language) => language[sort]).join('|')})(?!\\p{L})`;
}

const WORDS = LANGUAGES.map(({ name, common }) => ({ name, common: new Set(common.split(' ')) }));
/** Words of a text by which its language is told. */
const LOOKED_AT = 5_000;
/** Of the words of an English text at least this share are common ones; so few words tell nothing of the share. */
const SHARE = 0.08;
const FEW = 12;

/** The language that a text is written in: English, another of which words of refusing are known, or `null` where it cannot be told. */
export function languageOf(text: string): string | null {
  const words = (
    text
      .slice(0, LOOKED_AT * 10)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? []
  ).slice(0, LOOKED_AT);
  const count = (common: ReadonlySet<string>): number => words.filter((word) => common.has(word)).length;
  const english = count(ENGLISH);
  const [other] = WORDS.map(({ name, common }) => ({ name, found: count(common) })).sort(
    (a, b) => b.found - a.found,
  );
  if (english > 0 && english >= 2 * other!.found)
    return words.length < FEW || english >= SHARE * words.length ? 'English' : null;
  return other!.found > 1 && other!.found > english ? other!.name : null;
}
