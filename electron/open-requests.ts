/** Audits that the operating system asks for: double-clicked, dropped on the icon, or named on the command line. */
import { app } from 'electron';
import { extname, resolve } from 'node:path';

/** The audit files among the arguments of a launch, as whole paths. */
export function auditFilesIn(argv: readonly string[], folder: string): readonly string[] {
  return argv
    .slice(1)
    .filter((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === '.soia')
    .map((arg) => resolve(folder, arg));
}

/** Calls `open` for every request; those that come before the app is ready wait for it (macOS asks that early). */
export function listenForOpenRequests(open: (path: string) => void): void {
  const ready = app.whenReady();
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void ready.then(() => open(path));
  });
}
