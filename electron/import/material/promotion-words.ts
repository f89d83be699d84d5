/**
 * Words by which messages promote, in English and in the languages of `languages.ts`. Patterns of whole words, in small letters,
 * each as an offer says it and a plain service message does not: "enjoy free delivery", and not "delivery: free".
 */
interface Promoting {
  readonly name: string;
  /** What follows a share or an amount by which a price is reduced: "20 % off". */
  readonly off: string;
  /** How it goes on where the reduction was made already, and is none to come. */
  readonly applied: string;
  /** What stands before such a share or amount: "save up to 20 %". */
  readonly save: string;
  /** A price that is reduced, without saying by how much. */
  readonly cheap: string;
  /** What stands before the price that was: "was £50", "instead of £50". */
  readonly was: string;
  /** What stands before the price that is, after the one that was: "now £35". */
  readonly now: string;
  /** A code or voucher for a reduction, where it is offered: one that an order lists was used. */
  readonly code: string;
  /** To buy, as a reader is called to. */
  readonly buy: string;
  /** A sale or an offer, announced. */
  readonly offer: string;
  /** Other products, recommended. */
  readonly recommended: string;
  /** New products, or all of them, presented. */
  readonly presented: string;
  /** What is given to whoever buys, tries, recommends or takes part. */
  readonly inducement: string;
  /** What promotes where it stands by itself, as a heading or a button: "last chance". */
  readonly banner: string;
  /** A cause that asks for support. */
  readonly cause: string;
  /** By what an order's or an invoice's account is told. */
  readonly account: string;
}

/** Where a line, a sentence or a cell begins. */
const START = String.raw`(?<=^|[.!?|•*:–-]\s?)`;
/** A code as sellers make them up, and not one to sign in with: `LAMP10`. */
const CODE = String.raw`\p{L}{3,15}\d{1,3}(?![\p{L}\d])`;
/** What a service message presents or leads to. */
const unless = (words: string): string => String.raw`(?![^\n.!?]{0,40}?(?<!\p{L})(?:${words}))`;

const PROMOTING: readonly Promoting[] = [
  {
    name: 'English',
    off: `off|discount|cheaper`,
    applied: `applied|deducted|has been|have been|was`,
    save: `(?<!you )save(?: up to| over| at least| an? (?:extra|further)| another)?|(?:discounts?|reductions?|savings) of up to`,
    cheap: `half[\\s-]price|prices? (?:slashed|cut)|(?:two|2) for (?:one|1)|(?:three|3) for (?:two|2)|buy one,? get one|price drops? on`,
    was: 'was|rrp|instead of|down from|reduced from|usually|normally',
    now: 'now|only|just|today',
    code: `(?:use|enter|quote|using)(?: [\\p{L}'’]+){0,2} (?:discount|voucher|promo(?:tion(?:al)?)?|coupon|offer) code|(?:discount|voucher|promo(?:tion(?:al)?)?|coupon) code(?:s)? (?:[^\\s.]+ )?(?:at (?:the )?checkout|to get|inside|below|on (?:your next|all))|(?:use|enter) (?:the )?code ${CODE}|use (?:the )?code${unless('sign|log|verif|confirm|reset|access|activat|unlock|complete|authenti|continue|track|collect')}(?= \\S)|(?:your|a|here['’]s) (?:exclusive |personal |special |birthday |welcome )?(?:discount|voucher|promo|coupon)(?: code)?(?= (?:is )?(?:inside|awaits|waiting))`,
    buy: `(?<!(?:your|the|an?|this|our|my|their|each|every|of|in|latest|last|previous|new) )(?:shop|buy|order|book|subscribe|upgrade|reserve|pre-?order) (?:yours )?(?:now|today)${unless('appointment')}|${START}(?:shop|buy|order) (?:yours )?online|${START}shop (?:the|our|all|new|sale|men|women|by)|add to (?:basket|bag|cart)|treat yourself|(?:book|buy|grab|secure) your (?:tickets?|place)|tickets (?:are )?(?:now )?on sale|claim (?:your|the|this) (?:offer|discount|reward|gift|voucher)`,
    offer: `(?:sale|offer|deal)s? (?:ends?|starts?|is on|now on|is (?:now )?here|must end)|(?:deal|offer)s? of the (?:day|week|month|year)|(?:summer|winter|spring|autumn|flash|mid-season|end of season|january|boxing day|clearance|warehouse) sale|(?:special|exclusive|limited[\\s-]time|great|unbeatable|members?-only) (?:offer|deal|price|discount)s?|(?:our|latest|best) (?:offers|deals)|for a limited time only|while stocks last|don.t miss (?:out|this|these|our)(?! (?:delivery|appointment|payment))|(?:black friday|cyber monday) (?:deal|offer|sale|event|saving|price)s?|last chance to (?:save|shop|buy|get)|sale now on`,
    recommended: `you (?:may|might|could) also (?:like|love|be interested)|recommended for you|customers also (?:bought|liked)|complete the look|hand-?picked for you|(?:picked|chosen|selected) (?:just|specially|especially) for you|we think you.ll love|inspired by your (?:recent |last |latest )?(?:purchase|order|browsing)|frequently bought together`,
    presented: `${START}new in(?= store| stock| this (?:week|season|month)|\\s*$|[:!])|new arrivals|new (?:season|collection|range)(?: (?:is|has|just|now))|${START}just landed|(?:introducing|discover|check out|explore|meet|browse) (?:our|the (?:new|latest|full))${unless('terms|polic|privacy|help|support|faq|conditions|notice|pricing|charges|account|features?|app(?!\\p{L})|guide|status|timetable|opening|hours|docs|documentation|website|address|portal|team')}`,
    inducement: `refer a friend|recommend (?:us|a friend)|(?:start|try|get|begin|claim|take)(?: (?:your|a|our|the))?(?: \\d{1,3}[\\s-](?:day|week|month))? free trial|free (?:gift|sample)s? (?:with|when|for|on|inside|worth)|free (?:(?:next|same)[\\s-]day |standard |uk |express )?(?:delivery|shipping) (?:on|over|when|with|for|until|this|today|ends)|(?:enjoy|get|claim|unlock|plus)(?: your)? free (?:(?:next|same)[\\s-]day |standard |uk |express )?(?:delivery|shipping|gift|sample)s?|win (?:an?|one)|(?:chance|enter) to win|prize draw|enter our (?:competition|prize)|(?:double|bonus|extra) points`,
    banner: `last chance|final (?:hours|days|call)|ends (?:tonight|today|soon|midnight|sunday)|today only|this weekend only|black friday|cyber monday|boxing day|clearance|sale|best-?sellers|price drops?|new in|new season|just in|just landed|back in stock|limited edition|the wait is over|gift ideas|top picks`,
    cause: `donate (?:now|today)|(?:please|will you) (?:donate|give (?:now|today|what you can))|support our (?:appeal|campaign|work|cause)|sign (?:the|our) petition|(?:make|give) a (?:donation|gift) (?:now|today)|your (?:gift|donation) (?:could|can) (?:help|save|feed|protect)`,
    account: `sub-?total|order (?:number|no|total|summary|ref(?:erence)?)|invoice (?:number|no|date|total)|amount (?:due|paid|charged)|total (?:paid|due|charged|\\(?inc)`,
  },
  {
    name: 'Welsh',
    off: `i ffwrdd|oddi ar|(?:o )?(?:ostyngiad|gostyngiad|ddisgownt|disgownt)|yn llai|yn rhatach|ar (?:bopeth|ein)`,
    applied: `wedi`,
    save: `arbedwch(?: hyd at)?|(?:gostyngiad|disgownt)(?:au)? o hyd at`,
    cheap: 'hanner pris|dau am bris un|am bris gostyngol|prisiau (?:gostyngol|is)',
    was: `oedd|yn lle|arferai fod yn`,
    now: 'nawr|rŵan|bellach|dim ond',
    code: `(?:defnyddiwch|rhowch|gyda)(?: [\\p{L}'’]+){0,2}[ '’](?:y )?(?:cod|côd|taleb) (?:gostyngiad|disgownt|hyrwyddo|cynnig)|(?:cod|côd) (?:gostyngiad|disgownt|hyrwyddo) (?:ar gyfer|wrth y til|i gael|i chi)|taleb (?:gwerth|am) |defnyddiwch (?:y |['’]r )?(?:cod|côd) ${CODE}`,
    buy: `(?:prynwch|siopwch|archebwch|tanysgrifiwch) (?:nawr|heddiw|rŵan)${unless('apwyntiad')}|(?:prynwch|siopwch) ar-?lein|(?:siopa|prynu) (?:nawr|rŵan)|ychwanegu at y fasged|tocynnau ar werth|(?:prynwch|archebwch) eich tocynnau`,
    offer: `sêl (?:yr? (?:haf|gaeaf|gwanwyn|hydref)|fawr|y flwyddyn|diwedd)|(?:mae(?:['’]r| ein)) sêl|cyn(?:nig|igion) (?:arbennig|yn (?:dod i ben|gorffen|dechrau)|yr wythnos|y mis|y dydd|unigryw|gwych)|cynnig am gyfnod cyfyngedig|gynnig(?:ion)? (?:arbennig|unigryw)|bargeinion|tra bo stoc|tra pery stoc|peidiwch â (?:cholli|methu)(?:['’]r| y| ein) (?:cyfle|cynnig|cynigion|fargen|sêl)`,
    recommended: `efallai (?:y byddwch|y byddech|yr hoffech)(?: chi)?(?: (?:hefyd|yn))* (?:hoffi|mwynhau|hefyd)|argymhell(?:ir|ion) i chi|wedi(?:['’]u| eu) (?:hargymell|dewis) i chi`,
    presented: `${START}newydd (?:gyrraedd|mewn stoc)|(?:cynnyrch|cynhyrchion|casgliad|nwyddau) newydd|(?:darganfyddwch|dewch i weld|edrychwch ar) (?:ein|y (?:casgliad|cynnyrch|cynigion))${unless('polisi|bolisi|telerau|amodau|cymorth|ap(?!\\p{L})|cwestiynau|datganiad|hysbysiad|oriau|gwefan|cyfeiriad')}`,
    inducement: `(?:dosbarthu|cludiant|cludo|danfon) am ddim (?:ar|dros|gyda|pan|wrth|tan)|(?:cyfle i|gallech) (?:ennill|enill)|enillwch|anrheg am ddim|(?:dechreuwch|rhowch gynnig)(?: [\\p{L}'’]+){0,3} am ddim|(?:argymhellwch|cyfeiriwch) ffrind`,
    banner: `cyfle olaf|y diwrnodau olaf|heddiw yn unig|dydd gwener du|sêl|gwerthwyr gorau|yn ôl mewn stoc|nifer cyfyngedig|syniadau am anrhegion`,
    cause: `(?:cyfrannwch|rhoddwch) (?:nawr|heddiw|rŵan|rodd)|rhowch rodd|llofnodwch (?:y|ein) d?deiseb|cefnogwch ein (?:gwaith|hymgyrch|hapêl|apêl|achos)`,
    account: `is-?gyfanswm|cyfanswm|rhif (?:yr )?(?:archeb|anfoneb)|(?:archeb|anfoneb) rhif`,
  },
  {
    name: 'French',
    off: `de (?:réduction|remise|rabais|moins)|offerts?|d['’]économies?|moins cher|sur (?:tout(?:es?)?|tous|nos|une sélection|(?:votre|vos) prochaine?s?)`,
    applied: `appliquée?s?|déduite?s?|a été|ont été`,
    save: `économisez(?: jusqu['’]à)?|(?:réductions?|remises?|rabais) (?:allant )?jusqu['’]à|jusqu['’]à [-–−]`,
    cheap: `\\d achetée?s? ?[=,:] ?\\d|à moitié prix|moitié prix|prix (?:réduits|cassés|barrés|mini|doux|bas)|(?:réduction|remise)s? (?:exceptionnelle|immédiate|exclusive)s?`,
    was: 'au lieu de|avant|prix barré',
    now: 'maintenant|seulement|désormais',
    code: `(?:avec|utilisez|profitez|entrez|saisissez|grâce)(?: [\\p{L}'’]+){0,3} (?:code (?:promo(?:tionnel)?|avantage|de réduction|privilège|cadeau)|bon de réduction|chèque[- ]cadeau)|code (?:promo(?:tionnel)?|avantage|de réduction|privilège)(?: \\S+){0,3} (?:pour|à saisir|valable|au panier|sur votre prochain)|(?:utilisez|entrez|avec|saisissez) le code ${CODE}|voici votre (?:code (?:promo|avantage)|bon|chèque)`,
    buy: `achetez (?:maintenant|vite|en ligne|dès)|acheter maintenant|(?:commandez|réservez|abonnez-vous|précommandez|shoppez) (?:maintenant|vite|dès (?:maintenant|aujourd['’]hui)|sans (?:attendre|tarder)|en un clic)|j['’]en profite|j['’]achète|je (?:commande|craque|shoppe)|profitez-en (?:vite|maintenant|dès|jusqu)|shopper (?:maintenant|la|les)|ajouter au panier|voir (?:les offres|la (?:nouvelle )?collection)|(?:réservez|achetez) vos (?:billets|places)|découvrir (?:la (?:nouvelle )?(?:collection|sélection)|les (?:offres|nouveautés))`,
    offer: `(?:les |nos |de |des )?soldes (?:d['’](?:été|hiver)|d['’]automne|de printemps|privés?|flottants|exceptionnels|commencent|continuent|arrivent|sont|jusqu)|(?:les|nos|pendant les) soldes(?! (?:de|du|des|antérieurs|impayés|restants|dus|débiteurs|créditeurs))|ventes? (?:privées?|flash)|offres? (?:valables? (?:jusqu|du)\\p{L}*|spéciales?|exclusives?|exceptionnelles?|limitées?|du (?:jour|moment|mois)|de la semaine|promotionnelles?|découvertes?|de bienvenue|à durée limitée)|nos (?:meilleures )?offres(?! d['’]emploi)|bonnes affaires|déstockage|promotions? (?:en cours|de la semaine|exceptionnelles?|du moment)|dans la limite des stocks|ne (?:manquez|ratez|loupez) (?:pas|surtout pas) (?:cette (?:offre|occasion|chance)|nos|l['’](?:offre|occasion))|black friday(?= :|!| (?:chez|jusqu|avec))`,
    recommended: `vous (?:aimerez|aimeriez|apprécierez|pourriez aimer)(?: (?:peut-être|sans doute|sûrement|également))? (?:aussi|également)|vous pourriez (?:aussi|également) aimer|(?:devraient|devrait|pourraient|pourrait) (?:aussi |également )?vous plaire|recommandé(?:e|s|es)? pour vous|(?:nos )?(?:recommandations|suggestions|coups de cœur) pour vous|(?:clients|ils) ont (?:aussi|également) acheté|sélection(?:née?s?|nés)? (?:rien que )?pour vous|complétez (?:votre|le) look`,
    presented: `nouveautés(?! (?:dans|concernant|relatives|sur votre|de (?:nos|votre|nos)))|nouvelles? collections?|nouvel arrivage|nouveaux arrivages|(?:découvrez|explorez) (?:notre|nos|toute|la nouvelle (?:collection|gamme)|les nouvelles (?:collections|gammes))${unless('conditions|politique|aide(?!\\p{L})|faq|appli|espace|horaires|service client|tarifs?(?!\\p{L})|guide|charte|fonctionnalit|adresse|portail')}`,
    inducement: `(?:livraison|frais de port) (?:offerte?s?|gratuite?s?) (?:dès|à partir|sur|pour|jusqu|aujourd|avec|ce|pendant)|cadeau (?:offert|gratuit)|(?:un|votre) cadeau (?:pour|dès|avec)|jeu[- ]concours|tentez de gagner|à gagner|gagnez (?:un|une|des|votre|\\d)(?! temps)|parrainez|essayez gratuitement|(?:commencez|démarrez|lancez|profitez de) (?:votre|un|d['’]un) essai gratuit|tirage au sort`,
    banner: `derni(?:er|ère)s? (?:chance|jours|heures|minute)|aujourd['’]hui seulement|ce week-end seulement|black friday|soldes|promo(?:tion)?s?|(?:nos )?meilleures ventes|best-?sellers|prix en baisse|nouveautés?|de retour en stock|édition limitée|idées cadeaux|je (?:découvre|shoppe)|destockage`,
    cause: `faites un don|je (?:fais un don|donne)(?= |$|!)|donnez (?:maintenant|aujourd|dès)|(?:je signe|signez) (?:la|notre) pétition|soutenez (?:notre|nos) (?:action|combat|campagne|travail|association|cause|mission)s?`,
    account: `sous-total|total (?:ttc|ht|à payer|payé|de la commande)|(?:numéro|n°|nº|référence) de (?:commande|facture)|(?:commande|facture) n[°º]|montant (?:dû|payé|réglé|total)`,
  },
  {
    name: 'German',
    off: `rabatt|reduziert|günstiger|nachlass|preisnachlass|ermäßigung|billiger|sparen|geschenkt|auf (?:alles|das gesamte|ausgewählte|(?:ihren?|deinen?) nächsten?)`,
    applied: `wurden?|abgezogen|berücksichtigt|angewende\\p{L}*`,
    save: `bis zu [-–−]|(?:sparen sie|spare?)(?: (?:jetzt|bis zu|heute|mindestens|bis)){0,3}|(?:rabatte?|nachlass|ersparnis|reduziert)(?: (?:von|um))? bis zu`,
    cheap: `(?:zum )?halben preis|[23] (?:für|zum preis von) [12]|(?:frühbucher|neukunden|willkommens|geburtstags|sofort|treue)rabatt|(?:stark )?reduzierte (?:preise|artikel|ware|produkte)|(?:tiefst|knaller|best|aktions|sonder|spar)preise?n?`,
    was: 'statt|bisher|früher|uvp|anstatt|zuvor',
    now: 'nur(?: noch)?|jetzt(?: nur)?|für(?: nur)?',
    code: `(?:mit|nutzen sie|nutze|verwenden sie|verwende|lösen sie|löse|sichern sie|sichere|geben sie|gib)(?: [\\p{L}'’]+){0,3} (?:rabatt|gutschein|aktions|vorteils|promo)-?code|(?:rabatt|gutschein|aktions|vorteils|promo)-?code(?: \\S+){0,3} (?:einlösen|sichern|eingeben|sparen|nutzen|im warenkorb|an der kasse|für (?:ihren|ihre|deinen|deine) nächste\\p{L}*)|(?:rabatt|einkaufs|willkommens|geburtstags)gutschein für (?:sie|dich)|mit (?:dem )?code ${CODE}`,
    buy: `(?<!termin )jetzt (?:(?:online|gleich|hier|nur) )?(?:kaufen|shoppen|bestellen|einkaufen|buchen|zugreifen|zuschlagen|stöbern|abonnieren|vorbestellen|reservieren|upgraden|sparen)|jetzt (?:angebote?|rabatt|vorteil|gutschein|platz|ticket)\\p{L}* (?:sichern|entdecken)|(?:kaufen|bestellen|shoppen|buchen) sie (?:jetzt|noch heute|gleich)|(?:kaufe?|bestelle?|shoppe?|hol dir) (?:jetzt|noch heute)|hier shoppen|angebote (?:entdecken|ansehen|sichern)|tickets? (?:jetzt )?(?:sichern|kaufen)|in den warenkorb(?= legen|$)|zu den (?:angeboten|deals|neuheiten)|zum (?:sale|angebot)`,
    offer: `(?:sommer|winter|schluss|räumungs|lager|ab|aus|sonder|saison|total)(?:schluss)?verkauf(?: (?:beginnt|startet|hat|bei|bis|im|jetzt|auf)|(?=[!:]|$))|(?:sommer|winter|herbst|frühlings|oster|weihnachts|season|mid-season|summer|winter)[- ]?sale|sale(?: bis| mit| startet| beginnt| endet| läuft)|(?:sonder|top|tages|wochen|monats|super|spar|aktions|frühlings|sommer|herbst|winter|oster|weihnachts|einführungs|willkommens)-?angebot(?:e|s|en)?|(?:unsere|exklusive|aktuelle|attraktive|tolle|besten) (?:\\p{L}+ )?angebote|angebote? (?:endet|enden|startet|starten|gilt nur|gelten nur|der woche|des tages|des monats|nur (?:noch )?(?:bis|heute))|solange (?:der )?vorrat reicht|rabattaktion|schnäppchen|(?:verpassen sie|verpasse?) (?:nicht )?(?:diese|dieses|unsere|das angebot|die chance)|nicht verpassen[!:]|black[- ](?:friday|week)[- ](?:deals?|angebote?|sale|rabatte?)`,
    recommended: `(?:das )?(?:könnte|dürfte|wird)(?:n)? (?:ihnen|dir|euch) (?:auch |ebenfalls )?gefallen|für (?:sie|dich) empfohlen|speziell für (?:sie|dich) (?:ausgewählt|ausgesucht)|empfehlungen für (?:sie|dich)|(?:andere )?kunden kauften auch|kunden haben (?:auch|ebenfalls) gekauft|wird oft zusammen gekauft|(?:auch|ebenfalls) interessant für (?:sie|dich)`,
    presented: `neu (?:im sortiment|eingetroffen|im shop|in unserem (?:shop|sortiment))|neuheiten(?! (?:in (?:den|unseren)|zu))|neuzugänge|neue kollektion|(?:entdecken sie|entdecke?|entdeckt|stöbern sie in) (?:jetzt )?(?:unser(?:e|en|em|er)?|die neue[n]?|das neue)${unless('hilfe|agb|app(?!\\p{L})|funktion|datenschutz|faq|bedingungen|kundenkonto|ratgeber|öffnungszeiten|\\p{L}*portal|adresse|standort')}`,
    inducement: `(?:kostenlose[rn]?|gratis[- ]?|portofreie[rn]?) ?(?:versand|lieferung) (?:ab|auf|bei|für|bis|heute|nur|zu)|versandkostenfrei(?: (?:ab|bis|bestellen|shoppen))|gratis[- ]?(?:geschenk|dazu|zugabe|probe|artikel)|(?:kostenlos|gratis) (?:testen|dazu|ausprobieren)|geschenk (?:gratis|dazu|für sie|zu jeder)|(?:freunde?|freundin) (?:werben|einladen|empfehlen)|gewinnspiel|(?:gewinnen sie|gewinne?)(?: \\p{L}+)? (?:ein|eine|einen|eins|\\d{1,3})|zu gewinnen|(?:doppelte|extra|bonus)[- ]?punkte|verlosen (?:wir )?|wir verlosen`,
    banner: `letzte (?:chance|stunden|tage)|nur (?:noch )?(?:heute|bis (?:sonntag|mitternacht|montag)|dieses wochenende|für kurze zeit|kurze zeit)|black friday|cyber monday|sale|angebote|unsere bestseller|bestseller|preissenkung|neuheiten|neu eingetroffen|wieder (?:da|verfügbar)|limitierte auflage|geschenkideen|jetzt entdecken`,
    cause: `(?:jetzt|heute|online) spenden|spenden sie (?:jetzt|heute|online|bitte)|ihre spende (?:kann|könnte)|petition (?:jetzt )?(?:unterschreiben|unterzeichnen)|(?:unterschreiben|unterzeichnen) sie (?:jetzt )?(?:unsere|die) petition|unterstützen sie unsere (?:arbeit|kampagne|aktion|projekte)`,
    account: `zwischensumme|gesamtsumme|gesamtbetrag|rechnungs(?:nummer|betrag|nr|datum)|bestell(?:nummer|nr|übersicht)|auftragsnummer|zu zahlen|endbetrag`,
  },
  {
    name: 'Polish',
    off: `taniej|rabatu|zniżki|mniej|przeceny|oszczędności|na (?:wszystko|cał[ąey] (?:asortyment|ofertę|kolekcję)|wybrane)`,
    applied: `zosta\\p{L}+|uwzględni\\p{L}+|naliczon\\p{L}+`,
    save: `(?:rabat|rabaty|zniżk[aię]|obniżk[aię]|taniej|przecen[aąęyi]|promocj[aię]|oszczęd(?:ź|zaj|zasz|zisz)) (?:do|nawet(?: do)?|aż(?: do)?|ponad)(?: -)?|oszczęd(?:ź|zaj|zasz)|do [-–−]`,
    cheap: `(?:za )?pół ceny|[23] w cenie [12]|drug[ai] (?:\\p{L}+ )?gratis|(?:niższe|obniżone|super|najniższe|promocyjne) ceny|w (?:super|niższej|obniżonej|promocyjnej) cenie`,
    was: 'zamiast|było|przed promocją',
    now: 'teraz|tylko',
    code: `(?:z|użyj|wpisz|wykorzystaj|podaj|odbierz|zgarnij)(?: \\p{L}+){0,2} (?:kod(?:u|em)?|kupon(?:u|em)?|bon(?:u|em)?|voucher(?:a|em)?) (?:rabatow|promocyjn|zniżkow|zakupow)\\p{L}*|kod(?:em)? (?:rabatow|promocyjn|zniżkow)\\p{L}*(?: \\S+){0,3} (?:na (?:zakupy|całe|wszystko|kolejne)|obniży|otrzymasz|dla (?:ciebie|państwa))|(?:z kodem|użyj kodu|wpisz kod) ${CODE}`,
    buy: `(?:kup|zamów|kupuj|zarezerwuj|subskrybuj|wypróbuj) (?:teraz|już (?:teraz|dziś|dzisiaj)|dziś|dzisiaj)${unless('wizyt|termin')}|(?:kup|kupuj) online|kupuję|dodaj do koszyka|kup bilety?|sprawdź (?:naszą |nasze |nową |najnowszą )?(?:ofertę|oferty|promocj[eę]|nowości|kolekcję)|zobacz (?:naszą |nasze |nową |najnowszą )?(?:ofertę|oferty|promocj[eę]|nowości|kolekcję)|skorzystaj z (?:\\p{L}+ )?(?:oferty|promocji|okazji|rabatu|zniżki)|łap (?:okazj|promocj|rabat)\\p{L}*|zgarnij`,
    offer: `wyprzedaż\\p{L}*|promocj[ae] (?:trwa|kończy|tylko|tygodnia|dnia|obowiązuje|ważna)|okazj[aei] (?:dnia|tygodnia|cenow\\p{L}*)|ofert[ay] (?:specjaln|limitowan|dnia|tygodnia|ograniczon|promocyjn)\\p{L}*|(?:specjaln|wyjątkow|super)[aąey] ofert[aęy]|do wyczerpania zapasów|nie przegap (?:okazji|promocji|oferty|rabat\\p{L}*|wyprzedaży|tej)|(?:super|mega)(?:okazj|ofert|cen)\\p{L}*`,
    recommended: `(?:może|mogą)(?: (?:ci|cię|państwa|państwu))? (?:się )?(?:również |także |też )?(?:zainteresować|spodobać)|(?:polecane|rekomendowane|wybrane specjalnie) dla (?:ciebie|państwa)|(?:klienci|inni) (?:klienci )?kupili (?:również|także|też)|polecamy (?:również|także|też)(?=\\s*:?\\s*$)`,
    presented: `nowości(?! (?:w (?:regulaminie|aplikacji|polityce)|dotycząc))|now(?:a|ą|ej) kolekcj(?:a|ę|i)|(?:poznaj|odkryj) (?:naszą|nasze|nową|nowe|najnowszą|najnowsze)${unless('zasad|regulamin|warunk|funkcj|polity|aplikacj|pomoc|adres|panel')}`,
    inducement: `(?:darmow|bezpłatn)\\p{L}* (?:dostaw|wysyłk|przesyłk)\\p{L}* (?:od|przy|na|do|powyżej|z|już|dla|tylko)|(?:dostawa|wysyłka) (?:gratis|za darmo) (?:od|przy|powyżej|do|na)|prezent(?:u|em)? gratis|gratis do (?:zakupów|każdego|zamówienia)|(?:do wygrania|wygraj)|weź udział w (?:konkursie|loterii)|(?:poleć|zaproś) (?:nas )?(?:znajom|przyjaci)\\p{L}*|wypróbuj (?:za darmo|bezpłatnie)|(?:rozpocznij|zacznij) (?:darmowy|bezpłatny) okres`,
    banner: `ostatni(?:a|e) (?:szansa|godziny|dni|sztuki)|tylko (?:dziś|dzisiaj|do (?:niedzieli|północy|końca \\p{L}+))|black friday|wielka promocja|promocja|promocje|wyprzedaż|bestsellery|obniżka cen|nowości|znów dostępne|edycja limitowana|pomysły na prezent`,
    cause: `(?:wesprzyj|wspomóż) (?:nas|naszą|nasze|nasz)|przekaż (?:darowiznę|datek|1,5)|wpłać (?:teraz|darowiznę)|podpisz (?:naszą )?petycję`,
    account: `suma częściowa|wartość (?:zamówienia|produktów)|numer (?:zamówienia|faktury)|faktura (?:nr|vat)|zamówienie nr|do zapłaty|razem`,
  },
  {
    name: 'Spanish',
    off: `(?:de )?(?:descuento|rebaja|ahorro)|dto|más barato|en (?:tod[oa]s?|tu pr[óo]xim[oa]|una selecci[óo]n)`,
    applied: `aplicad[oa]s?|descontad[oa]s?|se ha`,
    save: `hasta [-–−]|ahorr(?:a|e|as)(?: (?:hasta|un|ya|más de)){0,3}|(?:descuentos?|rebajas?|ahorros?) (?:de )?hasta(?: (?:un|el))?`,
    cheap: `(?:2 ?x ?1|3 ?x ?2) en|a mitad de precio|precios (?:rebajados|especiales|increíbles|bajos|mínimos)`,
    was: 'antes|en lugar de|en vez de',
    now: 'ahora|s[óo]lo|por s[óo]lo',
    code: `(?:con|usa|use|utiliza|utilice|introduce|introduzca|aplica|aplique|canjea|canjee)(?: \\p{L}+){0,2} (?:(?:c[óo]digo|vale) (?:de descuento|descuento|promocional|promo)|cup[óo]n)|c[óo]digo (?:de descuento|descuento|promocional)(?: \\S+){0,3} (?:para (?:tu|su|todas?)|en tu (?:pr[óo]xima|siguiente)|al finalizar)|(?:con|usa|use) el c[óo]digo ${CODE}`,
    buy: `(?<!(?:su|tu|la|una|de|mi|esta|nuestra|por|última|cada|el|un) )(?:compra|compre|pide|pida|reserva|reserve|suscr[íi]bete|suscr[íi]base|aprovecha|aproveche) (?:ya|ahora|hoy)|comprar (?:ahora|ya)|(?<!(?:su|tu|la|una|de|mi|esta|por|última|cada) )(?:compra|compre) (?:online|en l[íi]nea)|añadir (?:al carrito|a la cesta)|(?:ver|descubr[ea]|descubrir) (?:todas )?(?:la (?:nueva )?colecci[óo]n|las (?:ofertas|rebajas|novedades))|ver (?:las )?ofertas|lo quiero|¡?aprovecha (?:esta|nuestras|la oferta|las ofertas)`,
    offer: `(?:las |nuestras |grandes |de |segundas )?rebajas(?! de (?:precio )?\\p{L}+ anterior)|(?:ofertas?|promoci[óo]n|promociones) (?:v[áa]lidas? hasta|especial(?:es)?|exclusivas?|limitadas?|del (?:d[íi]a|mes)|de la semana|flash|termina|por tiempo limitado|irresistibles?|únicas?)|nuestras (?:mejores )?ofertas(?! de empleo)|liquidaci[óo]n (?:total|final|de (?:verano|invierno|stock|existencias))|hasta (?:agotar|fin de) existencias|no (?:te|se) (?:lo|la|las|los) pierd(?:as?|an)|no (?:te|se) pierd(?:as?|an) (?:esta (?:oferta|oportunidad)|nuestr|la (?:oferta|oportunidad)|las (?:ofertas|rebajas))\\p{L}*|gangas|venta flash|s[óo]lo hoy(?=[:!])`,
    recommended: `tambi[ée]n (?:te|le) (?:puede|podr[íi]a)n? (?:gustar|interesar|encantar)|(?:te|le) (?:puede|podr[íi]a)n? (?:tambi[ée]n )?(?:gustar|encantar)|recomendad[oa]s? para (?:ti|usted)|(?:nuestras )?recomendaciones para (?:ti|usted)|(?:otros )?clientes (?:tambi[ée]n )?compraron|seleccionad[oa]s? para (?:ti|usted)|completa (?:tu|el) look`,
    presented: `(?:las|nuestras|[úu]ltimas) novedades(?! (?:sobre|acerca|en (?:nuestr|los t|las cond|la pol|su|tu)|de (?:su|tu)))|nueva colecci[óo]n|reci[ée]n llegad[oa]s(?= |$|!)|nuevos productos|(?:descubre|descubra|explora|explore) (?:nuestr[oa]s?|la nueva|los nuevos|las nuevas)${unless('pol[íi]tica|condiciones|t[ée]rminos|ayuda|app(?!\\p{L})|aplicaci|preguntas|funci|gu[íi]a|horario|[áa]rea|direcci|sede')}`,
    inducement: `(?:env[íi]os?|portes|entrega) (?:gratis|gratuit[oa]s?) (?:a partir|desde|en (?:pedidos|compras|todos|todas|tu)|por (?:compras|pedidos)|para (?:pedidos|compras)|con|hasta|s[óo]lo|hoy)|de regalo (?:con|por)|regalo (?:seguro|gratis)|gana (?:un|una|\\d|premios|hasta)(?! tiempo)|(?:participa|participe) (?:y gan|en (?:el|nuestro) (?:sorteo|concurso))\\p{L}*|sorteamos|(?:invita|recomienda|trae) a (?:un|tus) amig\\p{L}*|pru[ée]b(?:alo|ala|elo|ela) gratis|(?:empieza|comienza|inicia) tu prueba gratuita|prueba gratis`,
    banner: `[úu]ltim[oa]s? (?:oportunidad|d[íi]as|horas|unidades)|s[óo]lo (?:hoy|este fin de semana)|black friday|rebajas|ofertas|promociones|los m[áa]s vendidos|bajada de precios|novedades|de nuevo disponible|edici[óo]n limitada|ideas para regalar|ver ofertas`,
    cause: `(?:dona|done) (?:ahora|hoy|ya)|(?:haz|haga) (?:una donaci[óo]n|un donativo)|(?:firma|firme) (?:la|nuestra) petici[óo]n|(?:apoya|apoye) nuestr[oa]s? (?:labor|trabajo|campaña|causa|proyectos?)`,
    account: `subtotal|n[úu]mero de (?:pedido|factura)|(?:pedido|factura) n[.º°úu]|importe (?:total|pagado|a pagar)|total (?:a pagar|pagado|del pedido|con iva)`,
  },
  {
    name: 'Italian',
    off: `di (?:sconto|risparmio|ribasso)|in meno|su tutt[aoie]|sul(?:la)? tu[oa] prossim[oa]`,
    applied: `applicat[oai]|è stato|detratt[oai]`,
    save: `fino a(?:l)? ?[-–−]|(?:sconti?|ribassi|saldi|risparmi[ao]?|promozioni) fino (?:a|al|all['’])(?: -)?|risparmia(?: (?:fino a|subito|oggi|ben|il)){0,3}|extra sconto del`,
    cheap: `prendi [234],? paghi [123]|a metà prezzo|prezzi (?:scontati|ribassati|speciali|imbattibili|outlet)|super sconti`,
    was: 'anziché|invece di|prima',
    now: 'ora|solo|adesso|a soli',
    code: `(?:con|usa|utilizza|inserisci|applica|sfrutta)(?: [\\p{L}'’]+){0,2} (?:codice (?:sconto|promo(?:zionale)?|coupon)|coupon|buono sconto)|codice (?:sconto|promo(?:zionale)?)(?: \\S+){0,3} (?:per (?:te|il tuo|la tua|ottenere|avere)|al checkout|sul tuo prossimo)|(?:con|usa) il codice ${CODE}`,
    buy: `(?:acquista|compra|ordina|prenota|abbonati|shoppa) (?:ora|subito|adesso|oggi)${unless('appuntamento|visita')}|acquista online|${START}compra online|approfittane|approfitta (?:ora|subito|adesso|(?:del|dei|di) (?:nostri|quest)|(?:della|dell['’])(?: ?promozione| ?offerta))|aggiungi al carrello|(?:scopri|vedi|guarda) (?:l['’]offerta|le offerte|tutte le offerte|la (?:nuova )?collezione|i saldi)|lo voglio`,
    offer: `saldi (?:estivi|invernali|di (?:fine|stagione)|di (?:primavera|autunno)|fino|online|al)|(?:nostri|iniziano i|arrivano i|con i|durante i) saldi(?! (?:contabil|di conto|del conto|dei conti|bancari|disponibil))|offert[ae] (?:special[ei]|esclusiv[ae]|limitat[ae]|del (?:giorno|mese)|della settimana|lampo|imperdibil[ei]|a tempo|termina|scade)|le nostre (?:migliori )?offerte(?! di lavoro)|svendita|(?:promozion[ei]|promo) (?:special[ei]|in corso|esclusiv[ae]|termina|scade|valida fino)|fino a esaurimento scorte|non perdere (?:l['’]occasione|quest[ao] (?:offerta|occasione|promozione)|le (?:nostre )?offerte|i saldi)|non (?:te|ve) (?:l[oaei]|ne) perd\\p{L}*|non perder(?:ti|vi) (?:le|la|i|il|quest)\\p{L}*|da non perdere|solo per oggi(?=[:!])`,
    recommended: `(?:ti|le|vi) potrebbe(?:ro)? (?:anche )?piacere|potrebbe(?:ro)? (?:anche )?(?:interessarti|piacerti|piacervi|piacerle)|(?:ti|le|vi) potrebbero (?:anche )?interessare|potrebbero interessar(?:ti|vi|le)|consigliat[oiae] per (?:te|voi|lei)|(?:scelt|selezionat)[ie] per (?:te|voi|lei)|(?:chi ha|i clienti che hanno|altri clienti hanno) (?:anche |acquistato anche |acquistato questo ){1,2}(?:acquistato|comprato)?|completa il (?:tuo )?look`,
    presented: `(?:le )?(?:nostre|ultime) novità(?! (?:su|sul|sulla|nei|nelle|nella|dei|delle))|novità (?:in arrivo|di stagione|della stagione|in negozio|in vetrina)|nuovi arrivi|nuova collezione|(?:scopri|esplora|scoprite) (?:la nostra|il nostro|i nostri|le nostre|la nuova|le nuove|i nuovi|tutte le novità)${unless('condizioni|termini|informativa|privacy|assistenza|app(?!\\p{L})|domande|funzion|guida|orari|area|indirizzo|sede')}`,
    inducement: `(?:spedizione|consegna) (?:gratuita|gratis|omaggio) (?:da|a partire|su|per (?:ordini|acquisti|tutti)|oltre|sopra|con|fino|sugli|sui|se)|in omaggio (?:con|per|a)|(?:un|con|ricevi) (?:omaggio|regalo) (?:per te|gratuito|con)|(?:vinci|puoi vincere) (?:un|una|subito|\\d|fantastici)|in palio|concorso a premi|(?:invita|porta|presenta) un(?: amico|['’]amica)|prova(?:lo|la)? gratis|inizia la (?:tua )?prova gratuita|punti (?:doppi|extra|bonus)`,
    banner: `ultim[aei] (?:occasione|giorni|ore|pezzi)|solo per oggi|solo oggi|black friday|saldi|offerte|promozioni|i più venduti|bestseller|ribassi|novità|nuovi arrivi|di nuovo disponibile|edizione limitata|idee regalo`,
    cause: `dona (?:ora|adesso|oggi|subito)|fai una donazione|sostieni (?:il nostro|la nostra|le nostre|i nostri|l['’]appello)|firma (?:la|la nostra|subito la) petizione|il tuo 5 ?[x×] ?1000`,
    account: `subtotale|totale (?:ordine|da pagare|pagato|iva|fattura)|numero (?:d['’]?ordine|ordine|fattura|di fattura)|(?:ordine|fattura) n[.°º]|importo (?:totale|dovuto|pagato)`,
  },
  {
    name: 'Dutch',
    off: `korting|goedkoper|voordeel|afgeprijsd|minder betalen`,
    applied: `is (?:toegepast|verrekend)|toegepast|verrekend`,
    save: `tot [-–−]|bespaar(?: (?:tot|nu|wel|direct)){0,3}|(?:kortingen|korting) (?:tot wel|tot|van wel)`,
    cheap: `(?:voor )?(?:de )?halve prijs|[23] halen,? [12] betalen|(?:sterk |nu )afgeprijsd|(?:actie|bodem|stunt)prij(?:s|zen)|1 ?\\+ ?1 gratis|(?:tweede|2e) (?:voor de )?halve prijs`,
    was: 'van(?=[^\\n]{1,12} (?:nu|voor))|was|voorheen|i\\.p\\.v\\.|in plaats van|adviesprijs',
    now: 'nu|voor|slechts|maar',
    code: `(?:met|gebruik|vul|voer|pak|gebruik nu)(?: [\\p{L}'’]+){0,3} (?:kortings|actie|voucher|promotie|promo|coupon)-?code|(?:kortings|actie|promo)code(?: \\S+){0,3} (?:in je winkelmand|bij het afrekenen|voor (?:jou|u|je volgende))|kortingsbon|(?:jouw|je|uw) (?:persoonlijke|exclusieve) kortingscode|gebruik (?:de )?code ${CODE}`,
    buy: `(?<!(?:uw|je|jouw|een|het|dit|dat|de|mijn|ons) )(?:shop|koop|bestel|boek|reserveer|profiteer) (?:nu|vandaag nog|direct|snel|meteen)${unless('afspraak')}|nu (?:kopen|bestellen|shoppen|profiteren)|(?:koop|shop) (?:hier|online)|shop (?:de|alle|onze) |(?:bestel|koop|boek) je tickets|profiteer van (?:de|deze|onze) (?:\\p{L}+ )?(?:aanbieding|actie|korting|deal|sale)\\p{L}*|bekijk (?:de|alle|onze) (?:aanbieding|deal|collectie|sale|nieuwste)\\p{L}*|in (?:je |mijn )?winkelwagen`,
    offer: `uitverkoop|opruiming|(?:de )?sale (?:is (?:begonnen|gestart|er)|start|begint|eindigt|loopt)|(?:zomer|winter|lente|herfst|mid-season|summer)[- ]?sale|aanbieding(?:en)? (?:van de (?:week|dag|maand)|eindig\\p{L}*|loop\\p{L}*)|(?:onze|speciale|exclusieve|tijdelijke|mooie|scherpe|beste) (?:aanbieding(?:en)?|actie(?:s)?|deals)(?! (?:om|voor je veiligheid))|op ?= ?op|zolang de voorraad strekt|(?:week|dag|super)deals?|mis (?:het|dit|deze (?:kans|actie|aanbieding|deals?)|onze)(?: \\p{L}+){0,2} niet|black friday[- ](?:deals?|korting|aanbieding|sale)\\p{L}*`,
    recommended: `(?:dit|deze|misschien)(?: \\p{L}+){0,3} vind(?:t)? (?:je|u)(?: \\p{L}+){0,2} (?:leuk|mooi|interessant)|(?:ook|misschien) (?:leuk|interessant|iets) voor (?:jou|je|u)|aanbevolen voor (?:jou|je|u)|(?:speciaal )?voor (?:jou|je|u) (?:geselecteerd|uitgekozen)|(?:anderen|klanten) (?:kochten|bekeken) ook|vaak samen gekocht|maak (?:je|de) look compleet`,
    presented: `nieuwe collectie|nieuw binnen|${START}net binnen|nieuw in (?:de winkel|onze (?:web)?(?:shop|winkel)|(?:het|ons) assortiment)|(?:ontdek|maak kennis met) (?:onze|ons|de nieuwe|het nieuwe|de nieuwste)${unless('voorwaarden|privacy|hulp|veelgestelde|app(?!\\p{L})|klantenservice|status|functie|openingstijd|adres|portaal')}`,
    inducement: `gratis (?:verzending|verzenden|bezorging|bezorgd|levering) (?:vanaf|bij|op|voor|boven|tot)|gratis (?:cadeau(?:tje)?|geschenk|product) (?:bij|voor|vanaf)|win (?:een|jouw|nu|kans)|maak kans op|prijsvraag|winactie|(?:vriend(?:en)?|vriendin) (?:uitnodig|aanbreng|doorverwijz|werv)\\p{L}*|nodig (?:een|je) vriend\\p{L}* uit|probeer(?: het)?(?: nu)?(?: \\d{1,3} dagen)? gratis|\\d{1,3} dagen gratis proberen|(?:dubbele|extra) (?:spaar)?punten`,
    banner: `laatste (?:kans|dagen|uren|stuks)|alleen (?:vandaag|dit weekend)|black friday|sale|aanbiedingen|deals|(?:onze )?bestsellers|prijsverlaging|nieuw binnen|weer op voorraad|limited edition|cadeautips|cadeau-ideeën`,
    cause: `doneer (?:nu|vandaag|direct)|steun (?:ons werk|onze (?:actie|campagne|strijd|missie))|teken (?:nu )?(?:de|onze) petitie|word (?:nu )?donateur`,
    account: `subtotaal|totaal (?:incl|te betalen|betaald|excl)|totaalbedrag|(?:bestel|order|factuur)(?:nummer|nr|datum|overzicht)|te betalen`,
  },
];

/** Any of the languages' patterns of one sort, as whole words. */
export function promotingWords(sort: Exclude<keyof Promoting, 'name'>): string {
  return String.raw`(?<!\p{L})(?:${PROMOTING.map((language) => language[sort]).join('|')})(?!\p{L})`;
}
