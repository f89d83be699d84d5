/** The register of collection points: its entries, what each settles, and how they are changed. */
import type { PointStatement } from '../model/collection-point.ts';
import type { None } from './reply.ts';

/** What a person states of a point; days as `2025-06-01`, or `2025-06` or `2025` where no more is known. */
export interface PointInput extends Omit<PointStatement, 'from' | 'to'> {
  readonly from: string | null;
  readonly to: string | null;
}

export interface PointFileView {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface PointView extends PointInput {
  readonly entry: number;
  /** The row that states it now, for `originalRow`. */
  readonly row: number;
  /** `collection-points.csv:3`, or the register kept in the app. */
  readonly evidence: string;
  readonly files: readonly PointFileView[];
  /** Contacts of the latest run to whom it gave a fact; `null` while that was not counted. */
  readonly contacts: number | null;
}

export interface PointsView {
  readonly points: readonly PointView[];
  /** What undoing would take back, in words; `null` when there is nothing. */
  readonly undo: string | null;
  /** Whether the register changed after the latest run. */
  readonly changedSinceRun: boolean;
}

export interface PointsMethods {
  readonly points: { args: None; result: PointsView };
  /** Adds an entry, or states an existing one anew. */
  readonly savePoint: {
    args: { readonly entry: number | null; readonly point: PointInput };
    result: PointsView;
  };
  /** States the last day on which it was in use. */
  readonly endPoint: { args: { readonly entry: number; readonly lastDay: string }; result: PointsView };
  readonly removePoint: { args: { readonly entry: number }; result: PointsView };
  /** Takes the last change back. */
  readonly undoPoint: { args: None; result: PointsView };
  /** Asks for a file and keeps its bytes as evidence; `null` when the person cancelled. */
  readonly attachToPoint: { args: { readonly entry: number }; result: PointsView | null };
  /** Asks where, and writes an attached file; false when the person cancelled. */
  readonly savePointFile: {
    args: { readonly name: string; readonly sha256: string };
    result: boolean;
  };
}

export const POINTS_METHODS = [
  'points',
  'savePoint',
  'endPoint',
  'removePoint',
  'undoPoint',
  'attachToPoint',
  'savePointFile',
] as const satisfies readonly (keyof PointsMethods)[];
