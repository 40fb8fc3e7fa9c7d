/** Listens to everything that may go wrong in a page without anyone looking. */
import type { BrowserContext } from '@playwright/test';

/**
 * Collects the faults of all pages of a context: violations of the content security policy, errors of page and workers,
 * error lines on the console, failed and refused requests, and requests to any other origin than these.
 */
export async function watch(context: BrowserContext, origins: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  await context.exposeBinding('reportViolation', (_source, what: string) => {
    faults.push(`CSP violation: ${what}`);
  });
  await context.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
    addEventListener('securitypolicyviolation', (event) => {
      reportViolation(
        `${event.violatedDirective} ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
      );
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${String(error.error().stack ?? error.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = origins.includes(url.origin) || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!own) faults.push(`request to another host: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // A page that is left gives up its own requests.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return faults;
}
