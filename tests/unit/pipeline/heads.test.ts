import { describe, expect, it } from 'vitest';
import { splitHeadline } from '../../../src/pipeline/heads.ts';

describe('splitHeadline', () => {
  it.each([
    [
      '某领导对安全生产工作作出指示强调 坚决防范重特大事故',
      '某领导对安全生产工作作出指示强调',
      '坚决防范重特大事故',
    ],
    [
      '某市总工会建起十二处驿站，户外劳动者有了歇脚地 城市有了温度',
      '某市总工会建起十二处驿站，户外劳动者有了歇脚地',
      '城市有了温度',
    ],
    ['攻难关 解困局 促发展', null, '攻难关 解困局 促发展'],
    ['弘扬工匠精神 建设制造强国', null, '弘扬工匠精神 建设制造强国'],
    ['单行标题', null, '单行标题'],
    ['一 张 图 读 懂 夜 校', null, '一张图读懂夜校'],
  ])('%s', (text, kicker, headline) => expect(splitHeadline(text)).toEqual({ kicker, headline }));
});
