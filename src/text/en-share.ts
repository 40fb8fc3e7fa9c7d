import type { zhShare } from './zh-share.ts';

export const enShare: typeof zhShare = {
  open: 'Share',
  heading: 'Share and embed',
  close: 'Close',
  link: 'Link',
  embed: 'Embed in a page',
  form: 'Form',
  forms: { element: 'Height of its content (with a script)', frame: 'Fixed height (without scripts)' },
  options: 'Options',
  parts: { header: 'Show the header', filters: 'Show the filters' },
  lock: 'Lock the present filters',
  nothingToLock: 'Lock the present filters (there are none)',
  theme: 'Colours',
  accent: 'Accent',
  wrongColour: 'An accent is written as #b3261e or #07c; the usual one is used now.',
  code: 'Code',
  copy: 'Copy',
  copied: {
    link: 'Link copied.',
    code: 'Code copied: paste it into your page.',
    failed: 'The browser does not allow copying. Select the text and press Ctrl+C.',
  },
  preview: 'Preview',
  failed: 'This window could not be fetched. Check the network and open it again.',
};
