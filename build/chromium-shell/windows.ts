/** The open windows: the app closes them when it quits; at most one has the focus. */
export interface OpenWindow {
  /** `false` when the app refused. */
  close(): boolean;
  blur(): void;
}
export const windows = new Set<OpenWindow>();

let focused: OpenWindow | null = null;
export function focusedWindow(): OpenWindow | null {
  return focused;
}
export function setFocused(window: OpenWindow | null): void {
  focused = window;
}
