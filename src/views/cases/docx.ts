/** A Word document of headings and paragraphs: the least that Office Open XML (ECMA-376) asks for. */
import { strToU8, zipSync } from 'fflate';

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

export interface Block {
  readonly style: 'title' | 'heading' | 'body' | 'fact' | 'source';
  readonly runs: readonly Run[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${PART}.styles+xml"/></Types>`;
const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const OWN_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Sizes are half points; the faces and 28-point lines are those of official documents (GB/T 9704). */
const STYLES = `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/><w:sz w:val="28"/><w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('title', 'Title', '<w:jc w:val="center"/><w:spacing w:after="240"/>', face('宋体', 44, true)),
  style(
    'heading',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    face('黑体', 32, false),
  ),
  style(
    'body',
    'Body Text',
    '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200"/>',
    '',
  ),
  style('fact', 'List', '<w:spacing w:line="480" w:lineRule="exact"/>', face('仿宋', 26, false)),
  style(
    'source',
    'Quote',
    '<w:spacing w:before="80"/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="B3261E"/></w:pBdr>',
    face('楷体', 24, false),
  ),
].join('')}</w:styles>`;

/** The first day that a zip can name, so that the same content gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** The document's bytes. Characters that XML cannot hold are left out. */
export function docx(blocks: readonly Block[]): Uint8Array<ArrayBuffer> {
  const body = blocks
    .map(
      ({ style: name, runs }) =>
        `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr>${runs
          .map(
            ({ text, bold }) =>
              `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
          )
          .join('')}</w:p>`,
    )
    .join('');
  const document = `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  const parts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': document,
    'word/styles.xml': STYLES,
    'word/_rels/document.xml.rels': OWN_RELATIONS,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: EPOCH,
  });
}

function style(id: string, name: string, paragraph: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr>${run}</w:style>`;
}

function face(name: string, size: number, bold: boolean): string {
  return `<w:rPr><w:rFonts w:eastAsia="${name}"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr>`;
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
