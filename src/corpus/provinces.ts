/**
 * The 34 province-level units with GB/T 2260 codes, in code order. `short` is what people say, `abbr` the one-character
 * names that newspapers use (黔, 闽), `cell` the column and row of the tile-grid cartogram.
 */
export interface Province {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly abbr: readonly string[];
  readonly cell: readonly [column: number, row: number];
}

export const PROVINCES: readonly Province[] = [
  { code: '110000', name: '北京市', short: '北京', abbr: ['京'], cell: [6, 1] },
  { code: '120000', name: '天津市', short: '天津', abbr: ['津'], cell: [6, 2] },
  { code: '130000', name: '河北省', short: '河北', abbr: ['冀'], cell: [5, 2] },
  { code: '140000', name: '山西省', short: '山西', abbr: ['晋'], cell: [4, 2] },
  { code: '150000', name: '内蒙古自治区', short: '内蒙古', abbr: ['蒙'], cell: [5, 1] },
  { code: '210000', name: '辽宁省', short: '辽宁', abbr: ['辽'], cell: [7, 2] },
  { code: '220000', name: '吉林省', short: '吉林', abbr: ['吉'], cell: [7, 1] },
  { code: '230000', name: '黑龙江省', short: '黑龙江', abbr: ['黑'], cell: [7, 0] },
  { code: '310000', name: '上海市', short: '上海', abbr: ['沪', '申'], cell: [7, 4] },
  { code: '320000', name: '江苏省', short: '江苏', abbr: ['苏'], cell: [6, 3] },
  { code: '330000', name: '浙江省', short: '浙江', abbr: ['浙'], cell: [6, 4] },
  { code: '340000', name: '安徽省', short: '安徽', abbr: ['皖'], cell: [5, 4] },
  { code: '350000', name: '福建省', short: '福建', abbr: ['闽'], cell: [6, 5] },
  { code: '360000', name: '江西省', short: '江西', abbr: ['赣'], cell: [5, 5] },
  { code: '370000', name: '山东省', short: '山东', abbr: ['鲁'], cell: [5, 3] },
  { code: '410000', name: '河南省', short: '河南', abbr: ['豫'], cell: [4, 3] },
  { code: '420000', name: '湖北省', short: '湖北', abbr: ['鄂'], cell: [4, 4] },
  { code: '430000', name: '湖南省', short: '湖南', abbr: ['湘'], cell: [4, 5] },
  { code: '440000', name: '广东省', short: '广东', abbr: ['粤'], cell: [4, 6] },
  { code: '450000', name: '广西壮族自治区', short: '广西', abbr: ['桂'], cell: [3, 6] },
  { code: '460000', name: '海南省', short: '海南', abbr: ['琼'], cell: [3, 7] },
  { code: '500000', name: '重庆市', short: '重庆', abbr: ['渝'], cell: [3, 4] },
  { code: '510000', name: '四川省', short: '四川', abbr: ['川', '蜀'], cell: [2, 4] },
  { code: '520000', name: '贵州省', short: '贵州', abbr: ['黔', '贵'], cell: [3, 5] },
  { code: '530000', name: '云南省', short: '云南', abbr: ['滇', '云'], cell: [2, 5] },
  { code: '540000', name: '西藏自治区', short: '西藏', abbr: ['藏'], cell: [0, 4] },
  { code: '610000', name: '陕西省', short: '陕西', abbr: ['陕', '秦'], cell: [3, 3] },
  { code: '620000', name: '甘肃省', short: '甘肃', abbr: ['甘', '陇'], cell: [2, 2] },
  { code: '630000', name: '青海省', short: '青海', abbr: ['青'], cell: [1, 3] },
  { code: '640000', name: '宁夏回族自治区', short: '宁夏', abbr: ['宁'], cell: [3, 2] },
  { code: '650000', name: '新疆维吾尔自治区', short: '新疆', abbr: ['新'], cell: [0, 2] },
  { code: '710000', name: '台湾省', short: '台湾', abbr: ['台'], cell: [7, 6] },
  { code: '810000', name: '香港特别行政区', short: '香港', abbr: ['港'], cell: [5, 6] },
  { code: '820000', name: '澳门特别行政区', short: '澳门', abbr: ['澳'], cell: [4, 7] },
];
