/** The report's pages as they would be saved, drawn when asked; only those in sight are painted. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { counted } from '../../numbers.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { reportAsk } from '../../state/output.ts';
import { sayFailed } from '../../state/toasts.ts';
import { drawPage, readPages, wordsOf, type Pages } from './pdf-pages.ts';

export function Preview({ run }: { readonly run: number }) {
  const { running } = useJobs();
  const [pages, setPages] = useState<Pages | null>(null);
  useEffect(() => {
    // Drawn before: shown again. That there is none is no failure.
    readPages().then(setPages, () => setPages(null));
  }, [run]);
  useEffect(() => () => void pages?.loadingTask.destroy(), [pages]);
  const draw = async (): Promise<void> => {
    const ended = await runJob('previewReport', reportAsk(), { quiet: true });
    if (ended?.state === 'done') await readPages().then(setPages, sayFailed);
  };
  return (
    <section className="panel preview" aria-labelledby="preview">
      <div className="line spread">
        <div>
          <h2 id="preview">Preview</h2>
          <p className="soft">
            {pages === null
              ? 'The pages as they would be saved, of the latest evaluation.'
              : `${counted(pages.numPages, 'page')}, as they would be saved.`}
          </p>
        </div>
        <Button isDisabled={running !== null} onPress={() => void draw()}>
          {pages === null ? 'Show the pages' : 'Draw them again'}
        </Button>
      </div>
      {pages === null ? null : (
        <ol className="preview-pages" aria-label="Pages of the report">
          {Array.from({ length: pages.numPages }, (_, i) => (
            <li key={i}>
              <PagePicture pages={pages} number={i + 1} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function PagePicture({ pages, number }: { readonly pages: Pages; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        observer.disconnect();
        drawPage(pages, number, element, element.clientWidth).catch(sayFailed);
        wordsOf(pages, number).then(setWords, sayFailed);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [pages, number]);
  return (
    <figure>
      <canvas ref={canvas} className="preview-page" role="img" aria-label={`Page ${number}. ${words}`} />
      <figcaption className="soft small">{number}</figcaption>
    </figure>
  );
}
