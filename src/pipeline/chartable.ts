/** A table that answers in one look whether a UTF-16 unit belongs to a set, and to which of up to 255 classes. */
export function charTable(...classes: readonly string[]): Uint8Array {
  const table = new Uint8Array(65536);
  classes.forEach((signs, index) => {
    for (let at = 0; at < signs.length; at++) {
      const code = signs.charCodeAt(at);
      if (!table[code]) table[code] = index + 1;
    }
  });
  return table;
}
