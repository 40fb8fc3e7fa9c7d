/** What characters have to do with each other: which is the simplified form of which, and how each is read aloud. */

export interface Lore {
  /** The simplified form of a traditional character or variant; characters without one are left out. */
  readonly simplified: ReadonlyMap<string, string>;
  /** Syllables of a character, without tones, ü as v. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** All syllables. */
  readonly syllables: ReadonlySet<string>;
}

/** Makes it from the tables of opencc-js (`簡 简|體 体`) and pinyin-match (characters by syllable). */
export function makeLore(forms: string, sounds: Readonly<Record<string, string>>): Lore {
  const simplified = new Map<string, string>();
  for (const line of forms.split('|')) {
    const [from = '', to = ''] = line.split(' ');
    if (from.length === 1 && to.length === 1 && from !== to) simplified.set(from, to);
  }
  const readings = new Map<string, string[]>();
  for (const [syllable, chars] of Object.entries(sounds)) {
    for (const char of chars) {
      const known = readings.get(char);
      if (known) known.push(syllable);
      else readings.set(char, [syllable]);
    }
  }
  return { simplified, readings, syllables: new Set(Object.keys(sounds)) };
}
