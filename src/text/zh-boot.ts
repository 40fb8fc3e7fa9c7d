/** Strings of the script that stands in for the program when it does not come. The rest of the interface has not been loaded then. */
export const zhBoot = {
  gone: '程序文件没有取到：网站可能刚刚更新，或更新到一半。已自动重新打开过一次。请过一会儿再试；若仍不行，请网站管理员核对 dist/ 是否整个放上去了。',
  broken: (reason: string): string =>
    `程序没有启动${reason === '' ? '' : `（${reason}）`}。浏览器可能太旧：请换用 Chromium 86、Firefox 115 以上的浏览器，然后再试。`,
  sandboxed:
    '外面的网页限制太严，本页打不开：嵌入它的 iframe 若带 sandbox，须写明 allow-scripts allow-same-origin allow-downloads。请告诉那个网页的管理员。',
  file: '这个文件夹要放在网页服务器上打开，浏览器不让它从磁盘直接运行。要从磁盘或 U 盘打开，请用单文件版 union-atlas.html（npm run build:single）。',
  again: '再试一次',
};
