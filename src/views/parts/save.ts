/** Hands the user a file that the page made. */

/** Starts the download of a text or of bytes. `type` is the media type, without a charset. */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const blob = new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
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
