/** The certificate of a planned campaign: who may receive it and why, who not and why, and who signs for it. */
import type { Basis } from '../model/outcome.ts';
import type { Place, PlannedCampaign } from '../model/planned-campaign.ts';
import type { Block, Report } from './report.ts';
import { BASIS_WORDS } from './words.ts';
import { column, heading, list, many, n, paragraph, table } from './write.ts';

export interface CertificateInput {
  readonly app: string;
  readonly organisation: string | null;
  readonly campaign: PlannedCampaign;
  readonly asAt: string;
  readonly ruleVersion: string;
  readonly run: number;
  readonly places: Readonly<Record<Place, number>>;
  readonly bases: Readonly<Partial<Record<Basis, number>>>;
  /** Causes that kept contacts out, the greatest first. */
  readonly causes: readonly {
    readonly citation: string;
    readonly outcome: 'not_met' | 'undetermined';
    readonly text: string;
    readonly remedy: string | null;
    readonly contacts: number;
  }[];
  readonly files: readonly {
    readonly file: string;
    readonly holds: string;
    readonly rows: number;
    readonly sha256: string;
  }[];
  /** Addresses that the list could not write as they are. */
  readonly neutralised: readonly string[];
}

export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  receives: 'May receive it',
  no: 'May not: a condition is not met',
  undetermined: 'May not: a fact is missing',
  shared: 'May not: the address is also that of someone who may not',
  no_address: 'Cannot: no address for this channel is held',
};

const TRI = { yes: 'yes', no: 'no', unknown: 'not stated' } as const;

export function buildCertificate(input: CertificateInput): Report {
  const { campaign } = input;
  return {
    title: 'Certificate of a planned campaign',
    organisation: input.organisation ?? 'Organisation not stated',
    subtitle: [
      `${campaign.name}, planned for ${campaign.day}`,
      `Evidence as at ${input.asAt}`,
      `${input.app} · rule version ${input.ruleVersion}`,
    ],
    sections: [
      { id: 'certificate', heading: 'What is certified', blocks: certified(input) },
      { id: 'included', heading: 'Who may receive it, and why', blocks: included(input) },
      { id: 'excluded', heading: 'Who may not, and why', blocks: excluded(input) },
      { id: 'files', heading: 'The lists this certificate stands for', blocks: files(input) },
    ],
  };
}

function certified({ campaign, places, asAt, run }: CertificateInput): readonly Block[] {
  const all = Object.values(places).reduce((sum, count) => sum + count, 0);
  const out = all - places.receives;
  return [
    {
      kind: 'opinion',
      tone: places.receives === 0 ? 'unlawful' : 'lawful',
      title:
        places.receives === 0
          ? 'On the evidence held, nobody may receive this campaign.'
          : `On the evidence held, ${many(places.receives, 'contact')} may receive this campaign.`,
      text: `${many(out, 'contact')} of ${n(all)} may not. Each was judged by the same rules as the audit, with the message put in as if it had gone out on ${campaign.day}. A missing fact keeps a contact out.`,
    },
    table(
      'The campaign as it was described',
      [column('Question', 0.45), column('As stated', 0.55)],
      [
        ['Channel', campaign.channel],
        ['Promoted', campaign.promoted ?? 'not stated'],
        ['Category', campaign.category ?? 'not stated'],
        ['Kind of promotion', campaign.promotesType.replaceAll('_', ' ')],
        ['The sender’s own product or service', TRI[campaign.ownProduct]],
        ['Sender', campaign.sender ?? 'the audit’s sender'],
        ['Planned day', campaign.day],
        ['Carries a means of refusing', TRI[campaign.meansOfRefusing]],
        ['Names an address to refuse to', TRI[campaign.validAddress]],
        ['Conceals who sends it', TRI[campaign.identityConcealed]],
      ],
    ),
    heading('What it rests on'),
    list([
      `Evaluation ${run} of the audit, whose evidence ends as at ${asAt}. An objection, a refusal or a change of details after that is not seen: load what has come in since, and draw the certificate up again.`,
      'The description above. A message that differs from it is not certified.',
      'The lists below, byte for byte: their hashes are part of what is signed.',
    ]),
    heading('Signed off'),
    { kind: 'signatures', roles: ['Drawn up by', 'Released for sending by'] },
  ];
}

function included({ bases, places }: CertificateInput): readonly Block[] {
  const found = (Object.keys(bases) as Basis[]).filter((basis) => (bases[basis] ?? 0) > 0);
  if (places.receives === 0) return [paragraph('Nobody.')];
  return [
    table(
      'Contacts by the basis relied on',
      [column('Basis', 0.7), column('Contacts', 0.3, 'right')],
      found.map((basis) => [capital(BASIS_WORDS[basis]), n(bases[basis] ?? 0)]),
    ),
    paragraph('recipients.csv names each of them, with the reasons and the rows relied on.'),
  ];
}

function excluded({ places, causes }: CertificateInput): readonly Block[] {
  const out = (Object.keys(PLACE_WORDS) as Place[]).filter(
    (place) => place !== 'receives' && places[place] > 0,
  );
  if (out.length === 0) return [paragraph('Nobody: every contact may receive it.')];
  return [
    table(
      'Contacts that are kept out',
      [column('Why', 0.7), column('Contacts', 0.3, 'right')],
      out.map((place) => [PLACE_WORDS[place], n(places[place])]),
    ),
    ...(causes.length === 0
      ? []
      : [
          table(
            'Causes; a contact may meet several',
            [
              column('Provision', 0.18),
              column('Cause, for example', 0.38),
              column('Contacts', 0.12, 'right'),
              column('What to do', 0.32),
            ],
            causes.map(({ citation, text, remedy, contacts }) => [
              citation,
              text,
              n(contacts),
              remedy ?? '–',
            ]),
          ),
        ]),
    paragraph('excluded.csv names each of them, with the reasons and the rows relied on.'),
  ];
}

function files({ files: written, neutralised }: CertificateInput): readonly Block[] {
  return [
    table(
      'Files and their SHA-256',
      [column('File', 0.22), column('Holds', 0.28), column('Rows', 0.1, 'right'), column('SHA-256', 0.4)],
      written.map(({ file, holds, rows, sha256 }) => [file, holds, n(rows), sha256]),
    ),
    ...(neutralised.length === 0
      ? []
      : [
          paragraph(
            `${many(neutralised.length, 'address begins', 'addresses begin')} with a sign that a spreadsheet would run as a formula. The list writes an apostrophe before it, so the platform will not know it again: suppress it by hand.`,
          ),
          list(neutralised),
        ]),
  ];
}

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
