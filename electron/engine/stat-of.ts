/** Size and time of a file, where the file system tells them. */
import { statSync, type Stats } from 'node:fs';

/** `null` for a file that is not there, or cannot be looked at for whatever reason: reading it says which. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
