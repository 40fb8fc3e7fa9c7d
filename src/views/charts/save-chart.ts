/** A chart as a file: its picture as SVG or PNG, its table as CSV. Loaded when somebody saves one. */
import { csv, type Cell } from '../../search/tables/csv.ts';
import { t } from '../../text/strings.ts';
import { keep } from '../parts/save.ts';
import { drawPart, type Drawn } from './drawn.ts';

export interface Chart {
  readonly figure: HTMLElement;
  readonly title: string;
  /** What is counted, and under which query. */
  readonly note: string;
  /** The head and the rows. */
  readonly table: readonly (readonly Cell[])[];
}

/** Pixels of a PNG for each px of the page. */
const DENSITY = 2;

/** Hands the file to the browser to keep. Rejects where the browser cannot draw it. */
export async function saveChart(kind: 'svg' | 'png' | 'csv', chart: Chart): Promise<void> {
  keep(t.charts.save.file(chart.title, chart.note, kind), await fileOf(kind, chart));
}

async function fileOf(kind: 'svg' | 'png' | 'csv', { figure, title, note, table }: Chart): Promise<Blob> {
  if (kind === 'csv') {
    const rows = [...table, [], [t.charts.save.says, `${title}：${note}`]];
    return new Blob([csv(rows)], { type: 'text/csv;charset=utf-8' });
  }
  const drawn = onPaper(() => drawPart(figure));
  const svg = new Blob([drawn.svg], { type: 'image/svg+xml;charset=utf-8' });
  return kind === 'svg' ? svg : rasterise(svg, drawn);
}

// Pictures go into reports: they are light, whatever the screen. Nothing is painted in between.
function onPaper<T>(draw: () => T): T {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  dataset['still'] = '';
  try {
    return draw();
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
    delete dataset['still'];
  }
}

async function rasterise(svg: Blob, { width, height }: Drawn): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * DENSITY;
    canvas.height = height * DENSITY;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser gives no canvas to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The browser makes no PNG.'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
