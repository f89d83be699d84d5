/** The whole window takes dropped files; while some are held over it, it says what would happen. */
import { useEffect, useState } from 'react';
import { dropTaker } from '../state/drop-taker.ts';
import { takeDropped } from '../state/import-files.ts';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

export function DropTarget({ hasAudit }: { readonly hasAudit: boolean }) {
  const isHeld = useFileDrop();
  const taker = dropTaker.use();
  if (!isHeld) return null;
  return (
    <div className="drop-veil" role="status">
      <p className="drop-words">
        {taker?.words ??
          (hasAudit ? 'Drop to import into this audit' : 'Drop to start an audit with these files')}
      </p>
    </div>
  );
}

/** Whether files are held over the window. */
function useFileDrop(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    // Every element that the pointer passes over enters and leaves: the window is left when all have been.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth++;
      setHeld(true);
    };
    const leave = (event: DragEvent): void => {
      if (holdsFiles(event) && --depth <= 0) setHeld(false);
    };
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setHeld(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void takeDropped([...event.dataTransfer!.files]);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isHeld;
}
