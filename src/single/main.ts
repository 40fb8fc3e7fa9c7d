/** The single file: one script that is the page, and the worker when it is started as one. Each evaluates its own part only. */
if (typeof document === 'undefined') void import('./worker.ts');
else void import('../main.ts');
