/** Everything that the user made, as a file. */
import { writeNotebook, type Notebook } from '../../search/tables/notebook.ts';
import { t } from '../../text/strings.ts';
import { save } from '../parts/save.ts';

/** Starts the download of a file that the case folder can read again. */
export function backUp(book: Notebook): void {
  save(`${t.cases.file}.json`, writeNotebook(book), 'application/json');
}
