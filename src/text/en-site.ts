/** Strings about `site.json`, in English. */
import type { SiteFault } from '../site/site.ts';
import type { zhSite } from './zh-site.ts';

function problem(fault: SiteFault): string {
  switch (fault.code) {
    case 'not-json':
      return 'is not valid JSON (look at quotes and commas)';
    case 'not-an-object':
      return 'should be one { } object';
    case 'unknown-key':
      return `has an unknown key “${fault.key}”; known are ${fault.known.join(', ')}`;
    case 'title':
      return `has a title of “${fault.value}”, which should be 1 to 16 characters`;
    case 'accent':
      return `has an accent of “${fault.value}”, which is no colour like #B3261E: six digits after the #`;
    case 'logo':
      return `has a logo of “${fault.value}”, which should be the name of a picture in the same folder, like logo.svg (svg, png, webp, jpg)`;
    case 'map':
      return `has a map of “${fault.value}”, which should be the name of a file in the same folder, like map.geojson`;
  }
}

export const enSite: typeof zhSite = {
  faulty: (fault) =>
    `The settings file site.json ${problem(fault)}. Until then the site looks as it does without.`,
};
