/**
 * Series: what the charts draw besides the facets. Small arrays of counts under one query, so that a click on a chart repaints
 * all of them from a few kilobytes, however many articles there are.
 */
import type { Topic } from '../../corpus/topics.ts';
import { PROVINCES } from '../../corpus/provinces.ts';
import { findMatches } from '../answer/answer-query.ts';
import { withoutDates } from '../query/edit-dates.ts';
import { mainNamesOf } from '../shelf/mechanism-main-names.ts';
import { countMatrix, type Matrix } from './series-matrix.ts';
import { countMonths, monthOf, type Months } from './series-months.ts';
import { tagArticles, type Tags } from './series-tags.ts';
import type { Library } from '../answer/library.ts';
import { placesOf } from '../shelf/places.ts';
import { NATIONAL, type Query } from '../query/query.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { TOPICS } from '../../corpus/topics.ts';

export interface Series {
  /** Counted without the dates that the query asks for, because other dates would take their place. */
  readonly months: Months;
  /** Topics by the order of their list, provinces by code, NATIONAL last. */
  readonly topics: Matrix<Topic>;
  /** The mechanisms named most, all names of one together under its main name; then by name. */
  readonly mechanisms: Matrix;
}

/** What is the same for every query. */
export interface SeriesFrame {
  /** Months since the year 0 by place on the shelf; -1 where the date is not known. */
  readonly months: Int32Array;
  readonly topics: Tags;
  readonly regions: Tags;
  readonly mechanisms: Tags;
  readonly organisations: Tags;
}

/** Rows that the matrix of mechanisms has at most: what a reader may want to look through. */
const MOST_MECHANISMS = 60;

/** Works out the frame of a shelf; once per shelf. */
export function frameSeries(shelf: Shelf): SeriesFrame {
  const { entries } = shelf;
  const mechanismsOf = mainNamesOf(shelf);
  return {
    months: Int32Array.from(entries, ({ date }) => monthOf(date)),
    topics: tagArticles(
      entries.map(({ labels }) => labels.topics),
      TOPICS,
    ),
    regions: tagArticles(
      entries.map(({ labels }) =>
        labels.regions.length === 0
          ? [NATIONAL]
          : labels.regions.map((region) => placesOf(region)[0]?.code ?? NATIONAL),
      ),
      [...PROVINCES.map(({ code }) => code), NATIONAL],
    ),
    mechanisms: tagArticles(entries.map(({ facts }) => mechanismsOf(facts))),
    organisations: tagArticles(entries.map(({ facts }) => facts.organisations)),
  };
}

/** The series of a query. */
export function answerSeries(library: Library, frame: SeriesFrame, query: Query): Series {
  const found = findMatches(library, query);
  const open = withoutDates(query);
  const anyDate = open === query ? found : findMatches(library, open);
  return {
    months: countMonths(frame.months, anyDate),
    topics: countMatrix(frame.topics, frame.regions, found) as Matrix<Topic>,
    mechanisms: countMatrix(frame.mechanisms, frame.regions, found, MOST_MECHANISMS),
  };
}
