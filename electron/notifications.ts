/** Tells the person that long work has ended, when the window is not in front. The only user of `Notification`. */
import { Notification } from 'electron';
import type { JobEvent } from '../shared/ipc/reply.ts';

const ENDS = { done: 'finished', failed: 'failed', cancelled: 'cancelled' } as const;

/** `clicked` brings the window to the front. */
export function notify(event: JobEvent, clicked: () => void): void {
  if (event.state === 'running' || !Notification.isSupported()) return;
  const body = event.result?.summary ?? event.error?.message ?? '';
  const notification = new Notification({ title: `${event.title}: ${ENDS[event.state]}`, body });
  notification.on('click', clicked);
  notification.show();
}
