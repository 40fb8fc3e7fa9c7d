/** Hands the user a file that the page made. */
import { saved } from '../../state/saved.svelte.ts';

/** Starts the download of a text or of bytes. `type` is the media type, without a charset. */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  keep(name, new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }));
}

/** Starts the download of a file, and says so. */
export function keep(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  saved.tell(link.download);
  // Some browsers read the blob only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\u0000-\u001F]+/g, ' ')
    .trim()
    .slice(0, 120);
}
