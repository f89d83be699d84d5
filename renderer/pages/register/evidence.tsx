/** A campaign's own messages with what they are read to say, and the edits made of its record. */
import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import type { CampaignEvidence, EditView } from '../../../shared/ipc/register-contract.ts';
import type { FileToken } from '../../../shared/ipc/import-contract.ts';
import { call, tokensOf } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { counted } from '../../numbers.ts';
import { auditChanged } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';
import { dropTaker } from '../../state/drop-taker.ts';
import { say, sayFailed } from '../../state/toasts.ts';
import { undoRegister } from './last-edit.ts';
import { Material } from './material.tsx';
import { isField, REGISTER_WORDS, valueWords } from './register-words.ts';

interface Props {
  readonly campaignId: string;
  readonly evidence: Pick<CampaignEvidence, 'edits' | 'materials'>;
}

const MESSAGE = /\.(eml|mht|mhtml|html?|txt)$/i;

export function Evidence({ campaignId, evidence: { edits, materials } }: Props) {
  useEffect(() => {
    dropTaker.set({
      words: 'Drop the campaign’s own message to keep it as evidence',
      takes: (name) => MESSAGE.test(name),
      take: (files) => void keep(campaignId, tokensOf(files)),
    });
    return () => dropTaker.set(null);
  }, [campaignId]);
  return (
    <>
      <section className="sheet" aria-labelledby="materials">
        <div className="sheet-head">
          <h2 id="materials">Its own message</h2>
          <Button onPress={() => void keep(campaignId, call('chooseFiles', {}))}>
            <FileText aria-hidden size={16} /> Add a message…
          </Button>
        </div>
        <p className="soft">
          Drop or add it as it was sent: an .eml file, a saved page (.html, .mht) or the text of an SMS
          (.txt). It is kept unchanged and read here, without a connection. What it is read to say is a
          suggestion until you confirm it.
        </p>
        {materials.map((material) => (
          <Material key={material.source} material={material} />
        ))}
      </section>
      <section className="sheet" aria-labelledby="edits">
        <h2 id="edits">Edits</h2>
        {edits.length === 0 ? (
          <p className="soft">None: the record stands as it was imported.</p>
        ) : (
          <ul className="register-edits">
            {edits.toReversed().map((edit) => (
              <Edit key={`${edit.source} ${edit.campaignId}`} edit={edit} of={campaignId} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Edit({
  edit: { source, campaignId, at, by, changes, note, passage, campaigns },
  of,
}: {
  readonly edit: EditView;
  /** The campaign that is shown. */
  readonly of: string;
}) {
  const dates = useDates();
  return (
    <li>
      <div className="register-edit">
        <p>
          {campaignId === of ? null : <span className="imported">“{campaignId}”: </span>}
          {changes.map(({ field, value }, i) => (
            <span key={field}>
              {i === 0 ? '' : '; '}
              {isField(field) ? REGISTER_WORDS[field] : 'Same campaign as'}:{' '}
              <strong className="imported">
                {isField(field) ? (valueWords(field, value) ?? 'not known') : value || 'none other'}
              </strong>
            </span>
          ))}
        </p>
        {passage === null ? null : <blockquote className="imported">{passage}</blockquote>}
        {note === null ? null : <p className="small imported">{note}</p>}
        <p className="soft small">
          {dates.time(at)}, by {by}
          {campaigns < 2 ? '' : `, together with ${counted(campaigns - 1, 'other campaign')}`}
        </p>
      </div>
      <Button
        kind="quiet"
        label={`Undo the edit of ${dates.time(at)}`}
        onPress={() => void undoRegister(source, 'The edit was undone.')}
      >
        Undo
      </Button>
    </li>
  );
}

async function keep(campaignId: string, chosen: Promise<readonly FileToken[]>): Promise<void> {
  try {
    const files = await chosen;
    if (files.length === 0) return;
    const { added, refused } = await call('addCampaignMessages', {
      campaignId,
      tokens: files.map(({ token }) => token),
    });
    if (added > 0) say(`${counted(added, 'message')} kept with the campaign.`, refused);
    else sayFailed(new Error(refused.join(' ')));
  } catch (error) {
    sayFailed(error);
  }
  await auditChanged();
}
