// @ts-check
/** Sees to a Chinese font on Linux, where a bare machine has none and every character would be an empty box. */
import { spawnSync } from 'node:child_process';
import { say } from '../../src/build/prepare.mjs';
import { aptInstall } from './browser.mjs';

/** Installs a Chinese font if there is none; where that is not possible, says what will look wrong and goes on. */
export function ensureFonts() {
  if (process.platform !== 'linux') return;
  if (hasChineseFont()) return say('中文字体：有');
  say('中文字体：没有，安装系统的软件包（apt-get install fonts-noto-cjk）');
  const obstacle = aptInstall(['fontconfig', 'fonts-noto-cjk']);
  if (obstacle === null && hasChineseFont()) return say('中文字体：已装上');
  say(
    `中文字体：没能装上（${obstacle ?? '装上了却找不到'}）。测试照常进行，但截图中的汉字会是方框；可自行安装 fonts-noto-cjk。`,
  );
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
