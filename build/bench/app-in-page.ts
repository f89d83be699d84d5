/** What the app's bench does within the page: each function is sent there whole, and so stands alone. */

/** Names of the page's world that the functions use; the bench itself has none of them. */
interface World {
  readonly location: { hash: string };
  readonly document: {
    querySelector(css: string): Found | null;
    querySelectorAll(css: string): ArrayLike<Found>;
  };
  readonly audit: { call(method: string, args: object): Promise<{ readonly ok: boolean }> };
  requestAnimationFrame(then: () => void): void;
}
interface Found {
  readonly textContent: string;
  readonly scrollHeight: number;
  scrollTop: number;
  getAttribute(name: string): string | null;
}

/** Milliseconds until the contacts of an address are shown, first rows and counts. */
export async function showContacts(hash: string): Promise<number> {
  const world = globalThis as unknown as World;
  const started = performance.now();
  world.location.hash = hash;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const grid = world.document.querySelector('[role=grid][aria-label=Contacts]');
      const isSettled =
        grid?.getAttribute('aria-busy') === 'false' &&
        world.document.querySelectorAll('.table-outline').length === 0 &&
        !Array.from(world.document.querySelectorAll('.verdict-choice strong')).some(
          ({ textContent }) => textContent === '…',
        );
      // Two frames pass before an old answer can have been taken for the new one.
      if (isSettled && performance.now() - started > 34) resolve();
      else world.requestAnimationFrame(look);
    };
    world.requestAnimationFrame(look);
  });
  return performance.now() - started;
}

/** Milliseconds of one call, from the page through main to the engine and back. */
export async function timeCall([method, args]: readonly [string, object]): Promise<number> {
  const started = performance.now();
  const reply = await (globalThis as unknown as World).audit.call(method, args);
  if (!reply.ok) throw new Error(`${method} failed`);
  return performance.now() - started;
}

/** Scrolls through the contacts, a screen at a time and by leaps: frames without any row, and the longest wait for values, in ms. */
export async function scrollContacts(
  frames: number,
): Promise<{ readonly blank: number; readonly longestOutline: number; readonly slowestFrame: number }> {
  const world = globalThis as unknown as World;
  const grid = world.document.querySelector('[role=grid][aria-label=Contacts]')!;
  let blank = 0;
  let longestOutline = 0;
  let slowestFrame = 0;
  let outlinedSince: number | null = null;
  let last = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    if (frame % 60 === 30) grid.scrollTop = (grid.scrollHeight * ((frame * 7919) % 1000)) / 1000;
    else grid.scrollTop += 240;
    await new Promise<void>((resolve) => world.requestAnimationFrame(resolve));
    const now = performance.now();
    slowestFrame = Math.max(slowestFrame, now - last);
    last = now;
    if (world.document.querySelectorAll('.table-row').length < 5) blank++;
    const isOutlined = world.document.querySelectorAll('.table-outline').length > 0;
    if (isOutlined) outlinedSince ??= now;
    else outlinedSince = null;
    if (outlinedSince !== null) longestOutline = Math.max(longestOutline, now - outlinedSince);
  }
  return { blank, longestOutline, slowestFrame };
}
