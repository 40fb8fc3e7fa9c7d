/**
 * Gives the text at a URL to `take`, stretch by stretch as it comes. Rejects with the browser's reason, or with the status of an
 * answer that is none, or with what `take` throws: the rest is not fetched then.
 */
export async function fetchText(url: string, take: (text: string) => void): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      take(decoder.decode(value, { stream: true }));
    }
    take(decoder.decode());
  } catch (reason) {
    // What is not taken need not come.
    void reader?.cancel().catch(() => undefined);
    throw reason;
  }
}
