/** A part of the page as a picture of its own: what stands there, with the look it has, as one SVG that needs no style sheet. */

const SVG = 'http://www.w3.org/2000/svg';
/** Px around the picture. */
const MARGIN = 24;

/** Properties that say how SVG shapes look; the page sets them by style sheet, a picture must carry them. */
const SHAPE = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
] as const;
const LETTERS = ['font-family', 'font-size', 'font-weight', 'text-anchor'] as const;

export interface Drawn {
  readonly svg: string;
  /** Px. */
  readonly width: number;
  readonly height: number;
}

/**
 * Draws an element and all that is seen in it, but for what is marked `data-aside`. Text, backgrounds and SVG are drawn, at
 * the places they have when nothing is scrolled; borders only below.
 */
export function drawPart(part: HTMLElement): Drawn {
  const scrolled = [...part.querySelectorAll<HTMLElement>('[data-scrolls]')].map((box) => {
    const { scrollLeft, scrollTop } = box;
    box.scrollTo(0, 0);
    return () => box.scrollTo(scrollLeft, scrollTop);
  });
  const frame = part.getBoundingClientRect();
  const root = document.createElementNS(SVG, 'svg');
  const drawing: Drawing = { root, left: frame.left - MARGIN, top: frame.top - MARGIN, right: 0, bottom: 0 };
  drawElement(part, drawing);
  for (const restore of scrolled) restore();

  const width = Math.ceil(drawing.right + MARGIN);
  const height = Math.ceil(drawing.bottom + MARGIN);
  const paper = shape('rect', {
    x: 0,
    y: 0,
    width,
    height,
    fill: getComputedStyle(document.body).backgroundColor,
  });
  root.prepend(paper);
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  })) {
    root.setAttribute(name, String(value));
  }
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

interface Drawing {
  readonly root: SVGElement;
  /** Where the picture's corner lies on the screen. */
  readonly left: number;
  readonly top: number;
  /** How far it reaches, from there. */
  right: number;
  bottom: number;
}

function drawElement(element: Element, drawing: Drawing): void {
  if (element.matches('[data-aside], .unseen, script, style')) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element instanceof SVGSVGElement) return drawGraphic(element, drawing);
  drawBox(element, style, drawing);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawElement(child, drawing);
    else if (child instanceof Text) drawText(child, style, drawing);
  }
}

function drawBox(element: Element, style: CSSStyleDeclaration, drawing: Drawing): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left - drawing.left, top - drawing.top];
  const border = parseFloat(style.borderBottomWidth);
  if (!isClear(style.backgroundColor) && width > 0) {
    drawing.root.append(shape('rect', { x, y, width, height, fill: style.backgroundColor }));
    reach(drawing, x + width, y + height);
  }
  if (border > 0 && style.borderBottomStyle !== 'none' && !isClear(style.borderBottomColor)) {
    const fill = style.borderBottomColor;
    drawing.root.append(shape('rect', { x, y: y + height - border, width, height: border, fill }));
  }
}

// Line by line, each where the page has set it.
function drawText(node: Text, style: CSSStyleDeclaration, drawing: Drawing): void {
  if (node.data.trim() === '') return;
  const range = document.createRange();
  const size = parseFloat(style.fontSize);
  const upright = style.writingMode === 'horizontal-tb';
  let line: { text: string; left: number; top: number; width: number; height: number } | null = null;
  const flush = (): void => {
    if (!line || line.text.trim() === '') return;
    const x = line.left - drawing.left + (upright ? 0 : line.width / 2);
    const y = line.top - drawing.top + (upright ? line.height / 2 + size * 0.36 : size * 0.88);
    const look = {
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'text-anchor': upright ? 'start' : 'middle',
    };
    if (upright) {
      drawing.root.append(shape('text', { x, y, ...look }, line.text));
      reach(drawing, x + line.width, y + size / 3);
      return;
    }
    // Han set downwards: one character under the other.
    [...line.text].forEach((character, at) => {
      drawing.root.append(shape('text', { x, y: y + at * size, ...look }, character));
    });
    reach(drawing, x + size, y + line.text.length * size);
  };
  for (let at = 0; at < node.data.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getClientRects()[0];
    if (!box || box.width + box.height === 0) continue;
    const { left, top, width, height } = box;
    const same = line !== null && (upright ? Math.abs(line.top - top) < 2 : Math.abs(line.left - left) < 2);
    if (line && same) {
      line.text += node.data.charAt(at);
      line.width = Math.max(line.width, left + width - line.left);
    } else {
      flush();
      line = { text: node.data.charAt(at), left, top, width, height };
    }
  }
  flush();
}

function drawGraphic(graphic: SVGSVGElement, drawing: Drawing): void {
  const { left, top, width, height } = graphic.getBoundingClientRect();
  const [x, y] = [left - drawing.left, top - drawing.top];
  const group = shape('g', { transform: `translate(${x} ${y})` });
  for (const child of graphic.children) {
    const copy = copied(child);
    if (copy) group.append(copy);
  }
  drawing.root.append(group);
  reach(drawing, x + width, y + height);
}

function copied(element: Element): Element | null {
  const style = getComputedStyle(element);
  if (element.matches('title, [data-aside]') || style.display === 'none') return null;
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) {
    if (!/^(class|style|role|tabindex|aria-.*|data-.*)$/.test(name)) copy.setAttribute(name, value);
  }
  const isText = element.localName === 'text' || element.localName === 'tspan';
  if (element.localName !== 'g') {
    for (const property of isText ? [...SHAPE, ...LETTERS] : SHAPE) {
      copy.setAttribute(property, style.getPropertyValue(property));
    }
  }
  for (const child of element.childNodes) {
    if (child instanceof Text && child.data.trim() !== '') copy.append(child.data.trim());
    else if (child instanceof Element) {
      const inner = copied(child);
      if (inner) copy.append(inner);
    }
  }
  return copy;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
  if (text !== '') element.append(text);
  return element;
}

function reach(drawing: Drawing, right: number, bottom: number): void {
  drawing.right = Math.max(drawing.right, right);
  drawing.bottom = Math.max(drawing.bottom, bottom);
}

function isClear(colour: string): boolean {
  return colour === 'transparent' || /,\s*0\)$/.test(colour);
}
