/** The HTML with which another page shows a view of the atlas. */
import { formatOptions, type EmbedOptions } from './options.ts';

export interface Shown {
  /** Address of the folder that the atlas is served from, with its last slash. */
  readonly base: string;
  /** The hash of the view, from `#/` on. */
  readonly hash: string;
  readonly title: string;
  readonly options: Omit<EmbedOptions, 'host'>;
  /** Height of a plain frame in CSS pixels. */
  readonly height: number;
}

/** Address of the view as it stands in a frame. */
export function frameAddress({ base, hash, options }: Shown): string {
  return `${base}index.html${formatOptions({ ...options, host: null })}${hash}`;
}

/** `<iframe …>`: of a fixed height, without any script. */
export function frameSnippet(shown: Shown): string {
  const attributes = [
    ['src', frameAddress(shown)],
    ['title', shown.title],
    ['width', '100%'],
    ['height', String(shown.height)],
    ['style', 'border: 0'],
    ['loading', 'lazy'],
  ];
  return `<iframe${written(attributes)}></iframe>`;
}

/** `<script …><union-atlas …>`: as high as its content. */
export function elementSnippet({ base, hash, title, options }: Shown): string {
  const [view = '', query = ''] = splitOnce(hash.replace(/^#\//, ''), '?');
  const attributes = [
    ['src', base],
    ['view', view],
    ['query', query],
    ['title', title],
    ['lock', options.lock],
    ['hide', options.hide.join(',')],
    ['theme', options.theme ?? ''],
    ['accent', options.accent ?? ''],
    ['lang', options.lang ?? ''],
  ].filter(([, value]) => value !== '');
  return `<script src="${escaped(`${base}embed.js`)}" defer></script>\n<union-atlas${written(attributes)}></union-atlas>`;
}

function written(attributes: readonly (readonly string[])[]): string {
  return attributes.map(([name = '', value = '']) => ` ${name}="${escaped(value)}"`).join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
