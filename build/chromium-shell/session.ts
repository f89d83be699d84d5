/** The default session: what the app's locks say about requests, permissions and downloads. */
import { EventEmitter } from 'node:events';

interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
interface ProxySettings {
  readonly proxyRules: string;
  readonly proxyBypassRules: string;
}
type BeforeRequest = (details: RequestDetails, answer: (verdict: { cancel?: boolean }) => void) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;

class Session extends EventEmitter {
  #before: BeforeRequest | null = null;
  #check: PermissionCheck | null = null;
  #proxy: readonly string[] = [];

  readonly webRequest = {
    onBeforeRequest: (...args: [BeforeRequest | null] | [object, BeforeRequest | null]): void => {
      this.#before = args.at(-1) as BeforeRequest | null;
    },
  };

  setPermissionCheckHandler(check: PermissionCheck | null): void {
    this.#check = check;
  }
  /** The browser is told once what is allowed (`allows`), so there is never a question to pass on. */
  setPermissionRequestHandler(_request: unknown): void {}
  setDevicePermissionHandler(_decide: unknown): void {}
  setSpellCheckerEnabled(_enabled: boolean): void {}
  async setProxy({ proxyRules, proxyBypassRules }: ProxySettings): Promise<void> {
    this.#proxy = [`--proxy-server=${proxyRules}`, `--proxy-bypass-list=${proxyBypassRules}`];
  }
  /** The proxy, as the browser is told it when it starts: a later one comes too late. */
  proxySwitches(): readonly string[] {
    return this.#proxy;
  }

  allows(permission: string, origin: string): boolean {
    return this.#check?.(null, permission, origin) ?? true;
  }

  cancels(details: RequestDetails): Promise<boolean> {
    const before = this.#before;
    if (before === null) return Promise.resolve(false);
    return new Promise((resolve) => before(details, ({ cancel }) => resolve(cancel === true)));
  }
}

const defaultSession = new Session();
export const session = { defaultSession };
