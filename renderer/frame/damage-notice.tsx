/** Says that the open file is damaged: a large one is read through after it is opened. */
import { useMethod } from '../queries.ts';

export function DamageNotice() {
  const { data: sound = true } = useMethod('isAuditSound', {});
  if (sound) return null;
  return (
    <div className="notice" role="alert">
      <p>
        This audit file is damaged: parts of it are not as they were written, and what you see may be wrong.
        Close it and restore it from a copy.
      </p>
    </div>
  );
}
