/** The certificate of a planned campaign: what it will be, and for which platform its lists are written. */
import { useState } from 'react';
import type { AuditView } from '../../../shared/ipc/audit-contract.ts';
import { PROMOTES_TYPES } from '../../../shared/model/evidence.ts';
import {
  PLANNED_CHANNELS,
  SUPPRESSION_FORMATS,
  type PlannedCampaign,
  type SuppressionFormat,
} from '../../../shared/model/planned-campaign.ts';
import { plain } from '../../../shared/report/timeline-words.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { runJob, useJobs } from '../../state/jobs.ts';
import { DayField, isDay, OneOf, WordsField } from '../../components/fields.tsx';

const NEW: PlannedCampaign = {
  name: '',
  channel: 'email',
  promoted: null,
  category: null,
  promotesType: 'product',
  ownProduct: 'unknown',
  sender: null,
  day: '',
  meansOfRefusing: 'unknown',
  validAddress: 'unknown',
  identityConcealed: 'unknown',
};
const CHANNEL_WORDS = { email: 'Email', sms: 'SMS', mms: 'MMS', whatsapp: 'WhatsApp' } as const;
const CHANNELS = PLANNED_CHANNELS.map((value) => ({ value, words: CHANNEL_WORDS[value] }));
const PROMOTES = PROMOTES_TYPES.map((value) => ({
  value,
  words: value === 'unknown' ? 'Not known' : plain(value),
}));
const FORMAT_WORDS = {
  generic: 'Any platform',
  mailchimp: 'Mailchimp',
  klaviyo: 'Klaviyo',
  hubspot: 'HubSpot',
  shopify: 'Shopify',
  brevo: 'Brevo',
} as const;
const FORMATS = SUPPRESSION_FORMATS.map((value) => ({ value, words: FORMAT_WORDS[value] }));
const TRI = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
  { value: 'unknown', words: 'Not known' },
] as const;

export function Certificate({ senders }: { readonly senders: AuditView['settings']['senders'] }) {
  const { running } = useJobs();
  const [planned, setPlanned] = useState(NEW);
  const [format, setFormat] = useState<SuppressionFormat>('generic');
  const set = (part: Partial<PlannedCampaign>): void => setPlanned({ ...planned, ...part });
  const isComplete = planned.name.trim() !== '' && planned.day !== '' && isDay(planned.day);
  const senderList = [
    { value: '', words: 'Not stated' },
    ...senders.map(({ name }) => ({ value: name, words: name })),
  ];
  return (
    <section className="panel certificate" aria-labelledby="certificate">
      <div>
        <h2 id="certificate">Certificate of a planned campaign</h2>
        <p className="soft">
          Who may receive it and why, who may not, and a list to suppress on the platform that sends it. What
          is not known stays undetermined: nobody is certified on a guess.
        </p>
      </div>
      <div className="point-form">
        <WordsField
          label="Name of the campaign"
          isRequired
          value={planned.name}
          onChange={(name) => set({ name })}
        />
        <DayField
          label="Day planned (required)"
          help="As 2026-12-01"
          value={planned.day}
          onChange={(day) => set({ day })}
        />
        <OneOf
          label="Channel"
          options={CHANNELS}
          value={planned.channel}
          onChange={(channel) => set({ channel })}
        />
        <OneOf
          label="Sender"
          options={senderList}
          value={planned.sender ?? ''}
          onChange={(sender) => set({ sender: sender || null })}
        />
        <WordsField
          label="What is promoted"
          value={planned.promoted ?? ''}
          onChange={(promoted) => set({ promoted: promoted || null })}
        />
        <WordsField
          label="Category"
          value={planned.category ?? ''}
          onChange={(category) => set({ category: category || null })}
        />
        <OneOf
          label="Kind of what is promoted"
          options={PROMOTES}
          value={planned.promotesType}
          onChange={(promotesType) => set({ promotesType })}
        />
        <OneOf label="Platform that sends it" options={FORMATS} value={format} onChange={setFormat} />
        <Choice
          label="Does the sender promote its own product or service?"
          options={TRI}
          value={planned.ownProduct}
          onChange={(ownProduct) => set({ ownProduct })}
        />
        <Choice
          label="Will it carry a means of refusing?"
          options={TRI}
          value={planned.meansOfRefusing}
          onChange={(meansOfRefusing) => set({ meansOfRefusing })}
        />
        <Choice
          label="Will it name a valid address to refuse to?"
          options={TRI}
          value={planned.validAddress}
          onChange={(validAddress) => set({ validAddress })}
        />
        <Choice
          label="Will it conceal who sends it?"
          options={TRI}
          value={planned.identityConcealed}
          onChange={(identityConcealed) => set({ identityConcealed })}
        />
      </div>
      <div className="line">
        <Button
          isDisabled={running !== null || !isComplete}
          onPress={() =>
            void runJob('exportCertificate', { campaign: { ...planned, name: planned.name.trim() }, format })
          }
        >
          Save the certificate…
        </Button>
      </div>
    </section>
  );
}
