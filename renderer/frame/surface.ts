/** Which of the frame's own dialogs is open. */
import { createStore } from '../state/store.ts';

export type Surface = 'settings' | 'shortcuts' | 'palette';

export const surface = createStore<Surface | null>(null);

export function closeSurface(): void {
  surface.set(null);
}
