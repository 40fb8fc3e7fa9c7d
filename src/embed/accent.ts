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
    if (contrast(luminance([red, green, blue]), paper) >= READABLE)
      return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  }
  return goal === 0 ? '#000000' : '#ffffff';
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
