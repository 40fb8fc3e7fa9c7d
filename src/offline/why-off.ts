/** Why this browser keeps no copy of the site for use without a network. */
export type WhyOff = 'file' | 'insecure' | 'unsupported' | 'framed' | 'development' | 'refused';

/** What decides it, as the page sees it. */
export interface Surroundings {
  /** `location.protocol`. */
  readonly protocol: string;
  /** `isSecureContext`: https, or http on the reader's own machine. */
  readonly secure: boolean;
  readonly serviceWorker: boolean;
  /** The page stands in another page, whose visit is no wish to keep this one. */
  readonly framed: boolean;
  readonly development: boolean;
}

/** The reason that stands in the way, the one that can be helped first; null where nothing does. */
export function whyOff(here: Surroundings): WhyOff | null {
  if (here.protocol === 'file:') return 'file';
  if (here.development) return 'development';
  if (!here.secure) return 'insecure';
  if (!here.serviceWorker) return 'unsupported';
  return here.framed ? 'framed' : null;
}
