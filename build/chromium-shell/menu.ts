/** The menu: built and kept, not drawn. The tests pick items by id. */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { testPort } from './test-port.ts';

interface Template {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly submenu?: readonly Template[];
  readonly click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void;
}

class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  readonly #click: Template['click'];

  constructor(template: Template) {
    this.id = template.id;
    this.label = template.label ?? template.role ?? '';
    this.role = template.role;
    this.accelerator = template.accelerator;
    this.enabled = template.enabled ?? true;
    this.submenu = template.submenu && Menu.buildFromTemplate(template.submenu);
    this.#click = template.click;
  }

  click(): void {
    if (!this.enabled) return;
    const window = BrowserWindow.getFocusedWindow();
    if (this.role === 'close') window?.close();
    else if (this.role === 'quit') app.quit();
    else this.#click?.(this, window, {});
  }
}

export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly MenuItem[];

  constructor(items: readonly MenuItem[] = []) {
    this.items = items;
  }
  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template.map((item) => new MenuItem(item)));
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

testPort.on('menu', ({ id }) => {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id);
  if (item) item.click();
  else console.error(`The menu has no item '${id}'`);
});
