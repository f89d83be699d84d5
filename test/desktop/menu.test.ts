import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { COMMANDS, type Command } from '../../shared/ipc/command.ts';

vi.mock('electron', () => ({ app: { name: 'Soft Opt-In Audit' }, Menu: {} }));
const { menuTemplate } = await import('../../electron/menu.ts');

type Item = MenuItemConstructorOptions;

function items(template: readonly Item[]): readonly Item[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

function build(state: { hasAudit?: boolean; recent?: readonly string[]; isMac?: boolean } = {}) {
  const asked: Command[] = [];
  const openFile = vi.fn();
  const acts = {
    command: (command: Command) => asked.push(command),
    openFile,
    newWindow: vi.fn(),
    clearRecent: vi.fn(),
    openLaw: vi.fn(),
  };
  const all = items(menuTemplate({ hasAudit: false, recent: [], isMac: false, ...state }, acts));
  const press = (item: Item): void => (item.click as () => void)();
  return { all, asked, openFile, press, find: (id: string) => all.find((item) => item.id === id) };
}

describe('the menu', () => {
  test('asks the page for every command but those that main raises itself', () => {
    const { all, asked, press } = build();
    for (const item of all.filter(({ id }) => COMMANDS.some((command) => command === id))) press(item);
    const raised: readonly string[] = ['auditOpened', 'auditLocked'];
    expect([...new Set(asked)].toSorted()).toEqual(COMMANDS.filter((c) => !raised.includes(c)).toSorted());
  });

  test.each([true, false])('has no accelerator twice (on a Mac: %s)', (isMac) => {
    const keys = build({ isMac }).all.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('offers what needs an audit only when there is one', () => {
    expect(build({ hasAudit: false }).find('importFiles')?.enabled).toBe(false);
    expect(build({ hasAudit: true }).find('importFiles')?.enabled).toBe(true);
    expect(build({ hasAudit: false }).find('openAudit')?.enabled).not.toBe(false);
  });

  test('lists recent audits with their folder, and opens the one that was picked', () => {
    const { find, press, openFile } = build({ recent: ['/reviews/spring/a.soia', '/reviews/summer/a.soia'] });
    expect(find('recent-1')?.label).toBe('a.soia  (summer)');
    press(find('recent-1')!);
    expect(openFile).toHaveBeenCalledWith('/reviews/summer/a.soia');
  });
});
