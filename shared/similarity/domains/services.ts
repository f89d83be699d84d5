/** Services: money, cover, property, law, energy, telecoms, travel, leisure, learning, health and giving. */
import { department } from './domain.ts';

export const SERVICES = [
  ...department('banking and credit', {
    'accounts and savings': `bank account, current account, savings, savings account, isa, fixed-rate bond, premium bonds, children's savings, business account, student account, money transfer, foreign currency, travel money, bank, banking, regular saver, joint account, cash isa`,
    'loans and cards': `loan, personal loan, credit card, store card, payday loan, instalment loan, overdraft, debt consolidation, car loan, credit, balance transfer, bad credit, credit score, point of sale finance, buy now pay later, branded credit card, guarantor loan, secured loan, business loan, bridging loan, borrowing`,
    mortgages: `mortgage, remortgage, mortgage advice, mortgage broking, mortgage broker, equity release, buy to let mortgage, help to buy, first-time buyer mortgage, lifetime mortgage`,
  }),
  ...department('investments and pensions', {
    'investments and pensions': `pension, annuity, pension transfer, pension review, retirement planning, drawdown, investment, stocks and shares isa, share dealing, fund, financial advice, wealth management, financial planning, cryptocurrency, sipp, trading account, forex, robo adviser, gold bullion, tax planning, will trust, estate planning`,
  }),
  ...department('insurance', {
    'home and life insurance': `home insurance, contents insurance, buildings insurance, life insurance, critical illness cover, income protection, funeral plan, over-50s plan, landlord insurance, private medical insurance, health insurance, dental insurance, insurance, cover, protection, family protection, renters insurance, mortgage protection`,
    'motor insurance': `car insurance, motor insurance, van insurance, motorcycle insurance, learner insurance, gap insurance, multi-car, breakdown cover, bike insurance, black box insurance`,
    'travel and pet insurance': `travel insurance, annual travel insurance, single trip insurance, pet insurance, winter sports cover, gadget insurance, phone insurance, wedding insurance, backpacker insurance, appliance cover, warranty, extended warranty, boiler cover, home emergency cover`,
  }),
  ...department('accounting and law', {
    accounting: `accountant, accounts, annual accounts, bookkeeping, payroll, payroll service, self-assessment, tax return, vat return, company formation, company secretarial, audit, tax advice, management accounts, making tax digital, cfo`,
    legal: `solicitor, conveyancing, will, will writing, probate, divorce, power of attorney, legal advice, legal work, employment law, personal injury, immigration advice, contract review, litigation, lawyer, family law, trademark registration, notary, prenuptial agreement, mediation`,
    'claims management': `claims management, mis-sold, ppi, compensation claim, accident claim, no win no fee, flight delay claim, refund claim, mis-sold car finance, injury claim`,
  }),
  ...department('property', {
    'buying, selling and letting': `house valuation, estate agent, property valuation, property for sale, new homes, property search, house for sale, flats to rent, letting, lettings, lettings management, property management, selling your home, house viewing, shared ownership, tenancy, block management, landlord services, auction property, home for sale, land for sale, rental valuation, market appraisal`,
    'moving and storage': `removal, house removal, removals quote, storage unit, self storage, packing service, man and van, house clearance, moving boxes, storage, business storage`,
  }),
  ...department('energy and utilities', {
    'energy supply': `electricity, gas, energy tariff, electricity tariff, gas tariff, dual fuel, smart meter, green energy, fixed tariff, heating oil, business energy, energy, water supply, lpg, time of use tariff`,
    'boilers and heating': `boiler, boiler service, boiler servicing, new boiler, central heating, heating cover, boiler repair, underfloor heating, plumbing cover, log burner, boiler care plan`,
    'solar, heat pumps and charging': `solar panel, heat pump, home battery, battery storage, electric car charger, ev charger, charge point, loft insulation, cavity wall insulation, feed-in tariff, home energy survey`,
  }),
  ...department('telecoms', {
    'mobile plans': `mobile plan, sim only, sim plan, phone contract, mobile contract, handset upgrade, phone upgrade, data bundle, pay as you go, roaming, extra data, mobile network, airtime, smart watch plan, tablet plan, esim, top-up, mobile phone deal`,
    'broadband and landline': `broadband, fibre, landline, internet, home phone, fibre upgrade, wifi booster, full fibre, broadband deal, business broadband, voip, line rental`,
  }),
  ...department('software and online services', {
    'business software': `software, accounting software, crm, project management software, payroll software, invoicing software, spreadsheet, office suite, software subscription, software trial, saas, add-on module, point of sale software, hr software, email marketing platform, e-signature, helpdesk software, inventory management, bookkeeping software, database, operating system, programming, development tools`,
    'security software': `antivirus, vpn, password manager, firewall, internet security, identity protection, parental control, malware removal, backup software, encryption`,
    'creative software': `photo editor, photo editing, video editor, video editing, design software, illustration software, music production software, fonts, stock photos, presets, animation software, cad, desktop publishing, plug-in, clip art`,
    'hosting and domains': `web hosting, domain name, website builder, ssl certificate, email hosting, cloud storage, cloud backup, online shop builder, cloud server, web design, seo, managed hosting`,
    'apps and games': `app, mobile app, premium app, meditation app, language app, in-app, game pass, online game, dating app, dating site, dating, matchmaking, fitness app, budgeting app`,
  }),
  ...department('gambling', {
    gambling: `betting, bet, casino, bingo, lottery, gambling, free spins, poker, scratchcards, sports betting, raffle, prize draw, bookmaker, slots, odds, welcome bonus`,
  }),
  ...department('travel', {
    'holidays and cruises': `holiday, package holiday, city break, cruise, all-inclusive, ski holiday, tour, safari, beach holiday, villa, holiday park, holiday cottage, camping holiday, weekend break, honeymoon, coach holiday, escorted tour, lodge, glamping, self-catering, theme park break, timeshare, holiday club, river cruise`,
    'hotels and stays': `hotel, hotel stay, bed and breakfast, room, spa hotel, room upgrade, hotel loyalty, hostel, serviced apartment, hotel night, short break, overnight stay, aparthotel`,
    'flights, trains and coaches': `flight, airline, train ticket, rail, railcard, season ticket, coach ticket, ferry, ferry crossing, eurostar, airport parking, airport lounge, seat upgrade, first class upgrade, bus pass, extra baggage, airport transfer, train, sleeper train, tram, bus ticket, travel pass`,
  }),
  ...department('food out', {
    'restaurants and pubs': `restaurant, table booking, table reservation, menu, sunday lunch, set menu, afternoon tea, brunch, pub, bar, tasting menu, restaurant voucher, dinner, cafe, christmas party menu, wine tasting dinner, breakfast, private dining, cocktail masterclass, bottomless brunch, bistro, dining`,
    'catering and venues': `catering, venue hire, wedding venue, party venue, function room, event catering, conference venue, buffet, marquee hire, wedding package, meeting room, wedding reception, conference package`,
    'business opportunities': `franchise, franchise opportunity, business opportunity, become a partner, network marketing, investment opportunity, job vacancy, recruitment, careers, reseller`,
  }),
  ...department('culture and days out', {
    'theatre and concerts': `theatre, theatre ticket, play, musical, pantomime, concert, gig, opera, ballet, comedy night, festival ticket, season tickets, theatre membership, new season, orchestra, live music, show tickets, stand-up, box office, touring production`,
    'cinema, museums and attractions': `cinema, cinema ticket, museum, gallery, exhibition, zoo, theme park, annual pass, safari park, castle, stately home, aquarium visit, attraction, escape room, soft play, guided tour, family day out, behind the scenes tour, ice rink, planetarium, heritage membership`,
    'sports events': `match ticket, football season ticket, stadium tour, hospitality package, race day, cricket match, rugby match, membership priority, racecourse, grand prix, tournament ticket`,
  }),
  ...department('fitness and wellbeing', {
    'gyms and classes': `gym, gym membership, gym day pass, day pass, personal training, fitness class, swimming lessons, leisure centre, yoga class, pilates class, spin class, boot camp, swimming pool membership, tennis club, golf club membership, martial arts class, climbing wall, crossfit, online workout, health club, running club`,
    'spas and salons': `spa, spa day, massage, facial, manicure, pedicure, haircut, hairdresser, salon, barber, tanning, waxing, treatment, beauty treatment, nail bar, blow dry, brow shaping, lash extensions, sauna, aromatherapy, hair colouring`,
    'slimming and coaching': `slimming club, weight loss, diet plan, life coaching, nutritionist, wellness retreat, mindfulness course, health coaching, meal plan`,
  }),
  ...department('learning', {
    courses: `course, degree, law degree, postgraduate, masters, mba, open day, university, college, evening class, short course, online course, training, professional training, certificate, diploma, language course, first aid course, exam, revision course, workshop, webinar, conference, seminar, cpd, apprenticeship, summer school, bootcamp, lecture series, undergraduate, project management course`,
    'tuition and classes for children': `tutor, tutoring, maths tuition, music lessons, drama classes, dance classes, piano lessons, after-school club, holiday club, childcare, childminder, school, nursery place, swimming lessons for children, 11-plus, school trip, coding club, football academy, kids party, children's classes`,
  }),
  ...department('healthcare', {
    dental: `dentist, dental, dental check-up, teeth whitening, dental plan, hygienist, braces, orthodontics, invisalign, dental implants, crown, filling, veneers, dentures, scale and polish`,
    'medical and cosmetic treatment': `doctor, private gp, health check, blood test, scan, physiotherapy, osteopath, chiropractor, cosmetic surgery, botox, fillers, laser eye surgery, hair loss treatment, hair transplant, fertility, clinic, counselling, therapy, vaccination, travel clinic, allergy test, podiatry, hospital, laser hair removal, acupuncture, sleep clinic`,
    'hearing care': `hearing test, hearing aids, hearing aid batteries, ear wax removal, audiology, tinnitus`,
    'social care': `care home, home care, live-in care, respite care, personal alarm, retirement village, sheltered housing, nursing home, domiciliary care`,
  }),
  ...department('photography and events', {
    'photography services': `photo shoot, family photo shoot, portrait, wedding photography, newborn shoot, school photos, photo book, photo print, prints, canvas print, photographer, passport photos, photo gifts, videography, headshots, wedding album, photo calendar`,
    'event services': `wedding planner, dj, band hire, photo booth, party entertainer, event management, florist for weddings, bouncy castle hire, event tickets, face painting, wedding cake, stationery for weddings, chauffeur`,
  }),
  ...department('charity', {
    'charitable giving': `donation, monthly donation, appeal, fundraising, fundraising appeal, sponsor a child, legacy gift, gift in your will, regular giving, charity, emergency appeal, charity challenge, charity run, sponsorship, alumni appeal, volunteer`,
    'charity shopping': `charity shop, second-hand clothes, second-hand, pre-loved, vintage clothes, charity christmas cards, charity gifts, fair trade gifts, donated goods`,
    'campaigning and politics': `petition, campaign, political party, membership of the party, manifesto, trade union, lobbying`,
  }),
  ...department('business services', {
    'business services': `consultancy, marketing agency, printing, leaflet printing, courier, parcel delivery, office space, coworking, virtual office, translation, recruitment agency, staff training, telephone answering, office cleaning, it support, business insurance, waste collection, merchant services, card machine, security guard, health and safety audit, fleet management, copywriting, advertising, trade show, market research, pest control contract, vending machine`,
    'repairs and hire': `repair, phone repair, laptop repair, appliance repair, dry cleaning, shoe repair, key cutting, tailoring, alterations, watch repair, tool hire, skip hire, furniture hire, clothing hire, suit hire, upholstery, laundry service`,
  }),
];
