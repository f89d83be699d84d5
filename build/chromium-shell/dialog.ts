/** Dialogs answer from the test that launched the shell, otherwise from a question in the terminal. */
import { createInterface } from 'node:readline/promises';
import { testPort, type ToShell } from './test-port.ts';

interface Options {
  readonly title?: string;
  readonly message?: string;
  readonly defaultPath?: string;
  readonly buttons?: readonly string[];
  readonly properties?: readonly string[];
}
type Arguments = readonly [Options] | readonly [unknown, Options];

const answers: Extract<ToShell, { kind: 'dialog' }>[] = [];
testPort.on('dialog', (answer) => answers.push(answer));

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

/** An empty list is a cancelled dialog. */
async function paths(options: Options): Promise<readonly string[]> {
  if (testPort.connected) return answers.shift()?.paths ?? [];
  const many = options.properties?.includes('multiSelections') === true;
  const typed = await ask(
    `${options.title ?? 'File'}: type a path${many ? ', or several separated by |' : ''} (Enter alone cancels)\n> `,
  );
  return typed
    .split(many ? '|' : '\n')
    .map((path) => path.trim())
    .filter((path) => path !== '');
}

export const dialog = {
  async showOpenDialog(...args: Arguments): Promise<{ canceled: boolean; filePaths: string[] }> {
    const filePaths = await paths(args.at(-1) as Options);
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] };
  },
  async showSaveDialog(...args: Arguments): Promise<{ canceled: boolean; filePath: string }> {
    const [filePath] = await paths(args.at(-1) as Options);
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  },
  async showMessageBox(...args: Arguments): Promise<{ response: number; checkboxChecked: boolean }> {
    const { message = '', buttons = ['OK'] } = args.at(-1) as Options;
    testPort.tell({ kind: 'question', message });
    if (testPort.connected) return { response: answers.shift()?.response ?? 0, checkboxChecked: false };
    const choices = buttons.map((label, i) => `${i + 1} ${label}`).join(', ');
    const typed = await ask(`${message}\n${choices}\n> `);
    return { response: Math.max(0, Number(typed) - 1) || 0, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
  },
};
