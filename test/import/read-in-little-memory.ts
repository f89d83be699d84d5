/** In a process of its own: reads a file as a plain table; prints counts, codes, the last line and the most memory used. */
import { anyTable } from '../../electron/import/any-table.ts';
import { listSources } from '../../electron/import/list-sources.ts';
import { readSource } from '../../electron/import/read-source.ts';
import { SourceRefused } from '../../electron/import/source.ts';

const [file] = (await listSources(process.argv[2]!)).sources;
const codes: Record<string, number> = {};
let lastLine = 0;
let result: object;
try {
  const counts = await readSource(
    file!,
    { exportsCollectedBy: null, recognise: anyTable(() => undefined) },
    {
      recognised: () => undefined,
      bytes: () => undefined,
      mark: () => undefined,
      progress: () => undefined,
      rows: (batch) => {
        for (const row of batch) {
          lastLine = row.line;
          if ('rejection' in row) codes[row.rejection.code] = (codes[row.rejection.code] ?? 0) + 1;
        }
      },
    },
    new AbortController().signal,
  );
  result = { counts, codes, lastLine };
} catch (error) {
  if (!(error instanceof SourceRefused)) throw error;
  result = { refused: error.code };
}
console.log(JSON.stringify({ ...result, megabytes: process.resourceUsage().maxRSS / 1024 }));
