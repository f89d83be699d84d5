/** What helps to judge a pair: the suggestion with reasons that can be checked, earlier decisions, and what to ask oneself. */
import type { PairActView, PairDetail, PrecedentView } from '../../../shared/ipc/review-contract.ts';
import { EXPECTATION_PROMPTS } from '../../../shared/report/expectation-prompts.ts';
import { Button } from '../../components/button.tsx';
import { percent } from '../../numbers.ts';
import { reviewer, undo } from './review-state.ts';
import { CarriedOver, SuggestionTag, VerdictTag } from './review-words.tsx';

export function PairEvidence({ detail }: { readonly detail: PairDetail }) {
  const { suggestion, score, reasons, precedents, history, row } = detail;
  return (
    <>
      <section aria-label="Suggestion">
        <h3>
          Suggestion <SuggestionTag row={{ ...row, suggestion, score }} />
        </h3>
        <ul className="pair-reasons">
          {reasons.map(({ text }) => (
            <li key={text} className="imported">
              {text}
            </li>
          ))}
        </ul>
        <p className="soft small">A suggestion decides nothing: nothing changes until you give a verdict.</p>
      </section>
      <section aria-label="Precedents">
        <h3>Closest pairs decided before</h3>
        {precedents.length === 0 ? (
          <p className="soft">None is close to this one.</p>
        ) : (
          <ul className="precedents">
            {precedents.map((one) => (
              <Precedent key={`${one.bought}\n${one.promoted}`} precedent={one} />
            ))}
          </ul>
        )}
      </section>
      <section aria-label="What would they reasonably expect?">
        <h3>What would they reasonably expect?</h3>
        <dl className="prompts">
          {EXPECTATION_PROMPTS.map(({ question, hint }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd className="soft">{hint}</dd>
            </div>
          ))}
        </dl>
      </section>
      {history.length === 0 ? null : (
        <section aria-label="History">
          <h3>History</h3>
          <ol className="history">
            {history.map((act) => (
              <Act key={`${act.row}`} act={act} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Precedent({
  precedent: { bought, promoted, verdict, reviewer: who, when, reason, closeness, carriedOver },
}: {
  readonly precedent: PrecedentView;
}) {
  return (
    <li>
      <p className="line">
        <VerdictTag verdict={verdict} />
        <span className="imported">{bought}</span> and <span className="imported">{promoted}</span>
        {carriedOver ? <CarriedOver /> : null}
      </p>
      <p className="soft small">
        {percent(closeness, 1)} alike. {who === null ? 'No reviewer named' : who}
        {when === null ? '' : `, ${when}`}
        {reason === null ? '' : `: ${reason}`}
      </p>
    </li>
  );
}

const ACT_WORDS = {
  verdict: 'Verdict',
  settlement: 'Settled as',
  skip: 'Skipped',
  undo: 'Undone',
  second_look: 'Second look',
  acceptance: 'Accepted without a person',
} as const;

function Act({ act }: { readonly act: PairActView }) {
  const name = reviewer.use().trim();
  const canUndo = act.act !== null && !act.undone && act.kind !== 'undo' && act.reviewer === name;
  return (
    <li className={act.undone ? 'undone' : undefined}>
      <p className="line">
        <span>{ACT_WORDS[act.kind]}</span>
        {act.verdict === null ? null : <VerdictTag verdict={act.verdict} />}
        {act.undone ? <span className="soft">(undone)</span> : null}
        {act.carriedOver ? <CarriedOver /> : null}
        {canUndo ? (
          <Button kind="quiet" onPress={() => void undo(act.act)}>
            {act.pairs > 1 ? `Undo for all ${act.pairs} pairs` : 'Undo'}
          </Button>
        ) : null}
      </p>
      <p className="soft small">
        {act.reviewer ?? 'No reviewer named'}
        {act.when === null ? ', undated' : `, ${act.when}`}
        {act.pairs > 1 ? `, with ${act.pairs - 1} others` : ''}
        {act.reason === null ? '' : `: ${act.reason}`} <span className="evidence">{act.evidence}</span>
      </p>
    </li>
  );
}
