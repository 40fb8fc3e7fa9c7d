/** The tables of lore, in a file of their own that is not part of what starts a page or a worker. */
import { makeLore, type Lore } from './lore.ts';

/** Loads them. Rejects where the file cannot be had. */
export async function loadLore(): Promise<Lore> {
  const [forms, sounds] = await Promise.all([
    import('opencc-js/dict/TSCharacters'),
    import('pinyin-match/src/simplified_dict.js'),
  ]);
  return makeLore(forms.default, sounds.dict);
}
