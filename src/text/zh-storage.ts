/** Strings about what this browser keeps, and what is in the way: what happened, what still works, what helps. */
import type { Obstacle } from '../search/tables/notebook.ts';

export const zhStorage = {
  region: '本机保存',
  /** Why the library is not kept here. */
  library: {
    refused: '浏览器不让本站在本机保存内容。检索照常；案例夹只在本页开着时有。',
    newer:
      '本机的数据已由较新的版本接管，这个旧页面没有读它，也没有动它。检索照常；刷新页面换用新版，案例夹就回来。',
    blocked:
      '另一个标签页还开着旧版，本机的数据暂时打不开。检索照常；关闭本站的其他标签页再重试，案例夹就回来。',
    silent: '浏览器的存储没有应答，本页先从内存工作。检索照常；请关闭本站的其他标签页或重启浏览器，再重试。',
    full: '浏览器给本站的空间满了，语料没有存进本机。检索照常，只是下次打开要重新下载。腾出磁盘空间后可以重试。',
    failed:
      '语料没有存进本机，可能是磁盘已满，或浏览器的存储坏了。检索照常，只是下次打开要重新下载。腾出磁盘空间后可以重试。',
    replaced: '',
  } satisfies Record<Obstacle, string>,
  /** Why what the user made is not kept here. */
  notes: {
    refused: '浏览器不让本站保存内容',
    newer: '本机的数据已由较新的版本接管，刷新页面换用新版就能存下',
    blocked: '另一个标签页还开着旧版，关闭本站的其他标签页后可以重试',
    silent: '浏览器的存储没有应答，重启浏览器或关闭本站的其他标签页后可以重试',
    full: '浏览器给本站的空间满了，腾出磁盘空间后可以重试',
    failed: '磁盘可能已满，或浏览器的存储坏了，腾出磁盘空间后可以重试',
    replaced: '本机保存的内容被清除过',
  } satisfies Record<Obstacle, string>,
  notSaved: (why: string): string =>
    `案例夹刚才的改动没有存下：${why}。改动还在这个标签页里，检索照常；关闭标签页之前，请先备份到文件。`,
  lost: (count: number): string =>
    `本机保存的案例夹（${count} 项）被清除了，可能是清理了浏览数据，也可能是存储坏了。本页还留着这些内容。`,
  gone: (count: number): string =>
    `上次在这个浏览器里存的 ${count} 项案例、备注和检索不见了，可能是清理了浏览数据，也可能是浏览器的存储坏了。有备份的话，可以恢复。`,
  keepAgain: '重新存入本机',
  letGo: '不必，清空本页的',
  toCases: '去案例夹恢复备份',
  understood: '知道了',
  retry: '重试',
  reload: '刷新页面',
  backUp: '备份到文件',
};
