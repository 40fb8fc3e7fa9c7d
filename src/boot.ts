/**
 * A small script of its own, whose name never changes: it stands in for the program when that does not come. The page may be older
 * than the files beside it (a deployment in between) and ask for scripts that are gone; without a service worker nothing else
 * would notice. It runs before the program, so that it hears of its failure, and loads the page anew, once. What the address asks for besides
 * the program is fetched beside it, not after it.
 */
import { zhBoot } from './text/zh-boot.ts';
import { reloadOnce } from './offline/reload-once.ts';

fetchView(document.currentScript?.dataset['views']);

// Script elements report that they cannot be fetched only to those who listen on the way down.
addEventListener(
  'error',
  ({ target, message }) => {
    const shell = document.getElementById('shell');
    // With the shell gone the program is there, and speaks for itself.
    if (!shell) return;
    if (target instanceof HTMLScriptElement) {
      if (location.protocol === 'file:') say(shell, zhBoot.file);
      else if (self.origin === 'null') say(shell, zhBoot.sandboxed);
      else if (!reloadOnce(window)) say(shell, zhBoot.gone);
    } else if (target === window) say(shell, zhBoot.broken(message));
  },
  true,
);

function say(shell: HTMLElement, words: string): void {
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.textContent = words;
  const again = document.createElement('button');
  again.textContent = zhBoot.again;
  again.addEventListener('click', () => location.reload());
  for (const paragraph of shell.querySelectorAll('[role], .late, button')) paragraph.remove();
  shell.append(said, again);
}

/** `views`: by view the files that it needs, as JSON; boot-plugin.ts writes them into the page. */
function fetchView(views: string | undefined): void {
  const view = /^#\/([a-z]+)/.exec(location.hash)?.[1] ?? '';
  const files = (JSON.parse(views ?? '{}') as Readonly<Record<string, readonly string[]>>)[view] ?? [];
  for (const file of files) {
    const link = document.createElement('link');
    const style = file.endsWith('.css');
    link.rel = style ? 'preload' : 'modulepreload';
    if (style) link.as = 'style';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
}
