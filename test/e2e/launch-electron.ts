/** The app in Electron. Native dialogs, the browser and notifications are replaced in the main process by what the test says. */
import { _electron } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT, type RunningApp } from './app.ts';

interface Replaced {
  readonly answers: { readonly paths: readonly string[]; readonly response: number }[];
  readonly opened: string[];
  readonly notifications: string[];
  readonly questions: string[];
}
type WithReplaced = typeof globalThis & { replaced: Replaced };

export async function launchElectron(
  executablePath: string,
  userData: string,
  args: readonly string[],
): Promise<RunningApp> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const commandLine = [...root, ROOT, `--user-data-dir=${userData}`, ...args];
  const app = await _electron.launch({ executablePath, args: commandLine, cwd: ROOT });
  await app.evaluate(({ dialog, shell, Notification }) => {
    const replaced: Replaced = { answers: [], opened: [], notifications: [], questions: [] };
    (globalThis as WithReplaced).replaced = replaced;
    const paths = (): string[] => [...(replaced.answers.shift()?.paths ?? [])];
    dialog.showOpenDialog = async () => {
      const filePaths = paths();
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async () => {
      const [filePath] = paths();
      return { canceled: filePath === undefined, filePath: filePath ?? '' };
    };
    dialog.showMessageBox = async (...given: unknown[]) => {
      replaced.questions.push((given.at(-1) as { message: string }).message);
      return { response: replaced.answers.shift()?.response ?? 0, checkboxChecked: false };
    };
    shell.openExternal = async (url) => void replaced.opened.push(url);
    Notification.prototype.show = function show(this: { title: string; body: string }) {
      replaced.notifications.push(`${this.title}: ${this.body}`);
    };
  });
  const answer = (paths: readonly string[], response: number): Promise<void> =>
    app.evaluate((_electron, next) => void (globalThis as WithReplaced).replaced.answers.push(next), {
      paths,
      response,
    });
  await app.firstWindow();
  return {
    window: 'Electron',
    userData,
    pages: () => app.windows(),
    answerDialog: (paths) => answer(paths, 0),
    answerQuestion: (response) => answer([], response),
    menu: (id) =>
      app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id),
    emit: (event, ...rest) =>
      app.evaluate(
        ({ app: electron }, [name, values]) => {
          (electron as NodeJS.EventEmitter).emit(name, { preventDefault: () => {} }, ...values);
        },
        [event, rest] as const,
      ),
    opened: () => app.evaluate(() => (globalThis as WithReplaced).replaced.opened),
    questions: () => app.evaluate(() => (globalThis as WithReplaced).replaced.questions),
    notifications: () => app.evaluate(() => (globalThis as WithReplaced).replaced.notifications),
    launchAgain: async (...more) => {
      await once(spawn(executablePath, [...commandLine, ...more], { stdio: 'inherit' }), 'exit');
    },
    engines: () =>
      app.evaluate(({ app: electron }) =>
        electron
          .getAppMetrics()
          .filter(({ serviceName }) => serviceName === 'node.mojom.NodeService')
          .map(({ pid }) => pid),
      ),
    close: () => app.close(),
  };
}
