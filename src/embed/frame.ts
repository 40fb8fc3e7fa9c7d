/** The atlas's side of the frame: tells the page around it what happens, and hears what it asks. */
import { envelope, readToAtlas, type FromAtlas, type ToAtlas } from './messages.ts';

export interface Frame {
  /** Posts a message to the page around; a `resize` or `navigate` that says the same as the last is not sent twice. */
  readonly tell: (message: FromAtlas) => void;
  /** Messages dropped so far: of another origin, source, shape or version. */
  readonly ignored: () => number;
  readonly close: () => void;
}

/** The parts of a window that the frame needs. */
export interface Surroundings {
  readonly parent: Pick<Window, 'postMessage'>;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

/** Opens the frame to messages of `host` (an origin), or to nobody where that is null. */
export function openFrame(
  host: string | null,
  hear: (message: ToAtlas) => void,
  around: Surroundings = window,
): Frame {
  const said = new Map<FromAtlas['type'], string>();
  let ignored = 0;
  const listen = (event: MessageEvent): void => {
    const trusted = host !== null && event.origin === host && event.source === around.parent;
    const message = trusted ? readToAtlas(event.data) : null;
    if (message === null) ignored++;
    else hear(message);
  };
  around.addEventListener('message', listen);
  return {
    tell(message) {
      if (host === null) return;
      const text = JSON.stringify(message);
      const repeats =
        (message.type === 'resize' || message.type === 'navigate') && said.get(message.type) === text;
      if (repeats) return;
      said.set(message.type, text);
      around.parent.postMessage(envelope(message), host);
    },
    ignored: () => ignored,
    close: () => around.removeEventListener('message', listen),
  };
}
