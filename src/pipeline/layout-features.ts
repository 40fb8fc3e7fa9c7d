/**
 * What speaks for and against each state of a line, as named features: how newspapers are set, written down as log-odds by
 * hand. Data of the line model (layout.ts).
 */
import { NOTICE } from './lexicon/openers.ts';
import type { Observation } from './observe.ts';

/** `floated`: a display line that OCR or a column break dropped into the middle of a sentence. */
export type LineState = 'display' | 'floated' | 'first' | 'next' | 'mark';

export const STATES: readonly LineState[] = ['display', 'floated', 'first', 'next', 'mark'];

/** Of the line alone. */
export interface Feature {
  readonly name: string;
  readonly in: readonly LineState[];
  readonly weight: number;
  readonly holds: (o: Observation) => boolean;
}
/** Of a line and the one before it. */
export interface Step {
  readonly name: string;
  readonly from: readonly LineState[];
  readonly to: readonly LineState[];
  readonly weight: number;
  readonly holds: (before: Observation, o: Observation) => boolean;
}

const SHOWN: readonly LineState[] = ['display', 'floated'];
/** The states of running text. */
export const TEXT: readonly LineState[] = ['first', 'next'];
const isBalanced = (o: Observation) => o.balanced && !o.wrapped && !o.hardWrapped && !o.opener;
const isKickerLike = (o: Observation) => !o.finished && !o.endsWithComma && o.commas < 2 && o.longest <= 40;
const always = () => true;
/** A kicker that hands over with a dash runs to several clauses where nothing breaks it into lines. */
const isLead = (o: Observation) => o.unwrapped && o.dashed && o.longest <= 80 && !o.stopInside;
const isScrap = (o: Observation) => !o.wrapped && !o.finished && o.line.text.length < 30;

export const FEATURES: readonly Feature[] = [
  { name: 'Markdown heading', in: SHOWN, weight: 5, holds: (o) => o.line.level > 0 },
  { name: 'short', in: SHOWN, weight: 1, holds: (o) => o.longest <= 32 },
  { name: 'long for a display line', in: SHOWN, weight: -2, holds: (o) => o.longest > 40 && !isLead(o) },
  {
    name: 'too long for a display line',
    in: SHOWN,
    weight: -6,
    holds: (o) => (o.longest > 56 && !isLead(o)) || o.line.text.length > 120,
  },
  {
    name: 'ends a sentence',
    in: SHOWN,
    weight: -4.5,
    holds: (o) => o.finished && /[。；]/.test(o.line.text),
  },
  { name: 'ends with a comma', in: SHOWN, weight: -2.5, holds: (o) => o.endsWithComma },
  { name: 'half of a headline', in: ['display'], weight: 4, holds: (o) => o.half !== null },
  { name: 'row of a table or list', in: SHOWN, weight: -4, holds: (o) => o.row },
  { name: 'numbered heading', in: ['display'], weight: 2, holds: (o) => o.numbered && !o.finished },
  { name: 'ends with a colon', in: SHOWN, weight: -2, holds: (o) => o.endsWithColon },
  { name: 'ends with a colon', in: ['first'], weight: 1.5, holds: (o) => o.endsWithColon },
  { name: 'full stop inside', in: SHOWN, weight: -3, holds: (o) => o.stopInside },
  {
    name: 'full stop in an unwrapped line',
    in: SHOWN,
    weight: -2,
    holds: (o) => o.stopInside && o.unwrapped,
  },
  { name: 'no punctuation', in: SHOWN, weight: 1, holds: (o) => !o.punctuated },
  { name: 'stretched letters', in: SHOWN, weight: 2, holds: (o) => o.stretched && !o.fits && !o.row },
  { name: 'dash at its edge', in: SHOWN, weight: 2.5, holds: (o) => o.dashed },
  { name: 'wider than the column', in: SHOWN, weight: 2.5, holds: (o) => o.overwide },
  {
    name: 'too narrow for running text',
    in: SHOWN,
    weight: 1.5,
    holds: (o) => o.narrow && (!o.finished || o.asks),
  },
  {
    name: 'a short question among long lines',
    in: SHOWN,
    weight: 2,
    holds: (o) => o.asks && o.unwrapped && !o.quoted,
  },
  { name: 'opens like prose', in: SHOWN, weight: -1.5, holds: (o) => o.opener },
  { name: 'a paragraph opens here', in: SHOWN, weight: -1.5, holds: (o) => o.opensParagraph },
  { name: 'opens with a day and a pause', in: SHOWN, weight: -3, holds: (o) => o.opensWithDay },
  { name: 'starts inside a sentence', in: SHOWN, weight: -3, holds: (o) => o.startsMidSentence },
  {
    name: 'several clauses',
    in: SHOWN,
    weight: -2,
    holds: (o) => o.commas > 1 && !o.dashed && !o.overwide,
  },
  { name: 'many clauses', in: SHOWN, weight: -1.5, holds: (o) => o.commas > 2 && !isLead(o) },
  { name: 'quotation left open', in: SHOWN, weight: -2.5, holds: (o) => o.unbalanced },
  { name: 'ends with a function word', in: SHOWN, weight: -3, holds: (o) => o.dangling },
  { name: 'reports speech', in: SHOWN, weight: -1.5, holds: (o) => o.speech },
  { name: 'fits the column', in: SHOWN, weight: -0.8, holds: (o) => o.fits || o.indented },
  {
    name: 'named as a notice',
    in: SHOWN,
    weight: 2,
    holds: (o) => !o.punctuated && NOTICE.test(o.line.text),
  },
  { name: 'even halves', in: SHOWN, weight: 1, holds: (o) => o.halves },
  { name: 'balanced clauses', in: SHOWN, weight: 0.7, holds: isBalanced },
  { name: 'place and colon', in: SHOWN, weight: 1.5, holds: (o) => o.placeAndColon && !o.finished },
  { name: 'ends with a quoted word', in: SHOWN, weight: 0.8, holds: (o) => o.endsQuoted },
  {
    name: 'right above a heading',
    in: SHOWN,
    weight: 1,
    holds: (o) => o.aboveHeading && isKickerLike(o),
  },
  { name: 'all that is left of a section', in: SHOWN, weight: -6, holds: (o) => o.restOfSection },
  { name: 'label of a box', in: SHOWN, weight: 5, holds: (o) => o.boxLabel },
  {
    name: 'short among long lines',
    in: ['floated'],
    weight: 1.5,
    holds: (o) => o.unwrapped && o.longest <= 24 && !o.punctuated,
  },
  { name: 'a clause and a pause', in: ['floated'], weight: -1, holds: (o) => o.commas > 0 },
  { name: 'section mark', in: ['display'], weight: 4, holds: (o) => o.sectionMark },
  { name: 'opens like prose', in: ['first'], weight: 0.7, holds: (o) => o.opener },
  { name: 'opens with a quotation', in: ['first'], weight: 0.4, holds: (o) => o.quoted },
  { name: 'indent lost', in: ['first'], weight: 0.6, holds: (o) => o.indented },
  { name: 'starts inside a sentence', in: ['first'], weight: -2, holds: (o) => o.startsMidSentence },
  { name: 'starts inside a sentence', in: ['next'], weight: 1.5, holds: (o) => o.startsMidSentence },
  { name: 'opens like prose', in: ['next'], weight: -1, holds: (o) => o.opener },
  { name: 'fits the column', in: TEXT, weight: 0.8, holds: (o) => o.fits },
  { name: 'wider than the column', in: TEXT, weight: -1.5, holds: (o) => o.overwide },
  { name: 'long', in: TEXT, weight: 2, holds: (o) => o.longest > 48 },
  { name: 'ends a sentence', in: TEXT, weight: 1, holds: (o) => o.finished },
  { name: 'Markdown heading', in: TEXT, weight: -5, holds: (o) => o.line.level > 0 },
  {
    name: 'short scrap without an end',
    in: TEXT,
    weight: -1.5,
    holds: isScrap,
  },
];

export const STEPS: readonly Step[] = [
  { name: 'sentence goes on', from: TEXT, to: ['next'], weight: 2, holds: (b) => !b.finished },
  {
    name: 'a paragraph opens here',
    from: TEXT,
    to: ['next'],
    weight: -1.5,
    holds: (b, o) => !b.endsWithComma && o.opensParagraph,
  },
  {
    name: 'a date opens below a line without a pause',
    from: TEXT,
    to: ['next'],
    weight: -1,
    holds: (b, o) => !b.punctuated && !b.finished && o.opener && /^\d/.test(o.line.text),
  },
  {
    name: 'two scraps in a row',
    from: TEXT,
    to: ['next'],
    weight: -2,
    holds: (b, o) => isScrap(b) && isScrap(o),
  },
  {
    name: 'line before too narrow to go on',
    from: TEXT,
    to: ['next'],
    weight: -2,
    holds: (b) => !b.finished && b.narrow,
  },
  {
    name: 'paragraph was ended',
    from: TEXT,
    to: ['next'],
    weight: -3,
    holds: (b) => b.finished && !(b.wrapped && b.fits),
  },
  {
    name: 'new paragraph after an end',
    from: TEXT,
    to: ['first'],
    weight: 1,
    holds: (b) => b.finished && !(b.wrapped && b.fits),
  },
  { name: 'sentence left unfinished', from: TEXT, to: ['first'], weight: -3.5, holds: (b) => !b.finished },
  { name: 'after an end', from: TEXT, to: ['display'], weight: 0.5, holds: (b) => b.finished },
  { name: 'sentence left unfinished', from: TEXT, to: ['display'], weight: -4, holds: (b) => !b.finished },
  {
    name: 'columns of OCR are cut anywhere',
    from: TEXT,
    to: ['display'],
    weight: 0.8,
    holds: (b) => !b.finished && b.unwrapped,
  },
  {
    name: 'a heading cuts the column',
    from: TEXT,
    to: ['display'],
    weight: 2,
    holds: (b, o) => !b.finished && (o.line.level > 0 || (o.aboveHeading && isKickerLike(o))),
  },
  { name: 'breaks into a sentence', from: TEXT, to: ['floated'], weight: -1.5, holds: (b) => !b.finished },
  { name: 'nothing to break into', from: TEXT, to: ['floated'], weight: -8, holds: (b) => b.finished },
  { name: 'second floated line', from: ['floated'], to: ['floated'], weight: -1, holds: always },
  { name: 'sentence goes on behind', from: ['floated'], to: ['next'], weight: 1, holds: (_, o) => !o.opener },
  { name: 'further display line', from: ['display'], to: ['display'], weight: -0.3, holds: always },
  { name: 'text under a display line', from: ['display'], to: ['first'], weight: 0.5, holds: always },
  { name: 'nothing to continue', from: ['display'], to: ['next'], weight: -4, holds: always },
  { name: 'text under a mark', from: ['mark'], to: ['first'], weight: 0.5, holds: always },
  { name: 'nothing to continue', from: ['mark'], to: ['next'], weight: -2.5, holds: always },
  {
    name: 'display line behind a mark',
    from: ['mark'],
    to: ['display'],
    weight: 0.5,
    holds: (b) => b.fixed !== 'byline',
  },
  {
    name: 'a byline stands above text',
    from: ['mark'],
    to: ['display'],
    weight: -1,
    holds: (b) => b.fixed === 'byline',
  },
  { name: 'sentence left unfinished', from: TEXT, to: ['mark'], weight: -3, holds: (b) => !b.finished },
];
