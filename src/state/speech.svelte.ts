import { LANGUAGES, speak, t, type Language } from '../text/strings.ts';

const KEY = 'union-atlas:language';

/** The language of the interface: kept in this browser where it lets us. What is drawn in it is keyed by `now`. */
export class Speech {
  now: Language = $state('zh');

  /** Speaks what is `given`, else what was spoken last. Never rejects: what cannot be fetched leaves Chinese. */
  async resume(given: Language | null = null): Promise<void> {
    await this.#speak(given ?? stored());
  }

  /** On to the other language. */
  async next(): Promise<void> {
    await this.#speak(this.now === 'zh' ? 'en' : 'zh');
    try {
      localStorage.setItem(KEY, this.now);
    } catch {
      // Storage may be blocked; the choice then lasts as long as the page.
    }
  }

  async #speak(language: Language): Promise<void> {
    try {
      await speak(language);
    } catch {
      return;
    }
    this.now = language;
    document.documentElement.lang = t.language.code;
  }
}

function stored(): Language {
  try {
    const value = localStorage.getItem(KEY);
    return LANGUAGES.find((each) => each === value) ?? 'zh';
  } catch {
    return 'zh';
  }
}
