/** The closed list of topics (主题), in the order they are listed where counts are equal. */
export const TOPICS = [
  '产业工人队伍建设改革',
  '劳动和技能竞赛',
  '劳模工匠与创新工作室',
  '新就业形态劳动者',
  '权益维护与劳动法律',
  '困难帮扶与送温暖',
  '职工服务阵地',
  '医疗互助与社会保险',
  '住房保障',
  '职工文化与阅读',
  '乡村振兴与消费帮扶',
  '区域协作',
  '工会组织建设与会议',
  '社会组织',
  '安全生产与防灾',
  '产业经济',
  '时政要闻',
  '国际交流',
  '人物典型',
  '教育培训',
] as const;

export type Topic = (typeof TOPICS)[number];
