/** Those whom the work of a union is for, each by the name that the list of synonyms knows it by. */
export const AUDIENCES: readonly string[] = [
  ...['骑手', '快递员', '卡车司机', '网约车司机', '出租车司机', '新就业形态劳动者', '户外劳动者', '环卫工人'],
  ...['家政工', '保安', '护工', '主播', '农民工', '女职工', '困难职工', '矿工', '建筑工人', '退休职工'],
  ...[
    '下岗职工',
    '青年职工',
    '职工子女',
    '教师',
    '医护人员',
    '残疾职工',
    '劳模',
    '技能人才',
    '毕业生',
    '小微企业',
  ],
];
