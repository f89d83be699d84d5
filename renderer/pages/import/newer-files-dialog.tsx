/** Asks, of each file that is newer than one of its name in the audit, whether it takes the place of that. */
import { useState } from 'react';
import type { NewerChoice, NewerDecision, NewerFileView } from '../../../shared/ipc/import-contract.ts';
import { newerReason } from '../../../shared/report/newer-words.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { counted } from '../../numbers.ts';
import { useDates } from '../../state/dates.ts';
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
  const [choices, setChoices] = useState<ReadonlyMap<number, NewerChoice>>(
    new Map(familiesOf(files).flatMap((family) => proposedFor(family).map((one) => [one.at, one.choice]))),
  );
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const choose = (decided: readonly NewerDecision[]): void =>
    setChoices(new Map([...choices, ...decided.map(({ at, choice }) => [at, choice] as const)]));
  const choiceOf = ({ at, proposed }: NewerFileView): NewerChoice => choices.get(at) ?? proposed;
  const taken = files.filter((file) => choiceOf(file) !== 'leave_out').length;
  return (
    <Dialog
      title={titleOf(files)}
      isOpen
      onClose={() => answer(null)}
      actions={
        <>
          <Button onPress={() => answer(null)}>Import nothing</Button>
          <Button kind="primary" onPress={() => answer(files.map((file) => decision(file, choiceOf(file))))}>
            {taken === files.length ? 'Import' : 'Import the others'}
          </Button>
        </>
      }
    >
      <div className="stack newer-files">
        {familiesOf(files).map((family) =>
          family.length > 1 && !apart.has(family[0]!.family) ? (
            <Family
              key={family[0]!.at}
              files={family}
              choiceOf={choiceOf}
              onChoose={choose}
              onApart={() => setApart(new Set([...apart, family[0]!.family]))}
            />
          ) : (
            family.map((file) => (
              <Newer
                key={file.at}
                file={file}
                name={nameAmong(
                  files.map(({ part }) => part),
                  files.indexOf(file),
                )}
                choice={choiceOf(file)}
                onChoose={(choice) => choose([decision(file, choice)])}
              />
            ))
          ),
        )}
      </div>
    </Dialog>
  );
}

function titleOf(files: readonly NewerFileView[]): string {
  const isSame = files.every(({ likeness }) => likeness === 'same');
  if (files.length === 1)
    return isSame ? 'A file of this name was imported before' : 'A file like this one was imported before';
  return isSame ? 'Files of these names were imported before' : 'Files like these were imported before';
}

const decision = ({ at, part }: NewerFileView, choice: NewerChoice): NewerDecision => ({ at, part, choice });

/** Files that one answer can be given for, in the order of the first of each. */
function familiesOf(files: readonly NewerFileView[]): readonly (readonly NewerFileView[])[] {
  return [...Map.groupBy(files, ({ family }) => family).values()];
}

/** Each in the place of its own earlier file; `null` where they do not have one each. */
function replacing(files: readonly NewerFileView[]): readonly NewerDecision[] | null {
  const places = new Set(files.map(({ earlier }) => earlier[0]!.source));
  return places.size < files.length
    ? null
    : files.map((file) => decision(file, { replaces: file.earlier[0]!.source }));
}

/** What is proposed of several is proposed of all of them, and loses nothing of any. */
function proposedFor(files: readonly NewerFileView[]): readonly NewerDecision[] {
  const replaces = files.every(({ proposed }) => typeof proposed === 'object') ? replacing(files) : null;
  if (files.length === 1) return [decision(files[0]!, files[0]!.proposed)];
  return replaces ?? files.map((file) => decision(file, 'keep_both'));
}

interface FamilyProps {
  readonly files: readonly NewerFileView[];
  readonly choiceOf: (file: NewerFileView) => NewerChoice;
  readonly onChoose: (decided: readonly NewerDecision[]) => void;
  readonly onApart: () => void;
}

/** Several files of one system: one answer for all of them. */
function Family({ files, choiceOf, onChoose, onApart }: FamilyProps) {
  const reasonOf = useReason();
  const replaces = replacing(files);
  const first = choiceOf(files[0]!);
  const answer = typeof first === 'object' ? 'replace' : first;
  const options = [
    ...(replaces === null ? [] : [{ value: 'replace' as const, words: 'Replace the earlier ones' }]),
    { value: 'keep_both' as const, words: 'Keep all' },
    { value: 'leave_out' as const, words: 'Leave these out' },
  ];
  return (
    <section aria-label={`${files.length} files of one export`}>
      <h3>{files.length} files of one export</h3>
      <ul className="newer-family">
        {files.map((file) => (
          <li key={file.at} className="imported">
            {reasonOf(file)}
          </li>
        ))}
      </ul>
      <Choice
        label="What to do with all of them"
        options={options}
        value={answer}
        onChange={(next) =>
          onChoose(
            next === 'replace' && replaces !== null
              ? replaces
              : files.map((file) => decision(file, next === 'leave_out' ? next : 'keep_both')),
          )
        }
        help={
          answer === 'replace'
            ? `Each earlier file leaves the audit with its rows, ${counted(
                files.reduce((sum, { earlier }) => sum + earlier[0]!.rows, 0),
                'row',
              )} in all, and what was said of them. The log keeps what was replaced.`
            : answer === 'keep_both'
              ? KEPT
              : 'Nothing of them is imported; what the audit holds stands.'
        }
      />
      <Button kind="quiet" onPress={onApart}>
        Decide one by one
      </Button>
    </section>
  );
}

const KEPT =
  'For exports that each hold another period. What stands in both files stands twice in the audit.';

interface Props {
  readonly file: NewerFileView;
  readonly name: string;
  readonly choice: NewerChoice;
  readonly onChoose: (choice: NewerChoice) => void;
}

function Newer({ file, name, choice, onChoose }: Props) {
  const dates = useDates();
  const reasonOf = useReason();
  const { earlier, likeness } = file;
  return (
    <section aria-label={name} className={earlier.length === 1 ? '' : 'newer-of-several'}>
      <h3 className="imported">{name}</h3>
      <p className="imported">{reasonOf(file)}</p>
      <Choice<Answer>
        label={`What to do with ${name}`}
        options={[
          ...earlier.map((one) => ({
            value: `${one.source}` as const,
            words:
              earlier.length === 1
                ? 'Replace the earlier one'
                : likeness === 'same'
                  ? `Replace that of ${dates.time(one.importedAt)}`
                  : `Replace “${one.name}”, imported on ${dates.time(one.importedAt)}`,
          })),
          { value: 'keep_both', words: 'Keep both' },
          { value: 'leave_out', words: 'Leave this one out' },
        ]}
        value={typeof choice === 'object' ? `${choice.replaces}` : choice}
        onChange={(answer) =>
          onChoose(answer === 'keep_both' || answer === 'leave_out' ? answer : { replaces: Number(answer) })
        }
        help={consequence(choice, earlier)}
      />
    </section>
  );
}

function useReason(): (file: NewerFileView) => string {
  const dates = useDates();
  return ({ part, likeness, earlier }) =>
    newerReason(
      part,
      likeness,
      earlier.map((one) => ({ ...one, day: dates.time(one.importedAt) })),
    );
}

type Earlier = NewerFileView['earlier'][number];

function consequence(choice: NewerChoice, earlier: readonly Earlier[]): string {
  if (choice === 'keep_both') return KEPT;
  if (choice === 'leave_out') return 'Nothing of it is imported; what the audit holds stands.';
  const { rows, compared, inBoth, isSample, goesWith } = earlier.find(
    ({ source }) => source === choice.replaces,
  )!;
  const along = goesWith.length === 0 ? '' : `, and so does what rests on it (${goesWith.join(', ')})`;
  const lost =
    inBoth === compared || isSample
      ? ''
      : ` ${counted(compared - inBoth, 'record')} of it that this one lacks will be gone.`;
  return (
    `The earlier file leaves the audit with its ${counted(rows, 'row')}${along}.${lost} What was said of those rows goes too, such as ` +
    'contacts told apart. Verdicts on similarity stay, and the log keeps what was replaced.'
  );
}
