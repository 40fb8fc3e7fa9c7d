/** Other forms of a term's characters: 閩寧 for 闽宁, and 涇源 where a page prints it so. */
import type { Lore } from './lore.ts';
import type { Shelf } from '../shelf/shelf.ts';

/** Ways to write a term that are worth looking for. */
const MOST = 24;

/** The printed characters of a shelf by the simplified form of each, where they differ from it. */
type Printed = ReadonlyMap<string, readonly string[]>;

const PRINTED = new WeakMap<Shelf, Printed>();

/** The other ways to write a folded term: simplified, and as the shelf prints it. */
export function otherForms(shelf: Shelf, lore: Lore, folded: string): readonly string[] {
  const printed = printedIn(shelf, lore);
  let ways = [''];
  for (const char of folded) {
    const plain = lore.simplified.get(char) ?? char;
    const forms = new Set([char, plain, ...(printed.get(plain) ?? [])]);
    ways = ways.flatMap((way) => [...forms].map((form) => way + form)).slice(0, MOST);
  }
  return ways.filter((way) => way !== folded);
}

/** The term in simplified characters. */
export function simplify(lore: Lore, folded: string): string {
  return [...folded].map((char) => lore.simplified.get(char) ?? char).join('');
}

function printedIn(shelf: Shelf, lore: Lore): Printed {
  const known = PRINTED.get(shelf);
  if (known !== undefined) return known;
  const seen = new Uint8Array(0x10000);
  for (const part of shelf.texts.packed.parts) {
    for (let at = 0; at < part.length; at += 1) seen[part.charCodeAt(at)] = 1;
  }
  const printed = new Map<string, string[]>();
  for (const [char, plain] of lore.simplified) {
    if (seen[char.charCodeAt(0)] === 1) printed.set(plain, [...(printed.get(plain) ?? []), char]);
  }
  PRINTED.set(shelf, printed);
  return printed;
}
