/** What page and service worker say to each other. */

/** `check`: is the copy whole? Answered on the port that came along. `take-over`: let the waiting version begin. */
export type Order = { readonly type: 'check' } | { readonly type: 'take-over' };

/** The copy as it stands after whatever was missing has been fetched anew: whole if `missing` is 0. */
export interface Checked {
  readonly files: number;
  readonly missing: number;
  readonly refilled: number;
}
