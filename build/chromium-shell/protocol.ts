/** Custom schemes: declared before start, answered by the app's own handler. */
import { addScheme } from './origin.ts';

type Answer = (request: Request) => Response | Promise<Response>;

const answers = new Map<string, Answer>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    for (const { scheme } of schemes) addScheme(scheme);
  },
  handle(scheme: string, answer: Answer): void {
    answers.set(scheme, answer);
  },
};

/** What answers this URL; `undefined` when its scheme is not the app's. */
export function answerFor(url: string): Answer | undefined {
  return answers.get(url.slice(0, url.indexOf(':')));
}
