/** Campaigns with unlawful or undetermined messages, the worst first. */
import type { ReportCampaign, ReportInput } from '../report-input.ts';
import type { Section } from '../report.ts';
import { LAWFUL_WORDS } from '../words.ts';
import { column, n, paragraph, table } from '../write.ts';

const CHARTED = 12;

export function campaigns(input: ReportInput): Section {
  const rows = troubled(input.campaigns);
  const lawful = input.campaigns.length - rows.length;
  if (rows.length === 0)
    return {
      id: 'campaigns',
      heading: 'Campaigns',
      blocks: [paragraph('No campaign has an unlawful or undetermined message.')],
    };
  return {
    id: 'campaigns',
    heading: 'Campaigns',
    blocks: [
      paragraph(
        `${n(rows.length)} of ${n(input.campaigns.length)} campaigns have unlawful or undetermined messages; ${n(lawful)} have none.`,
      ),
      {
        kind: 'bars',
        caption: 'Campaigns with the most unlawful messages',
        legend: [LAWFUL_WORDS.yes, LAWFUL_WORDS.no, LAWFUL_WORDS.undetermined, LAWFUL_WORDS.not_applicable],
        bars: rows.slice(0, CHARTED).map((campaign) => ({
          label: campaign.name ?? campaign.campaignId,
          parts: [
            campaign.lawful.yes,
            campaign.lawful.no,
            campaign.lawful.undetermined,
            campaign.lawful.not_applicable,
          ],
        })),
      },
      table(
        'Campaigns with unlawful or undetermined messages',
        [
          column('Campaign', 0.3),
          column('Sent', 0.14),
          column('Promoted', 0.2),
          column('Unlawful', 0.12, 'right'),
          column('Undetermined', 0.13, 'right'),
          column('Lawful', 0.11, 'right'),
        ],
        rows.map(({ name, campaignId, sent, promoted, lawful: counts }) => [
          name ?? campaignId,
          sent,
          promoted ?? 'not recorded',
          n(counts.no),
          n(counts.undetermined),
          n(counts.yes),
        ]),
      ),
    ],
  };
}

function troubled(all: readonly ReportCampaign[]): readonly ReportCampaign[] {
  return all
    .filter(({ lawful }) => lawful.no + lawful.undetermined > 0)
    .toSorted(
      (a, b) =>
        b.lawful.no - a.lawful.no ||
        b.lawful.undetermined - a.lawful.undetermined ||
        (a.campaignId < b.campaignId ? -1 : 1),
    );
}
