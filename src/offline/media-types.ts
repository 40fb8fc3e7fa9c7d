/** Types that a server may send for a file of the site: an error page in a file's place says 200 and text/html. */
const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html$/,
  js: /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/,
  css: /^text\/css$/,
  json: /^(?:application|text)\/json$/,
  webmanifest: /^application\/(?:manifest\+)?json$/,
  svg: /^image\/svg\+xml$/,
  png: /^image\/png$/,
  txt: /^text\/plain$/,
};

/** True where a `Content-Type` header is one under which a browser takes the file of this address for what it is. */
export function fits(address: string, contentType: string | null): boolean {
  const path = address.replace(/[?#].*$/, '');
  const expected = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  const type = (contentType ?? '').replace(/;.*$/s, '').trim().toLowerCase();
  return expected === undefined || expected.test(type);
}
