/** Strings about `site.json`, for whoever keeps the site. */
import type { SiteFault } from '../site/site.ts';

function problem(fault: SiteFault): string {
  switch (fault.code) {
    case 'not-json':
      return '不是有效的 JSON（检查引号、逗号是否成对）';
    case 'not-an-object':
      return '应是一个 { } 对象';
    case 'unknown-key':
      return `里的“${fault.key}”不认识，可用的是 ${fault.known.join('、')}`;
    case 'title':
      return `的 title“${fault.value}”不能用：应是 1 至 16 个字`;
    case 'accent':
      return `的 accent“${fault.value}”不是颜色：应写成 #B3261E 这样，# 后六位`;
    case 'logo':
      return `的 logo“${fault.value}”不能用：应是放在同一文件夹里的图片文件名，如 logo.svg（可用 svg、png、webp、jpg）`;
    case 'map':
      return `的 map“${fault.value}”不能用：应是放在同一文件夹里的文件名，如 map.geojson`;
  }
}

export const zhSite = {
  faulty: (fault: SiteFault): string => `站点设置文件 site.json ${problem(fault)}。改好之前按默认样式显示。`,
};
