/**
 * What a typed query asks for. White space separates terms that must all stand in an article; “…”, "…", 「…」 and 『…』 keep
 * words together; a - rules out the term that it stands before, at the start or after white space. Whatever else is
 * typed is looked for as it stands, － and — included: a quote without its partner counts as white space, a - without a
 * term as nothing.
 */
import { fold } from './normalise.ts';

/** A term as the reader typed it and as matching sees it. */
export interface Term {
  readonly shown: string;
  readonly folded: string;
}

export interface Terms {
  readonly include: readonly Term[];
  readonly exclude: readonly Term[];
}

// Input methods open and close Chinese quotes as they please, so any quote of a pair closes any other.
const QUOTED = /(-?)(?:["“”＂]([^"“”＂]*)["“”＂]|「([^」]*)」|『([^』]*)』)/g;
const QUOTES = /["“”＂「」『』]/g;

/** Terms in the order they were typed, each once; a term both asked for and ruled out is kept as both and finds nothing. */
export function parseTerms(text: string): Terms {
  const include: Term[] = [];
  const exclude: Term[] = [];
  const add = (shown: string, ruledOut: boolean): void => {
    const term = { shown, folded: fold(shown) };
    const list = ruledOut ? exclude : include;
    if (term.folded !== '' && !list.some((each) => each.folded === term.folded)) list.push(term);
  };
  // `glued` words go on where a quotation ended: no white space stands before the first.
  const addWords = (words: string, glued: boolean): void => {
    words
      .replace(QUOTES, ' ')
      .split(/\s+/)
      .forEach((word, at) => {
        const ruledOut = word.startsWith('-') && !(glued && at === 0);
        add(ruledOut ? word.slice(1) : word, ruledOut);
      });
  };

  let done = 0;
  for (const match of text.matchAll(QUOTED)) {
    const [whole, minus, double, corner, doubleCorner] = match;
    // A minus inside a word (5-“小”) is no command: it belongs to what stands before.
    const leads = match.index === 0 || /\s/.test(text.charAt(match.index - 1));
    addWords(text.slice(done, match.index) + (leads ? '' : (minus ?? '')), done > 0);
    add((double ?? corner ?? doubleCorner ?? '').trim(), leads && minus !== '');
    done = match.index + whole.length;
  }
  addWords(text.slice(done), done > 0);
  return { include, exclude };
}
