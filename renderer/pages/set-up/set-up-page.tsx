/** What the audit is of: whose, as at when, under which law, and the position taken on what the law leaves open. */
import type { ReactNode } from 'react';
import { POLICY_NAMES } from '../../../shared/model/policy-switches.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { useAudit } from '../../state/audit.ts';
import { DateSettings } from './dates.tsx';
import { Laws } from './laws.tsx';
import { PolicySetting } from './policy-setting.tsx';
import { Records } from './records.tsx';
import { saveSettings } from './save-settings.ts';
import { Senders } from './senders.tsx';
import { TextSetting } from './text-setting.tsx';

export function SetUpPage() {
  const audit = useAudit();
  if (audit == null) return null;
  const { settings, run } = audit;
  return (
    <>
      <PageHeader
        title="Set-up"
        lead="Everything is kept as you change it. Conclusions follow with the next evaluation."
      />
      <Section id="whose" title="Organisation">
        <div className="set-up-fields">
          <TextSetting
            label="Organisation audited"
            value={settings.organisation}
            onKeep={(organisation) => void saveSettings({ organisation })}
          />
          <TextSetting
            label="Whose systems the platform exports come from"
            help="No export names the legal person that collected the details; left empty, that stays undetermined."
            value={settings.exportsCollectedBy}
            onKeep={(exportsCollectedBy) => void saveSettings({ exportsCollectedBy })}
          />
        </div>
      </Section>
      <Section
        id="senders"
        title="Senders"
        lead="The legal persons that send or have the messages sent. Only a charity may rely on the charitable soft opt-in."
      >
        <Senders senders={settings.senders} />
      </Section>
      <Section id="when" title="Dates">
        <DateSettings asAt={settings.asAt} period={settings.period} />
      </Section>
      <Section id="records" title="Completeness of the records">
        <Records
          messageLogComplete={settings.messageLogComplete}
          preferencesComplete={settings.preferencesComplete}
        />
      </Section>
      <Section id="law" title="Law">
        <Laws jurisdiction={settings.jurisdiction} />
      </Section>
      <Section
        id="open-points"
        title="Points that the law leaves open"
        lead="Each holds its cautious reading unless you take another position. What a change would do can be seen before it is set."
      >
        <ul className="policies" key={audit.name}>
          {POLICY_NAMES.map((policy) => (
            <PolicySetting
              key={policy}
              policy={policy}
              policies={settings.policies}
              isEvaluated={run !== null}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section className="set-up-section" aria-labelledby={`set-up-${id}`}>
      <h2 id={`set-up-${id}`}>{title}</h2>
      {lead === undefined ? null : <p className="soft">{lead}</p>}
      {children}
    </section>
  );
}
