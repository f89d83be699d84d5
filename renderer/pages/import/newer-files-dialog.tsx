/** Asks, of each file that is newer than one of its name in the audit, whether it takes the place of that. */
import { useState } from 'react';
import type { NewerChoice, NewerFileView } from '../../../shared/ipc/import-contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { counted } from '../../numbers.ts';
import { useDates, type Dates } from '../../state/dates.ts';
import { newerQuestion } from '../../state/newer-files.ts';
import { nameAmong } from './name-among.ts';

/** A choice as the value of a radio button: the earlier file by its number, or a word. */
type Answer = `${number}` | 'keep_both' | 'leave_out';

export function NewerFilesDialog() {
  const question = newerQuestion.use();
  return question === null ? null : <Asking key={question.files[0]?.part} {...question} />;
}

type Asked = NonNullable<ReturnType<typeof newerQuestion.get>>;

function Asking({ files, answer }: Asked) {
  const [answers, setAnswers] = useState<ReadonlyMap<number, Answer>>(new Map());
  const answerTo = (file: NewerFileView): Answer => answers.get(file.at) ?? `${file.earlier[0]!.source}`;
  const taken = files.filter((file) => answerTo(file) !== 'leave_out').length;
  return (
    <Dialog
      title={
        files.length === 1
          ? 'A file of this name was imported before'
          : 'Files of these names were imported before'
      }
      isOpen
      onClose={() => answer(null)}
      actions={
        <>
          <Button onPress={() => answer(null)}>Import nothing</Button>
          <Button
            kind="primary"
            onPress={() =>
              answer(
                files.map((file) => ({ at: file.at, part: file.part, choice: choiceOf(answerTo(file)) })),
              )
            }
          >
            {taken === files.length ? 'Import' : 'Import the others'}
          </Button>
        </>
      }
    >
      <div className="stack newer-files">
        {files.map((file, i) => (
          <Newer
            key={file.at}
            file={file}
            name={nameAmong(
              files.map(({ part }) => part),
              i,
            )}
            answer={answerTo(file)}
            onAnswer={(next) => setAnswers(new Map(answers).set(file.at, next))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function choiceOf(answer: Answer): NewerChoice {
  return answer === 'keep_both' || answer === 'leave_out' ? answer : { replaces: Number(answer) };
}

interface Props {
  readonly file: NewerFileView;
  readonly name: string;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

function Newer({ file: { earlier }, name, answer, onAnswer }: Props) {
  const dates = useDates();
  return (
    <section aria-label={name}>
      <h3 className="imported">{name}</h3>
      <p>
        It was imported before ({earlier.map((one) => told(one, dates)).join('; ')}). This one has other
        content.
      </p>
      <Choice<Answer>
        label={`What to do with ${name}`}
        options={[
          ...earlier.map((one) => ({
            value: `${one.source}` as const,
            words:
              earlier.length === 1
                ? 'Replace the earlier one'
                : `Replace that of ${dates.time(one.importedAt)}`,
          })),
          { value: 'keep_both', words: 'Keep both' },
          { value: 'leave_out', words: 'Leave this one out' },
        ]}
        value={answer}
        onChange={onAnswer}
        help={consequence(answer, earlier)}
      />
    </section>
  );
}

type Earlier = NewerFileView['earlier'][number];

function told({ importedAt, rows }: Earlier, dates: Dates): string {
  return `${dates.time(importedAt)}, ${counted(rows, 'row')}`;
}

function consequence(answer: Answer, earlier: readonly Earlier[]): string {
  if (answer === 'keep_both')
    return 'For exports that each hold another period. What stands in both files stands twice in the audit.';
  if (answer === 'leave_out') return 'Nothing of it is imported; what the audit holds stands.';
  const replaced = earlier.find(({ source }) => `${source}` === answer)!;
  const { rows, goesWith } = replaced;
  const along = goesWith.length === 0 ? '' : `, and so does what rests on it (${goesWith.join(', ')})`;
  return (
    `The earlier file leaves the audit with its ${counted(rows, 'row')}${along}. What was said of those rows goes too, such as ` +
    'contacts told apart. Verdicts on similarity stay, and the log keeps what was replaced.'
  );
}
