/** The report with the sections that were chosen, and a word in its limitations on those that were not. */
import { LASTING_SECTIONS, type ReportSection } from '../model/report-section.ts';
import type { Block, Report, Words } from './report.ts';
import { heading, list, paragraph } from './write.ts';

/** @param chosen sections beside those that no report goes without; `null` for all. */
export function chooseSections(report: Report, chosen: readonly ReportSection[] | null): Report {
  if (chosen === null) return report;
  const kept = new Set<string>([...LASTING_SECTIONS, ...chosen]);
  const left = report.sections.filter(({ id }) => !kept.has(id));
  if (left.length === 0) return report;
  return {
    ...report,
    sections: report.sections
      .filter(({ id }) => kept.has(id))
      .map((section) => ({
        ...section,
        blocks: [
          ...section.blocks.map((block) => unlinked(block, kept)),
          ...(section.id === 'limitations' ? leftOut(left.map((one) => one.heading)) : []),
        ],
      })),
  };
}

function leftOut(headings: readonly string[]): readonly Block[] {
  return [
    heading('Sections left out'),
    paragraph(
      'Whoever saved this report left these sections out. They were left out of this document alone: the audit and its conclusions are the same.',
    ),
    list(headings),
  ];
}

/** A link to a section that is not there is only words. */
function unlinked(block: Block, kept: ReadonlySet<string>): Block {
  const words = (one: Words): Words =>
    typeof one !== 'string' && 'section' in one.to && !kept.has(one.to.section) ? one.text : one;
  switch (block.kind) {
    case 'link': {
      const said = words(block.link);
      return typeof said === 'string' ? paragraph(said) : block;
    }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(words)) };
    default:
      return block;
  }
}
