import { describe, expect, it } from 'vitest';
import { openFrame, type Surroundings } from '../../../src/embed/frame.ts';
import { envelope, type ToAtlas } from '../../../src/embed/messages.ts';

const HOST = 'https://union.example';

function frame(host: string | null) {
  const posted: [unknown, string][] = [];
  const heard: ToAtlas[] = [];
  let listener: ((event: MessageEvent) => void) | null = null;
  const parent = { postMessage: (data: unknown, origin: string) => void posted.push([data, origin]) };
  const around: Surroundings = {
    parent: parent as unknown as Window,
    addEventListener: (_, added) => (listener = added),
    removeEventListener: () => (listener = null),
  };
  const opened = openFrame(host, (message) => void heard.push(message), around);
  const say = (data: unknown, origin = HOST, source: unknown = parent) =>
    listener?.({ data, origin, source } as MessageEvent);
  return { opened, posted, heard, say };
}

describe('openFrame', () => {
  it('hears the host and nobody else, and counts the others', () => {
    const { opened, heard, say } = frame(HOST);
    say(envelope({ type: 'requestHeight' }));
    say(envelope({ type: 'requestHeight' }), 'https://evil.example');
    say(envelope({ type: 'requestHeight' }), HOST, {});
    say({ type: 'requestHeight' });
    expect(heard).toEqual([{ type: 'requestHeight' }]);
    expect(opened.ignored()).toBe(3);
  });

  it('posts to the host alone, and no height or address twice in a row', () => {
    const { opened, posted } = frame(HOST);
    opened.tell({ type: 'ready' });
    opened.tell({ type: 'resize', height: 10 });
    opened.tell({ type: 'resize', height: 10 });
    opened.tell({ type: 'resize', height: 11 });
    expect(posted).toEqual([
      [envelope({ type: 'ready' }), HOST],
      [envelope({ type: 'resize', height: 10 }), HOST],
      [envelope({ type: 'resize', height: 11 }), HOST],
    ]);
  });

  it('says and hears nothing without a host', () => {
    const { opened, posted, heard, say } = frame(null);
    opened.tell({ type: 'ready' });
    say(envelope({ type: 'requestHeight' }));
    expect([posted, heard, opened.ignored()]).toEqual([[], [], 1]);
  });

  it('stops listening when closed', () => {
    const { opened, heard, say } = frame(HOST);
    opened.close();
    say(envelope({ type: 'requestHeight' }));
    expect(heard).toEqual([]);
  });
});
