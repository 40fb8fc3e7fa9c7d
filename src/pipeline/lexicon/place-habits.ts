/**
 * How the paper speaks when a place is not what the story is about. Every pattern is bounded, so that a line without end
 * costs no more than its length.
 */

/** Who speaks when a story is the whole country's. */
export const NATIONAL_VOICE =
  /习近平|总书记|国家主席|国务院|中共中央|党中央|全国人大|全国政协|中华全国总工会|全国总工会|全总|中国[\u4e00-\u9fff]{2,10}(?:工会|集团|联合会|协会)|国铁集团|国家[\u4e00-\u9fff]{2,8}(?:部|局|委|署)|(?:人力资源社会保障|人社|教育|财政|民政|应急管理|交通运输|工业和信息化|农业农村|住房城乡建设|商务|公安|自然资源|水利)部|全国[\u4e00-\u9fff]{0,10}(?:会议|大会|工作会|电视电话会)/;

/** “会议于9月15日在福建厦门开幕”: a meeting of the whole country or of an industry is only held there. */
export const VENUE_BEFORE = /[在于]$/;
export const VENUE_AFTER = /^(?:市|省|县|区)?[\u4e00-\u9fff]{0,2}(?:召开|开幕|举行|举办|闭幕|落幕|开班)/;
export const VENUE_SUBJECT = /中国|中华|全国|国家|国际|世界|亚洲|全球|全委会|代表大会/;

/** “上海市、湖南省有关负责同志作交流发言”: those who came, not those it is about. */
export const ATTENDS =
  /^[^，。；：！？,;:!?]{0,40}(?:负责同志|负责人|有关同志|代表)[^。；！？]{0,90}(?:参加会议|出席|发言|参加了?会议|致辞)/;
/** “各省、自治区、直辖市、新疆生产建设兵团…”: a formula. */
export const FORMULA_BEFORE = /(?:自治区|直辖市|单列市|各省)[、和及，,]{0,2}$/;

/** A university, paper or company that bears the name of a place says little of where the story is. */
export const INSTITUTION_AFTER =
  /^[^，。；：、！？“”（）,.;:!?()\s一某的多等家各与和在市县区]{0,5}(?:大学|学院|交大|集团|股份|公司|银行|证券|能源|石化|重工|钢铁|日报|晚报|卫视|电视台|研究院|铁路局|啤酒|茅台|老窖)/;
export const INSTITUTION_BEFORE =
  /(?:国网|南网|国家电网|中铁|中建|中交|中车|国能|华能|大唐|华电|中石油|中石化|中国石油|中国石化|中国移动|中国电信|中国联通)$/;

/** “新疆准噶尔盆地”: a part of nature, not of the story. */
export const FEATURE_AFTER = /^[\u4e00-\u9fff]{0,4}(?:盆地|油田|气田|高原|半岛|海峡|草原|沙漠|山脉)/;

/** “浙江、陕西和云南”: what may stand between the members of a list. */
export const LIST_GAP = /^(?:[省市]?[、，,和及与]|以及|和?[南国]网){1,2}$/;

/** The story speaks of its own place without the name: with these a dateline's place is the story's. */
export const LOCAL_VOICE =
  /全市|全省|全区|全州|全县|该市|该省|该区|该县|当地|我市|我省|[省市州]总工会|[省市州]总|市委|省委|市政府/;

/** “北京讯”, “新华社北京6月17日电”, left at the start of a paragraph: a dateline says where news was given out. */
export const DATELINE_BEFORE = /^(?:本报|新华社|中新社|本报讯)?$/;
export const DATELINE_AFTER = /^(?:\d{1,2}月\d{1,2}日)?[讯电](?=[\s（(]|$)/;
