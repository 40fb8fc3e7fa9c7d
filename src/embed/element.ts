/**
 * `<union-atlas src="…/union-atlas/" view="search" query="q=…" lock="…" hide="header,filters" theme="auto" accent="#b3261e"
 * lang="zh">`: the atlas in a frame that grows with its content. Needs nothing from the page around it. `src` is the
 * folder that the atlas is served from; without it the folder of this script.
 *
 * Events, with what messages.ts says in `detail`: `ready`, `navigate`, `select`, `error`, `resize`. Methods: `setQuery`, `setTheme`,
 * `requestHeight`. Messages of another origin, source, shape or version are dropped and counted in `ignored`.
 */
import { NAME } from '../text/name.ts';
import { envelope, readFromAtlas, type ThemeName, type ToAtlas } from './messages.ts';
import { formatOptions, readOptions } from './options.ts';

/** Until the atlas has told its height, and the least and the most that it may ask for, in CSS pixels. */
const HEIGHT = 640;
const LEAST = 120;
const MOST = 20_000;

/**
 * Where this script lies: a plain script knows it as it runs, a module asks for the tag. Built as a script that needs no
 * module, because modules of another origin are loaded from servers only that allow it by a header.
 */
const SCRIPT =
  (document.currentScript as HTMLScriptElement | null)?.src ??
  document.querySelector<HTMLScriptElement>('script[src*="embed.js"]')?.src ??
  document.baseURI;

/** What the address of the frame is made from; `setQuery` and `setTheme` change the others without loading it anew. */
const LOADS = ['src', 'view', 'lock', 'hide', 'accent', 'lang'];
const LIVE = ['query', 'theme'];

class UnionAtlas extends HTMLElement {
  static readonly observedAttributes = [...LOADS, ...LIVE];

  /** Messages dropped so far: of another origin, or of the frame but none of the protocol's. */
  ignored = 0;
  #frame: HTMLIFrameElement | null = null;
  #origin = '';
  #ready = false;
  readonly #listen = (event: MessageEvent): void => this.#hear(event);

  connectedCallback(): void {
    addEventListener('message', this.#listen);
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#listen);
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = false;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (!this.#frame || before === value) return;
    if (this.#ready && name === 'query') this.setQuery(value ?? '');
    else if (this.#ready && name === 'theme') this.setTheme((value ?? 'auto') as ThemeName);
    else this.#load();
  }

  /** Asks another question, written as behind the `?` in an address of the atlas: `q=…&region=350000`. */
  setQuery(query: string): void {
    this.#say({ type: 'setQuery', query });
  }

  setTheme(theme: ThemeName): void {
    this.#say({ type: 'setTheme', theme });
  }

  requestHeight(): void {
    this.#say({ type: 'requestHeight' });
  }

  #load(): void {
    const address = new URL(
      this.getAttribute('src') ?? '.',
      this.hasAttribute('src') ? document.baseURI : SCRIPT,
    );
    address.pathname = `${address.pathname.replace(/[^/]*$/, '')}index.html`;
    const given = new URLSearchParams({ embed: '1', host: location.origin });
    for (const name of ['lock', 'hide', 'theme', 'accent', 'lang'])
      given.set(name, this.getAttribute(name) ?? '');
    const options = readOptions(`?${given.toString()}`);
    address.search = options === null ? '' : formatOptions(options);
    address.hash = `/${encodeURI(this.getAttribute('view') ?? 'search')}?${this.getAttribute('query') ?? ''}`;

    this.#origin = address.origin;
    this.#ready = false;
    this.#frame?.remove();
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('title') ?? NAME;
    frame.src = address.href;
    frame.setAttribute('allow', 'clipboard-write');
    Object.assign(frame.style, { display: 'block', width: '100%', height: `${HEIGHT}px`, border: '0' });
    this.style.display = 'block';
    this.append(frame);
    this.#frame = frame;
  }

  #say(message: ToAtlas): void {
    this.#frame?.contentWindow?.postMessage(envelope(message), this.#origin);
  }

  #hear(event: MessageEvent): void {
    const message = readFromAtlas(event.data);
    const here = event.origin === this.#origin;
    const ours = this.#frame !== null && event.source === this.#frame.contentWindow;
    if (!ours || !here || message === null) {
      // What other frames say to their own elements is nothing to count.
      if (ours || (message !== null && !here)) this.ignored++;
      return;
    }
    if (message.type === 'ready') this.#ready = true;
    if (message.type === 'resize' && this.#frame)
      this.#frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(message.height)))}px`;
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }
}

if (!customElements.get('union-atlas')) customElements.define('union-atlas', UnionAtlas);
