/** The text at a URL. Rejects with the browser's reason, or with the status of an answer that is none. */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}
