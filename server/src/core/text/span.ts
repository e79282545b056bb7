/** A half-open range of offsets into one text. Offsets count UTF-16 units, as JavaScript strings do. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same span in a text that has `by` more units before it. */
export function shiftSpan(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** True when `inner` lies wholly within `outer`. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two spans share at least one unit, or touch where one of them is empty. */
export function spansOverlap(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.end === a.start || b.end === b.start));
}

/** The text that a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
