// What is marked in the two texts, line by line.
import { lastAt } from "./align.mjs";
import { isJoin } from "./effects.mjs";

const isMove = (piece) => typeof piece !== "string" && piece.length === 2;
const SEAM = 2;
const LONGEST_WORD = 24;

/**
 * The marks of both texts.
 *
 * @returns {{source: Array<Array>, result: Array<Array>}} for each line the marks that touch it: start, end, issue, css,
 *   and for a mark of an edit its part
 */
export function marksOf(model, decisions, outcome) {
  const source = new Lanes(model.lines);
  const result = new Lanes(outcome.lines);
  const drawn = new Set();
  for (const row of outcome.held) {
    const css = decisions.get(row.issue.id)?.verdict === "accept" ? "made accepted" : "made";
    const joins =
      !row.insert.some(isMove) &&
      row.issue.offers[0]?.edits.every((edit) => !edit.insert.some(isMove)) &&
      isJoin(row, model.source);
    if (!row.tail) drawn.add(row.issue.id);
    source.put(row.start, row.end, row.issue, joins ? `${css} join` : css);
    for (const piece of row.insert) if (isMove(piece)) source.put(piece[0], piece[1], row.issue, `${css} moved first`);
    const part = outcome.places.put.get(row.key);
    if (joins) {
      const low = wordEdge(model.source, row.start, -1);
      const high = wordEdge(model.source, row.end, 1);
      source.put(low, row.start, row.issue, `${css} seam`);
      source.put(row.end, high, row.issue, `${css} seam`);
      if (part)
        result.put(part.to - (row.start - low), part.to + part.size + high - row.end, row.issue, `${css} seam`, part);
    } else if (part) result.put(part.to, part.to + part.size, row.issue, css, part);
  }
  const begun = new Set();
  for (const part of outcome.parts) {
    if (!part.moved || part.row) continue;
    const first = begun.has(part.moved.key) ? "" : " first";
    begun.add(part.moved.key);
    result.put(part.to, part.to + part.size, part.moved.issue, `made moved${first}`);
  }
  for (const issue of model.issues) {
    if (drawn.has(issue.id)) continue;
    const state = decisions.state(issue);
    if (state === "known") continue;
    const css = state === "open" || state === "asked" ? `open ${issue.severity}` : state;
    source.put(issue.start, issue.end, issue, css);
    if (state !== "superseded") result.put(...outcome.places.span(issue.start, issue.end), issue, css);
  }
  return { source: source.lanes, result: result.lanes };
}

class Lanes {
  constructor(lines) {
    this.lines = lines;
    this.lanes = new Array(lines.length);
  }

  put(start, end, issue, css, part = null) {
    const { lines } = this;
    if (!lines.length) return;
    const mark = { start, end, issue, css, part };
    for (let at = Math.max(lastAt(lines, start, "start"), 0); at < lines.length; at++) {
      if (lines[at].start > start && lines[at].start >= end) break;
      (this.lanes[at] ??= []).push(mark);
    }
  }
}

/** Where the words beside a seam end: two characters away, or at the end of a Latin word, on the same line. */
function wordEdge(text, at, step) {
  for (let reach = 0; reach < LONGEST_WORD; reach++) {
    const char = text[step < 0 ? at - 1 : at];
    if (!char || /\s/.test(char)) break;
    if (reach >= SEAM && !/[A-Za-z0-9]/.test(char)) break;
    at += step;
  }
  return at;
}

/**
 * A line cut at the edges of its marks; each piece knows the shortest mark over it and those that begin in it.
 *
 * @returns {Array<{start, end, top, begins}>}
 */
export function piecesOf(marks, start, stop) {
  const edges = new Set([start, stop]);
  for (const mark of marks) {
    if (mark.start > start && mark.start < stop) edges.add(mark.start);
    if (mark.end > start && mark.end < stop) edges.add(mark.end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const ordered = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces = [];
  let active = [];
  let index = 0;
  cuts.forEach((from, number) => {
    const begins = [];
    while (index < ordered.length && Math.max(ordered[index].start, start) <= from) {
      const mark = ordered[index++];
      if (mark.start >= start) begins.push(mark);
      if (mark.end > mark.start) active.push(mark);
    }
    active = active.filter((mark) => mark.end > from);
    let top = null;
    for (const mark of active) if (!top || mark.end - mark.start <= top.end - top.start) top = mark;
    pieces.push({ start: from, end: cuts[number + 1] ?? from, top, begins });
  });
  return pieces;
}
