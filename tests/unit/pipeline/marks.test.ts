import { describe, expect, it } from 'vitest';
import {
  endSignature,
  authorNote,
  byline,
  dateline,
  jumpFrom,
  jumpTo,
  photoCredit,
} from '../../../src/pipeline/marks.ts';

describe('byline', () => {
  it.each([
    ['本报记者 王一 李二三', '本报', ['王一', '李二三']],
    ['本报记者 王 一 李二三', '本报', ['王一', '李二三']],
    ['本报记者 王一 本报通讯员 赵四', '本报', ['王一', '赵四']],
    ['本报记者 王一 通讯员 赵四 钱五', '本报', ['王一', '赵四', '钱五']],
    ['新华社记者', '新华社', []],
    ['工人日报—中工网记者 孙六', null, ['孙六']],
    ['□周七', null, ['周七']],
    ['本报记者 阿依古丽·买买提', '本报', ['阿依古丽·买买提']],
  ])('%s', (text, agency, names) => {
    const found = byline(text);
    expect(found?.names).toEqual(names);
    if (agency) expect(found?.agency).toBe(agency);
  });
  it.each([
    '记者从会上获悉，今年将新建站点。',
    '记者在现场看到一片繁忙',
    '本报记者 王一 摄',
    '本报讯（记者王一）近日',
    '通讯员队伍建设见成效',
  ])('is none: %s', (text) => expect(byline(text)).toBeNull());
});

describe('dateline', () => {
  it.each([
    ['本报讯 （记者王一）近日，', '本报', null, null, ['王一'], '近日，'],
    ['本报讯 (记者王一 通讯员赵四)近日', '本报', null, null, ['王一', '赵四'], '近日'],
    ['本报长沙5月3日电 （记者王一 李二）今天', '本报', '长沙', 3, ['王一', '李二'], '今天'],
    ['新华社北京12月31日电 会议', '新华社', '北京', 31, [], '会议'],
    ['据新华社成都1月2日电（记者王一）记者', '新华社', '成都', 2, ['王一'], '记者'],
  ])('%s', (text, agency, place, day, names, rest) => {
    const found = dateline(text);
    expect(found?.signature).toMatchObject({ agency, place, day, names });
    expect(text.slice(found?.length).trim()).toBe(rest);
  });
  it.each(['本报推出新栏目，介绍各地做法。', '新华社是国家通讯社。', '近日，本报讯息中心成立'])(
    'is none: %s',
    (text) => expect(dateline(text)).toBeNull(),
  );
});

it.each([
  ['……感慨道。 （下转第 2 版）', 2],
  ['(下转第3版)', 3],
  ['（下转四版）', 4],
  ['（下转第2版）之后还有字', null],
])('jumpTo %s', (text, pageNo) => expect(jumpTo(text)?.pageNo ?? null).toBe(pageNo));

it.each([
  ['（上接第1版）正文', 1, '正文'],
  ['▲(上接第 1 版)', 1, ''],
  ['正文（上接第1版）', null, null],
])('jumpFrom %s', (text, pageNo, rest) => {
  const found = jumpFrom(text);
  expect(found?.pageNo ?? null).toBe(pageNo);
  if (found) expect(text.slice(found.length)).toBe(rest);
});

it.each([
  ['工人在作业。 新华社记者 王一 摄', ['王一'], '新华社记者 王一 摄'],
  ['本报记者 王一 李二 摄', ['王一', '李二'], '本报记者 王一 李二 摄'],
  ['比赛现场。（王一 摄）', ['王一'], '（王一 摄）'],
  ['新华社发（王一 摄）', ['王一'], '新华社发（王一 摄）'],
  ['刘满仓 摄', ['刘满仓'], '刘满仓 摄'],
  ['王小二 摄影报道', ['王小二'], '王小二 摄影报道'],
  ['王小二 文图', ['王小二'], '王小二 文图'],
  ['受访者 供图', [], '受访者 供图'],
  ['他爱好摄影', null, null],
])('photoCredit %s', (text, names, raw) => {
  const found = photoCredit(text);
  expect(found?.signature.names ?? null).toEqual(names);
  expect(found?.signature.raw ?? null).toBe(raw);
});

it.each([
  ['（执笔：王一 参与记者：李二 赵三）', ['王一', '李二', '赵三']],
  ['(作者系某市总工会主席)', []],
  ['（周文俊）', ['周文俊']],
  ['（欧阳文 夏明）', ['欧阳文', '夏明']],
  ['（有删节）', null],
  ['（未经授权）', null],
  ['（以下简称“总工会”）', null],
])('authorNote %s', (text, names) => expect(authorNote(text)?.names ?? null).toEqual(names));

describe('endSignature', () => {
  it.each<[string, string[] | null]>([
    ['咨询时间照旧。（王小二）', ['王小二']],
    ['咨询时间照旧。（记者庞革）', ['庞革']],
    ['咨询时间照旧。（本报记者 王一 李二）', ['王一', '李二']],
    ['咨询时间照旧。（未完待续）', null],
    ['（记者庞革）', null],
  ])('%s', (text, names) => {
    expect(endSignature(text)?.signature.names ?? null).toEqual(names);
  });
});
