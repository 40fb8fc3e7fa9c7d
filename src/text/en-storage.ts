/** Strings about what this browser keeps, in English. */
import type { zhStorage } from './zh-storage.ts';

export const enStorage: typeof zhStorage = {
  region: 'Kept on this device',
  library: {
    refused:
      'This browser keeps nothing for this site. Search works; the case folder lasts as long as the page is open.',
    newer:
      'A newer version has taken over what is kept here; this older page has not read or changed it. Search works; reload for the newer version and your cases.',
    blocked:
      'Another tab runs an older version, so what is kept here cannot be opened. Search works; close the other tabs of this site and try again to see your cases.',
    silent:
      'The browser’s storage does not answer, so this page works from memory. Search works; close other tabs of this site or restart the browser, then try again.',
    full: 'The browser’s space for this site is full, so the pages were not kept. Search works; the next visit will fetch them again. Free some disk space, then try again.',
    failed:
      'The pages could not be kept: the disk may be full, or the browser’s storage damaged. Search works; the next visit will fetch them again. Free some disk space, then try again.',
    replaced: '',
  },
  notes: {
    refused: 'this browser keeps nothing for this site',
    newer: 'a newer version has taken over what is kept here; reload to use it',
    blocked: 'another tab runs an older version; close the other tabs of this site and try again',
    silent: 'the browser’s storage does not answer; restart the browser, then try again',
    full: 'the browser’s space for this site is full; free some disk space, then try again',
    failed: 'the disk may be full, or storage damaged; free some disk space, then try again',
    replaced: 'what was kept here has been cleared',
  },
  notSaved: (why) =>
    `Your last changes to the case folder were not saved: ${why}. They are still in this tab, and search works; before you close the tab, back up to a file.`,
  lost: (count) =>
    `The case folder kept here (${count}) was cleared: browsing data may have been deleted, or storage damaged. This page still has it.`,
  gone: (count) =>
    `${count} cases, notes and searches kept in this browser are gone: browsing data may have been deleted, or storage damaged. A backup can be restored.`,
  keepAgain: 'Save it here again',
  letGo: 'No, clear it here too',
  toCases: 'Restore a backup',
  understood: 'OK',
  retry: 'Try again',
  reload: 'Reload',
  backUp: 'Back up to a file',
};
