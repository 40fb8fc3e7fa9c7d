/**
 * What questions are made of besides their matter. Words of asking tell a question from a name; the others hold the sentence
 * together. The longest one that fits is taken, so 有没有 is one word.
 */

/** Words that ask. */
export const ASKING: readonly string[] = [
  ...['怎么办', '怎么样', '怎么', '怎样', '如何', '咋办', '咋', '为什么', '为何', '为啥', '什么', '啥'],
  ...['哪些', '哪里', '哪儿', '哪个', '哪家', '哪几', '哪', '谁', '多少', '几个', '几家', '是不是', '有没有'],
  ...['能不能', '可不可以', '是否', '可否', '能否', '要不要', '吗', '呢', '请问', '想问', '求助'],
];

/** Words that say little of the matter. */
export const HOLDING: readonly string[] = [
  ...['没有', '不能', '不会', '不想', '不是', '不要', '可以', '应该', '需要', '想要', '希望', '必须', '已经'],
  ...['因为', '所以', '如果', '但是', '而且', '或者', '还是', '以及', '以后', '之后', '之前', '时候', '的话'],
  ...['关于', '对于', '通过', '根据', '按照', '为了', '由于', '其中', '这个', '那个', '这些', '那些', '这样'],
  ...['我们', '他们', '你们', '大家', '自己', '正在', '人家'],
  ...[
    '的',
    '了',
    '在',
    '是',
    '和',
    '与',
    '及',
    '被',
    '把',
    '对',
    '向',
    '从',
    '给',
    '让',
    '也',
    '都',
    '我',
    '你',
    '您',
  ],
  ...['参加', '参与', '办理', '申请', '享受', '解决', '处理', '进行', '开展', '得到', '获得', '领取', '找到'],
  ...['介绍', '经验', '做法', '案例', '例子', '情况', '问题', '方面', '相关', '有关', '报道', '文章', '地方'],
];

/** Light words of one character at the edge of an unknown stretch (太小, 很难, 要建) or inside it (企业太小). */
export const LIGHT = '太很最更都就还要想会能去来有没不';
