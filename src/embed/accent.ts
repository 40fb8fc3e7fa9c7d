/** An accent that can be read: the colour that a page asks for, darkened or lightened as far as the ground needs. */

/** The least contrast of text, after WCAG 2.2 AA. */
const READABLE = 4.5;
const STEPS = 20;

type Channels = readonly [red: number, green: number, blue: number];

/** The colour (#rrggbb), moved towards black or white until text in it can be read on the ground (#rrggbb). */
export function readableOn(colour: string, ground: string): string {
  const paper = luminance(channels(ground));
  const goal = paper > 0.4 ? 0 : 255;
  const from = channels(colour);
  for (let step = 0; step < STEPS; step++) {
    const mixed = from.map((channel) => Math.round(channel + ((goal - channel) * step) / STEPS));
    const [red = 0, green = 0, blue = 0] = mixed;
    if (contrast(luminance([red, green, blue]), paper) >= READABLE) return hex(mixed);
  }
  return goal === 0 ? '#000000' : '#ffffff';
}

/** The colours of the style sheets that go with an accent, by the names of their tokens, on this paper and its shade. */
export function palette(colour: string, paper: string, shade: string): Readonly<Record<string, string>> {
  // Text stands on the shade as well, which is nearer to it than the paper.
  const accent = readableOn(colour, shade);
  const tokens: Record<string, string> = {
    accent,
    bar: accent,
    'accent-pale': mix(paper, accent, 0.45),
    flash: mix(paper, accent, 0.2),
  };
  SEQUENCE.forEach((share, index) => {
    const ground = mix(paper, accent, share);
    const light = luminance(channels(ground));
    tokens[`seq-${index + 1}`] = ground;
    tokens[`seq-${index + 1}-ink`] = contrast(light, 0) > contrast(light, 1) ? '#000000' : '#ffffff';
  });
  return tokens;
}

/** How much of the accent is in each class of the sequential scale. */
const SEQUENCE = [0.18, 0.36, 0.56, 0.78, 1];

function mix(ground: string, colour: string, share: number): string {
  const [under, over] = [channels(ground), channels(colour)];
  return hex(under.map((channel, at) => Math.round(channel + ((over[at] ?? 0) - channel) * share)));
}

function hex(colour: readonly number[]): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): Channels {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Channels;
}

/** Relative luminance, 0 to 1, after WCAG 2.2. */
function luminance([red, green, blue]: Channels): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
