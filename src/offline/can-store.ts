/** Ms after which a browser that does not answer counts as one that refuses. */
const LIMIT = 3000;

/** Whether this browser keeps anything for this page: some refuse files on a disk, private windows or frames. Never rejects. */
export function canStore(): Promise<boolean> {
  const name = 'union-atlas-probe';
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), LIMIT);
    try {
      const opening = indexedDB.open(name);
      opening.onerror = () => resolve(false);
      opening.onsuccess = () => {
        opening.result.close();
        indexedDB.deleteDatabase(name);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
