// @ts-check
/** What some browser tests need besides a Chromium of today. Those that lack theirs are skipped and say why. */
import { say } from '../../src/build/prepare.mjs';
import { ensureApache } from './apache.mjs';
import { ensureFirefox } from './firefox.mjs';
import { ensureNginx } from './nginx.mjs';
import { ensureOldChromium } from './old-chromium.mjs';

/** Sees to Firefox, Chromium 86 and 109, nginx and Apache, and says what of them cannot be had. */
export function ensureFurther() {
  const firefox = ensureFirefox();
  tell('Firefox', firefox.path === null ? firefox.obstacle : null);
  tell('Chromium 86', ensureOldChromium(86));
  tell('Chromium 109', ensureOldChromium(109));
  const nginx = ensureNginx();
  tell('nginx', nginx.path === null ? nginx.obstacle : null);
  const apache = ensureApache();
  tell('Apache', apache.path === null ? apache.obstacle : null);
}

/** @param {string} what @param {string | null} obstacle */
function tell(what, obstacle) {
  say(obstacle === null ? `${what}：有` : `${what}：没有（${obstacle}），要用它的测试会跳过`);
}
