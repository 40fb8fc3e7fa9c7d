/** Strings about use without a network: the status line, and in the corpus view why it is off and what helps. */
import type { WhyOff } from '../offline/why-off.ts';

export const zhOffline = {
  region: '离线与版本',
  ready: '可离线使用',
  incomplete: (missing: number): string => `离线副本缺 ${missing} 个文件，连上网络后自动补齐`,
  waiting: '新版本已备好。',
  takeOver: '换用新版本',
  elsewhere: '另一个标签页已换用新版本，本页仍是原来的。',
  reload: '本页也换用',
  /** The single file, and what its browser does not let it do. */
  single: (inPage: boolean, forgets: boolean): string =>
    `单文件版，不需要网络${inPage ? '；浏览器不给它后台线程，检索在页面里进行' : ''}${forgets ? '；浏览器不让它保存内容，关闭后只有网址里的查询还在' : ''}`,
  /** In the corpus view. */
  heading: '离线使用',
  account: {
    preparing: '正在保存离线副本。',
    ready: (files: number): string => `整个网站（${files} 个文件）已存在本机并逐个核对，断网也能用。`,
  },
  /** Why it is off, and what the administrator or the reader can do. */
  off: {
    file: {
      says: '这是单文件版，本来就不需要网络。',
      remedy: '换用新版时，用新的文件代替这个文件即可。',
    },
    insecure: {
      says: '本站用 http 打开，浏览器因此不保存离线副本；断网或服务器停机时打不开，其余功能不受影响。',
      remedy: '请网站管理员改用 https（单位内部的证书即可），或向读者分发单文件版。',
    },
    unsupported: {
      says: '这个浏览器不能保存离线副本（无痕窗口、过旧的版本或单位的策略会这样）；其余功能不受影响。',
      remedy: '请换用普通窗口，或较新的 Chromium 内核浏览器、Firefox。',
    },
    framed: {
      says: '嵌在别的网页里时不保存离线副本。',
      remedy: '在浏览器里直接打开本站一次，就会保存。',
    },
    development: { says: '开发服务器不保存离线副本。', remedy: '请用 npm start 打开构建好的网站。' },
    refused: {
      says: '离线副本没有存成：有文件没有取到、与构建时不同，或浏览器不让保存；其余功能不受影响。',
      remedy: '请网站管理员核对：dist/ 是否整个放上去了，中间有没有设备改写网页，.js 等文件的类型是否正确。',
    },
  } satisfies Record<WhyOff, { readonly says: string; readonly remedy: string }>,
};
