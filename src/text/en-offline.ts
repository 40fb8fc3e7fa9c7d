/** Strings about use without a network, in English. */
import type { zhOffline } from './zh-offline.ts';

export const enOffline: typeof zhOffline = {
  region: 'Offline use and version',
  ready: 'Works offline',
  incomplete: (missing) =>
    `${missing} files of the offline copy are missing; they are fetched when there is a network`,
  waiting: 'A new version is ready.',
  takeOver: 'Change to it',
  elsewhere: 'Another tab has changed to the new version; this one is still as it was.',
  reload: 'Change here, too',
  single: (inPage, forgets) =>
    `Single file, needs no network${inPage ? '; the browser gives it no background thread, so searching is done in the page' : ''}${forgets ? '; the browser lets it keep nothing: when it is closed, only the query in the address remains' : ''}`,
  heading: 'Offline use',
  account: {
    preparing: 'The offline copy is being kept.',
    ready: (files) =>
      `The whole site (${files} files) is kept on this machine, each file checked. It works without a network.`,
  },
  off: {
    file: {
      says: 'This is the single file, which needs no network anyway.',
      remedy: 'For a new version, replace the file by a new one.',
    },
    insecure: {
      says: 'This site was opened over http, so the browser keeps no offline copy: it does not open without the server. Everything else works.',
      remedy:
        'Ask who keeps the site to serve it over https (a certificate of the organisation will do), or to hand out the single file.',
    },
    unsupported: {
      says: 'This browser cannot keep an offline copy (private windows, old versions and policies do that). Everything else works.',
      remedy: 'Use an ordinary window, or a newer Chromium-based browser or Firefox.',
    },
    framed: {
      says: 'No offline copy is kept while the page stands in another one.',
      remedy: 'Open this site itself once, and it will be kept.',
    },
    development: {
      says: 'The development server keeps no offline copy.',
      remedy: 'Open the built site with npm start.',
    },
    refused: {
      says: 'The offline copy could not be kept: a file was missing or not the one that was built, or the browser refused. Everything else works.',
      remedy:
        'Ask who keeps the site to check that all of dist/ is there, that nothing on the way rewrites pages, and that files such as .js are served with their types.',
    },
  },
};
