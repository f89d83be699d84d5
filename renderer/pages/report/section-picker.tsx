/** The sections of the report, each with what it holds; those that no report goes without cannot be left out. */
import { Checkbox } from 'react-aria-components';
import {
  CHOSEN_SECTIONS,
  LASTING_SECTIONS,
  REPORT_SECTIONS,
  type ReportSection,
} from '../../../shared/model/report-section.ts';
import { Button } from '../../components/button.tsx';
import { sections } from '../../state/output.ts';

const WORDS: Readonly<Record<ReportSection, readonly [title: string, what: string]>> = {
  summary: ['Summary', 'the opinion, the headline figures and what matters most'],
  scope: ['Scope and sources', 'every imported file with its hash, its rows and what was rejected'],
  identity: ['Who is one contact', 'what was put together by what, conflicts, and whom a person told apart'],
  method: ['Method', 'the law applied, the rule version and your policy choices'],
  results: ['Results', 'every provision, with charts, and messages over time'],
  exceptions: ['Exceptions and remedies', 'each cause, how many it touches, and what to do'],
  gaps: ['Evidence gaps', 'what is missing most, and what it would settle'],
  campaigns: ['Campaigns', 'unlawful and undetermined messages of each'],
  similarity: ['Similarity decisions', 'what was bought against what was promoted, with your verdicts'],
  advice: ['Advisory findings', 'good practice, apart from the law'],
  samples: ['Contact samples', 'contacts with their whole justification, and signed working papers'],
  changes: ['Changes', 'since the audit that you last compared with, if any'],
  limitations: ['Limitations', 'what the audit cannot say, and what was left out'],
  glossary: ['Glossary', 'the words used'],
  appendix: ['Appendix', 'the rows relied on, as they were'],
};
const isLasting = (id: ReportSection): boolean => LASTING_SECTIONS.some((lasting) => lasting === id);

export function SectionPicker() {
  const chosen = sections.use();
  const choose = (id: ReportSection, isChosen: boolean): void =>
    sections.set(CHOSEN_SECTIONS.filter((one) => (one === id ? isChosen : chosen.includes(one))));
  const left = CHOSEN_SECTIONS.length - chosen.length;
  return (
    <section className="panel report-contents" aria-labelledby="report-contents">
      <div className="line spread">
        <h2 id="report-contents">What the report holds</h2>
        {left === 0 ? null : <Button onPress={() => sections.set(CHOSEN_SECTIONS)}>All sections</Button>}
      </div>
      <p className="soft small" role="status">
        {left === 0
          ? 'Every section. Three of them no report goes without.'
          : `${left} left out of the report and its preview; its limitations say which.`}
      </p>
      <ol>
        {REPORT_SECTIONS.map((id) => {
          const [title, what] = WORDS[id];
          return (
            <li key={id}>
              <Checkbox
                className="tick"
                isSelected={isLasting(id) || chosen.includes(id)}
                isDisabled={isLasting(id)}
                onChange={(next) => choose(id, next)}
                aria-describedby={`section-${id}`}
              >
                <span className="tick-box" aria-hidden />
                <strong>{title}</strong>
              </Checkbox>
              <span id={`section-${id}`} className="soft">
                {what}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
