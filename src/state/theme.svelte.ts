/** `auto` follows the system. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

const CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];
const KEY = 'union-atlas:theme';

/** Light, dark or as the system: kept in this browser where it lets us, applied to the root element. */
export class Theme {
  choice: ThemeChoice = $state('auto');

  /** `given`: what a page around asks for; without it what was chosen here before. */
  constructor(given: ThemeChoice | null = null) {
    this.choice = given ?? stored();
    this.#apply();
  }

  /** Takes a choice for as long as the page lasts. */
  set(choice: ThemeChoice): void {
    this.choice = choice;
    this.#apply();
  }

  /** On to the next choice, in a circle. */
  next(): void {
    this.choice = CHOICES[(CHOICES.indexOf(this.choice) + 1) % CHOICES.length] ?? 'auto';
    this.#apply();
    try {
      localStorage.setItem(KEY, this.choice);
    } catch {
      // Storage may be blocked in a frame or a private window; the choice then lasts as long as the page.
    }
  }

  #apply(): void {
    const root = document.documentElement;
    if (this.choice === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = this.choice;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const scheme = meta.dataset['scheme'] ?? '';
      const asked = this.choice === scheme ? 'all' : 'not all';
      meta.media = this.choice === 'auto' ? `(prefers-color-scheme: ${scheme})` : asked;
    }
  }
}

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(KEY);
    return CHOICES.find((each) => each === value) ?? 'auto';
  } catch {
    return 'auto';
  }
}
