/**
 * Those whom the work of a union is for, a group a line. A group is called by the first word, by all that the list of synonyms
 * knows that word by, and by the words that follow.
 */
export const AUDIENCES = `
新就业形态劳动者 灵活就业人员
骑手
快递员 快递人员
卡车司机
网约车司机
出租车司机
户外劳动者 户外职工
环卫工人
家政工
保安
护工
主播
农民工
女职工
困难职工 低保职工
患病职工 重病职工 大病职工
残疾职工
矿工
建筑工人
产业工人
技能人才
劳模
一线职工 班组长
青年职工 单身职工
退休职工
下岗职工
职工子女 职工家属 留守儿童
教师
医护人员
毕业生
小微企业
农户 脱贫户 农牧民
工会干部 工会主席
`;
