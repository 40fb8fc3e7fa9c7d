import type { Library } from '../../state/library.svelte.ts';
import type { Results } from '../../state/results.svelte.ts';
import type { Router } from '../../state/router.svelte.ts';
import type { LibraryOperations } from '../../worker/operations.ts';

/** What every view gets. `operations` is null until the library is open. */
export interface ScreenProps {
  router: Router;
  library: Library;
  results: Results;
  operations: LibraryOperations | null;
}
