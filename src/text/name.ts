/** What the atlas is called, also where nothing else of its text is loaded. */
export const NAME = '工会经验图谱';
