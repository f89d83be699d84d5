/** Messages in eight languages, as mailing tools write them: what promotes, and what only serves. */

/** A mailing tool's page: a preheader that is hidden, a table in a table, each paragraph in a cell of its own. */
export function mailing(preheader: string, paragraphs: readonly string[]): string {
  const rows = paragraphs.map(
    (words) =>
      `<tr><td align="left" style="font-size:0px;padding:10px 25px;word-break:break-word;"><div style="font-family:Arial;font-size:14px;line-height:1.5;color:#222222;">${words}</div></td></tr>`,
  );
  return `<!doctype html><html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style type="text/css">#outlook a{padding:0}body{margin:0}@media only screen and (max-width:480px){.mj-full{width:100%!important}}</style><!--[if mso]><style>.ff{font-family:Arial}</style><![endif]--></head>
<body style="background-color:#f4f4f4;"><div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">${preheader}&#8203;&nbsp;&zwnj;</div>
<div style="background-color:#f4f4f4"><table role="presentation" align="center" border="0" cellpadding="0" cellspacing="0" style="background:#ffffff;width:600px"><tbody>${rows.join('\n')}</tbody></table></div></body></html>`;
}

/** What an order's or an invoice's account looks like: label and amount, each in its cell. */
export function account(lines: readonly (readonly [label: string, amount: string])[]): string {
  const rows = lines.map(
    ([label, amount]) => `<tr><td style="padding:5px">${label}</td><td align="right">${amount}</td></tr>`,
  );
  return `<table class="order-list" width="100%">${rows.join('')}</table>`;
}

interface Message {
  readonly subject: string;
  readonly html: string;
}
const message = (subject: string, preheader: string, ...paragraphs: readonly string[]): Message => ({
  subject,
  html: mailing(preheader, paragraphs),
});
const link = (words: string, to = 'x'): string => `<a href="https://lamps.example/${to}">${words}</a>`;

interface InOneLanguage {
  readonly promoting: readonly Message[];
  /** An order, a delivery, a password, an invoice, an appointment, new terms. */
  readonly serving: readonly Message[];
}

export const MESSAGES: Readonly<Record<string, InOneLanguage>> = {
  English: {
    promoting: [
      message(
        'Our summer sale is here',
        'Up to 30% off everything',
        'Hello Ann,',
        '<h1>Up to 30% off lamps</h1><p><s>£50.00</s> £35.00</p>',
        link('Shop now'),
        'Offer ends Sunday.',
      ),
      message(
        'You left something behind',
        'Still thinking?',
        'Your basket misses you. Complete the look with a shade.',
        link('Buy now'),
      ),
    ],
    serving: [
      message(
        'Order #1042 confirmed',
        'Thank you for your order today',
        'Thank you for your order. We received your order today and will let you know when it ships.',
        account([
          ['Brass table lamp × 1', '<del>£50.00</del> £45.00'],
          ['Discount code SPRING10', '−£5.00'],
          ['Discount (10% off)', '−£4.50'],
          ['Delivery: free delivery', '£0.00'],
          ['Subtotal', '£40.50'],
          ['Total', '£40.50'],
        ]),
        link('View your order'),
        'Questions? Reply to this email or check out our FAQs.',
      ),
      message(
        'Your parcel is out for delivery',
        'Arriving today',
        'Your Brass table lamp is out for delivery. New arrival time: 14:10. Don’t miss your delivery: choose a safe place.',
        link('Track your order now'),
        'Due to Black Friday some deliveries take longer. A lamp has just landed at your local depot.',
      ),
      message(
        'Reset your password',
        'Your link',
        'Use code 482913 to sign in, or follow the link below. It is valid for a limited time.',
        link('Reset password'),
        'Check out our help centre for more.',
      ),
      message(
        'Invoice 2026-014',
        'Invoice from Lamp Shop Ltd',
        'Invoice number 2026-014. Discount: £0.00. VAT 20% on the net amount.',
        account([
          ['Lamps', '£100.00'],
          ['Discount 0%', '£0.00'],
          ['Trade discount 10%', '-£10.00'],
          ['VAT 20%', '£18.00'],
          ['Amount due', '£108.00'],
        ]),
        'The total was £108.00 (VAT £18.00). The terms of the sale of the goods apply.',
      ),
      message(
        'Your appointment on Monday',
        'Reminder',
        'Don’t miss your appointment on Monday at 10:00. To change it, book online or call us. Book now to keep your appointment next year.',
      ),
      message(
        'We are changing our terms',
        'What is new in our terms',
        'We are introducing our new terms and privacy policy on 1 May. See what is new in our terms. Your monthly price was £20.00, now £22.00. Your free trial ends on 3 May.',
        'Discover our updated privacy notice.',
      ),
    ],
  },
  Welsh: {
    promoting: [
      message(
        'Sêl yr haf',
        'Hyd at 30% i ffwrdd',
        'Annwyl Ann,',
        '<h1>Gostyngiad o hyd at 30%</h1><p><s>£50.00</s> £35.00</p>',
        link('Siopa nawr'),
        'Cynnig arbennig tra bo stoc.',
      ),
      message('Casgliad newydd yr hydref', 'Newyddion', 'Mae ein casgliad newydd yma.', link('Prynwch nawr')),
    ],
    serving: [
      message(
        'Cadarnhad archeb 1042',
        'Diolch',
        'Diolch am eich archeb. Rhif archeb: 1042. Byddwn yn rhoi gwybod i chi pan fydd eich lamp ar ei ffordd.',
        account([
          ['Lamp bres × 1', '£45.00'],
          ['Cod gostyngiad GWANWYN', '−£5.00'],
          ['Gostyngiad (10%)', '−£4.50'],
          ['Dosbarthu: am ddim', '£0.00'],
          ['Cyfanswm', '£35.50'],
        ]),
      ),
      message(
        'Mae eich parsel ar ei ffordd',
        'Heddiw',
        'Mae eich parsel newydd gyrraedd y depo lleol a bydd gyda chi heddiw. Peidiwch â cholli eich danfoniad.',
      ),
      message(
        'Ailosod eich cyfrinair',
        'Dolen',
        'Defnyddiwch y cod 482913 i fewngofnodi. Mae’r ddolen yn ddilys am gyfnod cyfyngedig.',
      ),
      message(
        'Anfoneb 2026-014',
        'Anfoneb',
        'Anfoneb rhif 2026-014. Gostyngiad: £0.00. TAW 20%.',
        account([
          ['Gostyngiad 0%', '£0.00'],
          ['Cyfanswm', '£120.00'],
        ]),
      ),
      message(
        'Eich apwyntiad ddydd Llun',
        'Nodyn atgoffa',
        'Peidiwch â cholli eich apwyntiad ddydd Llun am 10:00. Archebwch apwyntiad arall ar-lein os oes angen.',
      ),
      message(
        'Newid i’n telerau',
        'Telerau newydd',
        'Edrychwch ar ein polisi preifatrwydd newydd. Mae eich treial am ddim yn dod i ben ar 3 Mai. Y pris misol oedd £20.00, nawr £22.00.',
      ),
    ],
  },
  French: {
    promoting: [
      message(
        'Les soldes d’été commencent',
        'Jusqu’à -30 % sur toute la boutique',
        'Bonjour Anne,',
        '<h1>-30 % sur toutes nos lampes</h1><p>35 € au lieu de 50 €</p>',
        link('J’en profite'),
        'Offre à durée limitée.',
      ),
      message(
        'Rien que pour vous',
        'Une surprise',
        'Livraison offerte dès 50 € d’achat avec le code promo LAMPE.',
        link('Découvrir la collection'),
      ),
    ],
    serving: [
      message(
        'Confirmation de votre commande n° 1042',
        'Merci',
        'Nous avons bien reçu votre commande. Numéro de commande : 1042. Vous recevrez un message dès son expédition.',
        account([
          ['Lampe en laiton × 1', '<del>50,00 €</del> 45,00 €'],
          ['Code promo PRINTEMPS', '−5,00 €'],
          ['Remise (10 % de remise)', '−4,50 €'],
          ['Livraison offerte', '0,00 €'],
          ['Sous-total', '35,50 €'],
          ['Total TTC', '35,50 €'],
        ]),
      ),
      message(
        'Votre colis est en route',
        'Livraison',
        'Votre colis vient d’arriver au point relais. Dernière chance pour le retirer : vendredi. Ne manquez pas votre livraison.',
        link('Suivre mon colis'),
      ),
      message(
        'Réinitialisation de votre mot de passe',
        'Lien',
        'Utilisez le code 482913 pour vous connecter. Ce lien est valable pour une durée limitée.',
        'Consultez notre aide. Découvrez notre politique de confidentialité.',
      ),
      message(
        'Facture n° 2026-014',
        'Votre facture',
        'Facture n° 2026-014. Remise : 0 %. TVA 20 % sur le montant total. Solde restant dû : 0,00 €.',
        account([
          ['Remise 0 %', '0,00 €'],
          ['TVA 20 %', '20,00 €'],
          ['Montant total', '120,00 €'],
        ]),
      ),
      message(
        'Votre rendez-vous de lundi',
        'Rappel',
        'Ne manquez pas votre rendez-vous lundi à 10 h. Profitez-en pour vérifier vos coordonnées. Pour annuler, appelez-nous.',
      ),
      message(
        'Nouvelles conditions générales',
        'Nouveautés dans nos conditions',
        'Découvrez nos nouvelles conditions au 1er mai. Votre essai gratuit se termine le 3 mai. Votre abonnement passe à 22 € au lieu de 20 €.',
      ),
    ],
  },
  German: {
    promoting: [
      message(
        'Sommerschlussverkauf: bis zu 30 % Rabatt',
        'Nur solange der Vorrat reicht',
        'Liebe Frau Muster,',
        '<h1>30 % günstiger</h1><p>statt 50,00 € nur 35,00 €</p>',
        link('Jetzt shoppen'),
        'Das könnte Ihnen auch gefallen.',
      ),
      message(
        'Neue Kollektion',
        'Herbst',
        'Neu im Sortiment: Lampen aus Messing. Kostenloser Versand ab 50 €.',
        link('Jetzt entdecken'),
      ),
    ],
    serving: [
      message(
        'Bestellbestätigung 1042',
        'Vielen Dank',
        'Vielen Dank für Ihre Bestellung. Bestellnummer: 1042. Die Lieferung Ihrer Messinglampe erfolgt am Montag.',
        account([
          ['Messinglampe × 1', '<s>50,00 €</s> 45,00 €'],
          ['Gutscheincode FRUEHLING', '−5,00 €'],
          ['10 % Rabatt', '−4,50 €'],
          ['Kostenloser Versand', '0,00 €'],
          ['Zwischensumme', '35,50 €'],
        ]),
        link('Zum Shop'),
      ),
      message(
        'Ihr Paket ist unterwegs',
        'Heute',
        'Ihr Paket wird heute zugestellt. Wir sind nur heute bis 18 Uhr erreichbar. Letzte Chance zur Abholung: Freitag.',
        link('Sendung verfolgen'),
      ),
      message(
        'Passwort zurücksetzen',
        'Link',
        'Nutzen Sie den Code 482913. Der Link ist nur für kurze Zeit gültig. Jetzt Konto sichern.',
      ),
      message(
        'Rechnung 2026-014',
        'Ihre Rechnung',
        'Rechnungsnummer 2026-014. Rabatt 0 %. 2 % Skonto bei Zahlung binnen 10 Tagen. Zzgl. MwSt. 19 % auf alles.',
        account([
          ['Rabatt 0 %', '0,00 €'],
          ['MwSt. 19 %', '19,00 €'],
          ['Gesamtbetrag', '119,00 €'],
        ]),
      ),
      message(
        'Ihr Termin am Montag',
        'Erinnerung',
        'Bitte verpassen Sie Ihren Termin am Montag um 10 Uhr nicht. Neuen Termin jetzt buchen.',
      ),
      message(
        'Unsere AGB ändern sich',
        'Neuheiten in unseren AGB',
        'Entdecken Sie unsere neuen Datenschutzhinweise. Ihr Beitrag beträgt ab 1. Mai 22 € statt 20 €. Der Rückversand ist kostenlos.',
      ),
    ],
  },
  Polish: {
    promoting: [
      message(
        'Letnia wyprzedaż do -30%',
        'Tylko do niedzieli',
        'Cześć Anno,',
        '<h1>Rabat do 30% na lampy</h1><p>35 zł zamiast 50 zł</p>',
        link('Kup teraz'),
        'Oferta ważna do wyczerpania zapasów.',
      ),
      message(
        'Nowa kolekcja lamp',
        'Jesień',
        'Poznaj naszą nową kolekcję. Darmowa dostawa od 100 zł.',
        link('Sprawdź nowości'),
      ),
    ],
    serving: [
      message(
        'Potwierdzenie zamówienia 1042',
        'Dziękujemy',
        'Dziękujemy za zamówienie. Numer zamówienia: 1042. Powiadomimy, gdy lampa zostanie wysłana.',
        account([
          ['Lampa mosiężna × 1', '<del>50,00 zł</del> 45,00 zł'],
          ['Kod rabatowy WIOSNA', '−5,00 zł'],
          ['Rabat (10% rabatu)', '−4,50 zł'],
          ['Darmowa dostawa', '0,00 zł'],
          ['Razem', '35,50 zł'],
        ]),
      ),
      message(
        'Twoja paczka jest w drodze',
        'Dziś',
        'Kurier dostarczy paczkę dziś. Kod odbioru jest ważny tylko dziś. Nie przegap dostawy.',
      ),
      message(
        'Zresetuj hasło',
        'Link',
        'Użyj kodu 482913, aby się zalogować. Link jest ważny przez ograniczony czas.',
      ),
      message(
        'Faktura nr 2026-014',
        'Faktura',
        'Faktura nr 2026-014. Rabat 0%. VAT 23%.',
        account([
          ['Rabat 0%', '0,00 zł'],
          ['VAT 23%', '23,00 zł'],
          ['Do zapłaty', '123,00 zł'],
        ]),
      ),
      message(
        'Przypomnienie o wizycie',
        'Wizyta',
        'Przypominamy o wizycie w poniedziałek o 10:00. Zarezerwuj teraz kolejny termin wizyty.',
      ),
      message(
        'Zmiana regulaminu',
        'Nowości w regulaminie',
        'Poznaj nowe zasady i regulamin od 1 maja. Abonament wyniesie 22 zł zamiast 20 zł. Polecamy również zapoznać się z polityką prywatności.',
      ),
    ],
  },
  Spanish: {
    promoting: [
      message(
        '¡Rebajas de verano!',
        'Hasta un 30 % de descuento',
        'Hola Ana:',
        '<h1>30 % de descuento en lámparas</h1><p>Antes 50 €, ahora 35 €</p>',
        link('Comprar ahora'),
        'Oferta por tiempo limitado.',
      ),
      message(
        'Nueva colección',
        'Otoño',
        'Descubre nuestra colección de lámparas. También te puede gustar. Envío gratis en pedidos de más de 50 €.',
        link('Ver la colección'),
      ),
    ],
    serving: [
      message(
        'Confirmación del pedido n.º 1042',
        'Gracias por tu compra hoy',
        'Gracias por tu compra online. Número de pedido: 1042. Te avisaremos cuando salga tu lámpara.',
        account([
          ['Lámpara de latón × 1', '<del>50,00 €</del> 45,00 €'],
          ['Código de descuento PRIMAVERA', '−5,00 €'],
          ['10 % de descuento', '−4,50 €'],
          ['Envío gratis', '0,00 €'],
          ['Subtotal', '35,50 €'],
        ]),
      ),
      message(
        'Tu paquete está en camino',
        'Novedades sobre tu envío',
        'Tu paquete ha llegado al punto de recogida. Última oportunidad para recogerlo: el viernes.',
      ),
      message(
        'Restablece tu contraseña',
        'Enlace',
        'Usa el código 482913 para entrar. El enlace es válido solo por tiempo limitado.',
      ),
      message(
        'Factura n.º 2026-014',
        'Factura',
        'Factura n.º 2026-014. Descuento: 0 %. IVA 21 % en todo el importe.',
        account([
          ['Descuento 0 %', '0,00 €'],
          ['IVA 21 %', '21,00 €'],
          ['Importe total', '121,00 €'],
        ]),
      ),
      message(
        'Su cita del lunes',
        'Recordatorio',
        'No se pierda su cita del lunes a las 10:00. Para cambiar su reserva ahora, llámenos.',
      ),
      message(
        'Cambios en nuestras condiciones',
        'Novedades en nuestras condiciones',
        'Descubra nuestra nueva política de privacidad. Su cuota será de 22 € en lugar de 20 €. Su prueba gratuita termina el 3 de mayo.',
      ),
    ],
  },
  Italian: {
    promoting: [
      message(
        'Saldi estivi fino al 30%',
        'Solo per pochi giorni',
        'Ciao Anna,',
        '<h1>30% di sconto sulle lampade</h1><p>35 € invece di 50 €</p>',
        link('Acquista ora'),
        'Offerta speciale fino a esaurimento scorte.',
      ),
      message(
        'Nuovi arrivi',
        'Autunno',
        'Scopri la nostra nuova collezione di lampade. Potrebbe piacerti anche questa. Spedizione gratuita da 50 €.',
        link('Scopri le offerte'),
      ),
    ],
    serving: [
      message(
        'Conferma ordine n. 1042',
        'Grazie',
        'Grazie per il tuo ordine. Numero ordine: 1042. Ti avviseremo quando la lampada sarà spedita.',
        account([
          ['Lampada in ottone × 1', '<del>50,00 €</del> 45,00 €'],
          ['Codice sconto PRIMAVERA', '−5,00 €'],
          ['10% di sconto', '−4,50 €'],
          ['Spedizione gratuita', '0,00 €'],
          ['Subtotale', '35,50 €'],
        ]),
      ),
      message(
        'Il tuo pacco è in arrivo',
        'Novità sul tuo ordine',
        'Il corriere consegna oggi. Ultimi giorni per ritirare il pacco: venerdì. Non perdere la consegna.',
      ),
      message(
        'Reimposta la password',
        'Link',
        'Usa il codice 482913 per accedere. Il link è valido per un tempo limitato.',
      ),
      message(
        'Fattura n. 2026-014',
        'Fattura',
        'Fattura n. 2026-014. Sconto: 0%. IVA 22% su tutto l’importo. I saldi contabili sono a zero.',
        account([
          ['Sconto 0%', '0,00 €'],
          ['IVA 22%', '22,00 €'],
          ['Importo totale', '122,00 €'],
        ]),
      ),
      message(
        'Il tuo appuntamento di lunedì',
        'Promemoria',
        'Non perdere la visita di lunedì alle 10. Prenota ora il prossimo appuntamento online.',
      ),
      message(
        'Modifica delle condizioni',
        'Novità nelle condizioni',
        'Scopri le nuove condizioni e la nostra informativa. Il canone sarà di 22 € invece di 20 €. La prima rata 49 €, la seconda 20 €.',
      ),
    ],
  },
  Dutch: {
    promoting: [
      message(
        'Zomersale: tot 30% korting',
        'Op=op',
        'Hallo Anna,',
        '<h1>30% korting op lampen</h1><p>van € 50 nu € 35</p>',
        link('Shop nu'),
        'Zolang de voorraad strekt.',
      ),
      message(
        'Nieuwe collectie',
        'Herfst',
        'Ontdek onze lampen. Gratis verzending vanaf € 50.',
        link('Bekijk de collectie'),
      ),
    ],
    serving: [
      message(
        'Bevestiging van je bestelling 1042',
        'Bedankt',
        'Bedankt voor je bestelling. Bestelnummer: 1042. We laten het weten als je lamp onderweg is.',
        account([
          ['Messing lamp × 1', '<del>€ 50,00</del> € 45,00'],
          ['Kortingscode LENTE', '−€ 5,00'],
          ['10% korting', '−€ 4,50'],
          ['Gratis verzending', '€ 0,00'],
          ['Subtotaal', '€ 35,50'],
        ]),
      ),
      message(
        'Je pakket is onderweg',
        'Vandaag',
        'Je bestelling is net binnen bij het afhaalpunt. Laatste kans om hem op te halen: vrijdag. Mis je bezorging niet.',
      ),
      message(
        'Wachtwoord opnieuw instellen',
        'Link',
        'Gebruik code 482913 om in te loggen. De link is maar korte tijd geldig.',
      ),
      message(
        'Factuur 2026-014',
        'Factuur',
        'Factuurnummer 2026-014. Korting: 0%. Btw 21%. Van je factuur van € 49,00 is € 20,00 betaald.',
        account([
          ['Korting 0%', '€ 0,00'],
          ['Btw 21%', '€ 21,00'],
          ['Totaalbedrag', '€ 121,00'],
        ]),
      ),
      message(
        'Je afspraak op maandag',
        'Herinnering',
        'Mis je afspraak op maandag om 10 uur niet. Boek direct een nieuwe afspraak.',
      ),
      message(
        'Onze voorwaarden veranderen',
        'Nieuw in de voorwaarden',
        'Ontdek onze nieuwe privacyverklaring. Je betaalt € 22 in plaats van € 20. Je proefperiode is voorbij.',
      ),
    ],
  },
};

/** Sentences, headings and buttons, apart by `|`. */
export const WORDS: Readonly<Record<string, { readonly promoting: string; readonly serving: string }>> = {
  English: {
    promoting: `Get 15% off your first order|Save 20% this weekend|Save £10 when you spend £50|Take an extra 10% off|50% OFF SALE|Everything half price|2 for 1 on all candles|Enter code SAVE10 at checkout|Use code SPRING20 for 20% off|Your birthday voucher is inside|Shop the collection|Shop now|Buy online now|Pre-order yours today|Order now for delivery before Christmas|New in this week|New arrivals|Just in: our autumn lamps|Our new collection is here|Discover our range|Explore our bestsellers|Black Friday deals|Mega sale starts now|Final hours|Last chance: 20% off|Ends midnight|Free UK delivery on orders over £40|Enjoy free shipping all weekend|Refer a friend and get £10|Win a weekend in Paris|Enter our competition|Was £80 Now £60|RRP £120, now only £89|You might also like|Customers also bought|Recommended for you|Inspired by your recent purchase|Earn double points|Donate today|Sign our petition|Treat yourself|Don't miss out|Back in stock|The wait is over|Limited edition|Book your tickets now|Early bird tickets on sale now|Exclusive offer for members|Price drop|Clearance|Bestsellers|Special price £9.99`,
    serving: `Thanks for shopping with us today|Your order is on its way|We have received your payment of £35.00|Your refund of £10.00 has been issued|Your subscription renews on 3 May for £9.99|Your card was declined. Update your payment details now|A 10% deposit is due today|You saved £5.00 on this order|Discount applied: 10% off|10% discount applied to your order|Discount: £0.00|Delivery: Free|Free returns within 30 days|Your gift card code is ABCD-1234|Your voucher is attached|You redeemed a voucher|Points earned: 120|Your booking is confirmed for today|Please book your MOT online|Book online or call us|To reorder, visit your account|Your password expires today. Change it now|Your verification code is 482913|Enter code 482913 to verify|Your offer of employment is attached|We are pleased to offer you a place|Offer letter|Your mortgage offer|Limited-time link|This link expires in 24 hours|Prices include VAT at 20%|Interest is 5% per year|Your rate is changing from 4% to 5%|Your usage is up to 80% of your allowance|You have used 80% of your data|Your order qualifies for free delivery|We have moved: discover our new address|Check out our terms|Explore our help pages|Recall notice: stop using the lamp now|Confirm your email to subscribe|Download your tickets|Your seat has been selected|We wish you a happy Christmas|Rate your purchase|How did we do? Review your order|Your order has been cancelled|Sale agreed on your property|Completion of sale|Point of sale terminal report|Your tenancy deal|Shop closed on Monday|Our shop opening hours|Last chance to update your details|Final reminder: invoice overdue|Your statement is ready|Balance: £0.00|10% of the price will be refunded|Win32 update|New sign-in from Windows|Your items are back from repair|Refund half the price|Your new card is here`,
  },
  Welsh: {
    promoting: `15% i ffwrdd eich archeb gyntaf|Gostyngiad o 20% ar bopeth|Arbedwch £10|Hanner pris|Defnyddiwch y cod disgownt LAMP10|Siopa nawr|Prynwch nawr|Archebwch heddiw|Cynigion arbennig|Sêl yr haf|Bargeinion y Nadolig|Newydd mewn stoc|Ein casgliad newydd|Darganfyddwch ein lampau|Dosbarthu am ddim ar archebion dros £40|Cyfle i ennill £100|Tra bo stoc|Efallai yr hoffech chi hefyd|Argymhellir i chi|Llofnodwch ein deiseb|Cefnogwch ein gwaith|Gwerthwyr gorau|Cynnig yn dod i ben ddydd Sul|Tocynnau ar werth nawr|£35 yn lle £50`,
    serving: `Diolch am siopa gyda ni heddiw|Mae eich archeb ar ei ffordd|Rydym wedi derbyn eich taliad o £35.00|Eich ad-daliad o £10.00|Mae eich tanysgrifiad yn adnewyddu ar 3 Mai|Eich cod dilysu yw 482913|Mae'r prisiau'n cynnwys TAW ar 20%|Disgownt: £0.00|Mae'r siop ar gau ddydd Llun|Gallwch archebu ar-lein|Mae gostyngiad o 10% wedi'i gymhwyso|Nodyn atgoffa terfynol|Mae eich datganiad yn barod|Diogelwch eich cyfrif nawr|Mae eich tocynnau ynghlwm`,
  },
  French: {
    promoting: `-20 % sur tout le site|20 % de réduction sur votre première commande|Jusqu'à 50 % de remise|10 € offerts dès 50 € d'achat|Économisez 20 €|2 achetés = 1 offert|Utilisez le code promo LAMPE10|J'en profite|Je découvre|Commandez maintenant|Achetez en ligne|Profitez de nos offres|Soldes d'hiver|Les soldes continuent|Ventes privées|Offre exceptionnelle|Offre valable jusqu'à dimanche|Derniers jours|Dernière chance|Vente flash|Nouveautés|Nouvelle collection|Découvrez nos lampes|Livraison offerte dès 40 €|Tentez de gagner un voyage|Parrainez un ami|Vous aimerez aussi|Recommandé pour vous|Sélection pour vous|Prix barré 50 € maintenant 35 €|Faites un don|Signez la pétition|Black Friday : -30 %|Nos meilleures ventes|De retour en stock|Édition limitée|Réservez vos billets|Prix en baisse`,
    serving: `Merci pour votre achat en ligne|Votre commande est en cours de préparation|Nous avons reçu votre paiement de 35,00 €|Votre remboursement de 10,00 €|Votre abonnement sera renouvelé le 3 mai|Votre code de vérification est 482913|TVA à 20 %|Remise : 0,00 €|Une remise de 10 % a été appliquée|Livraison gratuite|Livraison : offerte|Acompte de 30 % à la commande|Intérêts de 5 % sur la période|Vous avez utilisé 80 % de votre forfait|Votre boutique est fermée lundi|Offre d'emploi|Nos offres d'emploi|Votre offre de prêt|Prenez rendez-vous en ligne|Réservez votre créneau en ligne|Découvrez notre nouvelle adresse|Découvrez votre espace client|Nous vous souhaitons de bonnes fêtes|Donnez votre avis|Évaluez votre achat|Rappel : facture impayée|Votre relevé est disponible|Solde : 0,00 €|Votre solde est de 12 €|Vos billets sont en pièce jointe|Dernier rappel|Vous avez économisé 5 €|Concours d'entrée : votre convocation|Sécurisez votre compte maintenant|Votre colis pèse 2 kg`,
  },
  German: {
    promoting: `20 % Rabatt auf alles|Sichern Sie sich 15 % Rabatt|Sparen Sie bis zu 50 %|10 € geschenkt|Jetzt sparen|Alles zum halben Preis|Mit dem Gutscheincode LAMPE10|Jetzt kaufen|Jetzt bestellen|Jetzt shoppen|Zum Angebot|Angebote entdecken|Jetzt entdecken|Jetzt Angebot sichern|Sommerschlussverkauf|Winter-Sale|Sale: bis zu -50%|Nur noch heute|Nur bis Sonntag|Letzte Chance|Solange der Vorrat reicht|Neu eingetroffen|Neuheiten|Unsere neue Kollektion|Entdecken Sie unsere Lampen|Kostenloser Versand ab 40 €|Versandkostenfrei bestellen|Gewinnen Sie eine Reise|Freunde werben|Das könnte Ihnen auch gefallen|Für Sie empfohlen|Kunden kauften auch|Statt 50 € nur 35 €|UVP 50 € jetzt 35 €|Jetzt spenden|Petition unterschreiben|Black Friday Deals|Unsere Bestseller|Wieder da|Limitierte Auflage|Tickets jetzt sichern|Preissenkung|Frühbucherrabatt 10 %`,
    serving: `Vielen Dank für Ihren Einkauf|Ihre Bestellung ist unterwegs|Wir haben Ihre Zahlung von 35,00 € erhalten|Ihre Erstattung von 10,00 €|Ihr Abonnement verlängert sich am 3. Mai|Ihr Bestätigungscode lautet 482913|Alle Preise inkl. 19 % MwSt.|Rabatt: 0,00 €|Ein Rabatt von 10 % wurde berücksichtigt|10 % Rabatt wurden abgezogen|Versand: kostenlos|Kostenlose Rücksendung innerhalb von 30 Tagen|Versandkostenfrei|Anzahlung 30 %|Zinsen 5 % p. a.|Sie haben 80 % Ihres Datenvolumens verbraucht|Unser Angebot 2026-14 für Ihr Projekt|Ihr Angebot liegt bei|Stellenangebot|Termin online buchen|Jetzt Termin buchen|Bitte jetzt bezahlen|Jetzt anmelden|Jetzt bestätigen|Entdecken Sie unser neues Kundenportal|Wir wünschen frohe Weihnachten|Bewerten Sie Ihren Einkauf|Zahlungserinnerung|Letzte Mahnung|Ihr Kontoauszug ist da|Ihre Tickets im Anhang|Sie haben 5 € gespart|Ihr Gutschein ist beigefügt|Jetzt absichern|Der Verkauf der Immobilie|Unsere Öffnungszeiten|Die neue App ist da`,
  },
  Polish: {
    promoting: `Rabat 20% na wszystko|20% taniej|Zniżka do 50%|Oszczędź 20 zł|Wszystko za pół ceny|Z kodem LAMPA10|Użyj kodu rabatowego LAMPA10|Kup teraz|Zamów już dziś|Sprawdź ofertę|Zobacz promocje|Wyprzedaż zimowa|Wielka promocja|Oferta specjalna|Tylko do niedzieli|Ostatnie godziny|Ostatnia szansa|Nowości|Nowa kolekcja|Odkryj nasze lampy|Darmowa dostawa od 100 zł|Wygraj wycieczkę|Poleć nas znajomym|Może Ci się spodobać|Polecane dla Ciebie|35 zł zamiast 50 zł|Wesprzyj nas|Podpisz petycję|Black Friday|Bestsellery|Znów dostępne|Edycja limitowana|Kup bilety teraz|Obniżka cen|Promocja trwa do piątku`,
    serving: `Dziękujemy za zakupy|Twoje zamówienie jest w drodze|Otrzymaliśmy płatność 35,00 zł|Zwrot 10,00 zł|Subskrypcja odnowi się 3 maja|Twój kod weryfikacyjny to 482913|Ceny zawierają 23% VAT|Rabat: 0,00 zł|Rabat 10%|Naliczono rabat 10%|Dostawa: gratis|Darmowy zwrot w ciągu 30 dni|Zaliczka 30%|Odsetki 5% rocznie|Wykorzystano 80% pakietu danych|Nasza oferta nr 14 w załączniku|Oferta pracy|Umów wizytę online|Zapłać teraz|Zaloguj się teraz|Potwierdź teraz|Poznaj nową aplikację|Wesołych świąt|Oceń zakupy|Przypomnienie o płatności|Ostateczne wezwanie do zapłaty|Wyciąg jest gotowy|Bilety w załączniku|Zaoszczędziłeś 5 zł|Godziny otwarcia sklepu|Konkurs na stanowisko`,
  },
  Spanish: {
    promoting: `20 % de descuento en todo|Hasta un 50% de descuento|-20% en toda la tienda|Ahorra 20 €|2x1 en lámparas|A mitad de precio|Usa el código LAMPARA10|Con el código descuento LAMPARA10|Comprar ahora|Compra ya|Ver ofertas|Rebajas de invierno|Ofertas especiales|Oferta válida hasta el domingo|Últimos días|Última oportunidad|Solo hoy|Novedades|Nueva colección|Descubre nuestras lámparas|Envío gratis a partir de 40 €|Gana un viaje|Participa en el sorteo|Invita a un amigo|También te puede gustar|Recomendado para ti|Antes 50 € Ahora 35 €|Dona ahora|Firma la petición|Black Friday|Los más vendidos|De nuevo disponible|Edición limitada|Reserva ya tus entradas|Bajada de precios|No te lo pierdas`,
    serving: `Gracias por su compra hoy|Tu pedido está en camino|Hemos recibido su pago de 35,00 €|Su reembolso de 10,00 €|Tu suscripción se renueva el 3 de mayo|Tu código de verificación es 482913|Precios con 21 % de IVA|Descuento: 0,00 €|Se ha aplicado un descuento del 10 %|10 % de descuento aplicado|Envío: gratis|Devolución gratuita en 30 días|Anticipo del 30 %|Intereses del 5 % anual|Ha usado el 80 % de sus datos|Oferta de empleo|Nuestras ofertas de empleo|Su presupuesto n.º 14|Pida cita online|Reserve su cita ahora|Pague ahora|Confirme ahora|Descubra nuestra nueva aplicación|Le deseamos felices fiestas|Valore su compra|Recordatorio de pago|Último aviso|Su extracto está listo|Saldo: 0,00 €|Sus entradas adjuntas|Ha ahorrado 5 €|Horario de la tienda|Esta compra ahora está cerrada|La compra online se ha completado`,
  },
  Italian: {
    promoting: `20% di sconto su tutto|Sconti fino al 50%|-20% su tutta la collezione|Risparmia 20 €|Prendi 2 paghi 1|A metà prezzo|Usa il codice LAMPADA10|Con il codice sconto LAMPADA10|Acquista ora|Compra subito|Scopri le offerte|Saldi invernali|Offerta speciale|Ultimi giorni|Ultima occasione|Solo per oggi|Novità|Nuova collezione|Nuovi arrivi|Scopri le nostre lampade|Spedizione gratuita da 40 €|Spedizione gratuita sopra i 40 €|Vinci un viaggio|Porta un amico|Potrebbe piacerti anche|Consigliati per te|Prima 50 € ora 35 €|Dona ora|Firma la petizione|Black Friday|I più venduti|Di nuovo disponibile|Edizione limitata|Prenota ora i biglietti|Ribassi|Non perderti le offerte`,
    serving: `Grazie per il tuo acquisto|Il tuo ordine è in viaggio|Abbiamo ricevuto il pagamento di 35,00 €|Rimborso di 10,00 €|L'abbonamento si rinnova il 3 maggio|Il tuo codice di verifica è 482913|Prezzi con IVA al 22%|Sconto: 0,00 €|È stato applicato uno sconto del 10%|10% di sconto applicato|Spedizione: gratuita|Reso gratuito entro 30 giorni|Acconto del 30%|Interessi del 5% annuo|Hai usato l'80% dei dati|La nostra offerta n. 14 in allegato|Offerte di lavoro|Prenota la visita online|Paga ora|Accedi ora|Conferma ora|Scopri la nuova app|Buone feste|Valuta il tuo acquisto|Sollecito di pagamento|Ultimo avviso|L'estratto conto è pronto|Saldo: 0,00 €|I saldi sono aggiornati|Biglietti in allegato|Hai risparmiato 5 €|Orari del negozio|Prima rata 49 €`,
  },
  Dutch: {
    promoting: `20% korting op alles|Tot 50% korting|Bespaar € 20|Bespaar tot 30%|2 halen 1 betalen|Voor de halve prijs|Gebruik code LAMP10|Met kortingscode LAMP10|Shop nu|Bestel nu|Koop nu|Bekijk de aanbiedingen|Winter sale|Speciale aanbieding|Alleen vandaag|Laatste kans|Laatste dagen|Op=op|Nieuw binnen|Nieuwe collectie|Ontdek onze lampen|Gratis verzending vanaf € 40|Win een reis|Nodig een vriend uit|Misschien vind je dit ook leuk|Aanbevolen voor jou|Van € 50 voor € 35|van €50 nu €35|Doneer nu|Teken de petitie|Black Friday deals|Onze bestsellers|Weer op voorraad|Limited edition|Bestel je tickets nu|Prijsverlaging|Mis het niet`,
    serving: `Bedankt voor je aankoop|Je bestelling is onderweg|We hebben je betaling van € 35,00 ontvangen|Terugbetaling van € 10,00|Je abonnement wordt verlengd op 3 mei|Je verificatiecode is 482913|Prijzen incl. 21% btw|Korting: € 0,00|Er is 10% korting toegepast|10% korting is verrekend|Verzending: gratis|Gratis retourneren binnen 30 dagen|Aanbetaling 30%|Rente 5% per jaar|Je hebt 80% van je data verbruikt|Onze offerte 14|Vacature: werken bij onze winkel|Maak online een afspraak|Betaal nu|Log nu in|Bevestig nu|Ontdek onze nieuwe app|Fijne feestdagen|Beoordeel je aankoop|Betalingsherinnering|Laatste aanmaning|Je afschrift staat klaar|Tickets in de bijlage|Je hebt € 5 bespaard|Openingstijden van de winkel|Je boek nu onderweg|Het totaal was € 50,00 (btw € 8,68)`,
  },
};
