import './app.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { Branding } from './state/branding.svelte.ts';
import { Embedding } from './state/embedding.svelte.ts';
import { Library } from './state/library.svelte.ts';
import { recoverFromDeployment } from './offline/reload-once.ts';
import { Speech } from './state/speech.svelte.ts';
import { Theme } from './state/theme.svelte.ts';

recoverFromDeployment(window);

// What takes longest begins first.
const library = new Library();
void library.open();

// Before anything is drawn, so that no page flashes in the wrong colours or the wrong language.
const embedding = new Embedding();
const theme = new Theme(embedding.options?.theme ?? null);
const speech = new Speech();
const target = document.getElementById('app');
const branding = new Branding();
void Promise.all([speech.resume(embedding.options?.lang ?? null), branding.load()])
  .then(() => {
    if (!target) return;
    const shell = [...target.childNodes];
    mount(App, { target, props: { library, theme, speech, embedding, branding } });
    for (const node of shell) node.remove();
  })
  // As an error of the page, which boot.ts hears and puts into words.
  .catch((error: unknown) =>
    setTimeout(() => {
      throw error;
    }),
  );
