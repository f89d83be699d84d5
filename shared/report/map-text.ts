/** A report with every text of it put through a function; links, ids and figures of charts stay as they are. */
import type { Bar, Block, Report, Words } from './report.ts';

export function mapText(report: Report, say: (text: string) => string): Report {
  return {
    title: say(report.title),
    organisation: report.organisation,
    subtitle: report.subtitle.map(say),
    sections: report.sections.map(({ id, heading, blocks }) => ({
      id,
      heading: say(heading),
      blocks: blocks.map((block) => mapBlock(block, say)),
    })),
  };
}

function mapBlock(block: Block, say: (text: string) => string): Block {
  const words = (one: Words): Words =>
    typeof one === 'string' ? say(one) : { text: say(one.text), to: one.to };
  const bars = (all: readonly Bar[]): readonly Bar[] =>
    all.map(({ label, parts }) => ({ label: say(label), parts }));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: say(block.text) };
    case 'link':
      return { ...block, link: { text: say(block.link.text), to: block.link.to } };
    case 'list':
      return { ...block, items: block.items.map(say) };
    case 'opinion':
      return { ...block, title: say(block.title), text: say(block.text) };
    case 'table':
      return { ...block, caption: say(block.caption), rows: block.rows.map((row) => row.map(words)) };
    case 'bars':
      return { ...block, caption: say(block.caption), bars: bars(block.bars) };
    case 'columns':
      return { ...block, caption: say(block.caption), columns: bars(block.columns) };
    case 'figures':
    case 'signatures':
      return block;
  }
}
