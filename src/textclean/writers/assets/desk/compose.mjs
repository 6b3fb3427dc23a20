// The text under a set of decisions, composed from the source and the edits alone: no rule is run, no place is searched.
// The way is that of textclean/text/compose.py; what accepted offers add is that they may stand against one another.
import { chosen } from "./chosen.mjs";

const LINE_END = /[\n\r]/;

/** Compose the text. */
export function compose(model, decisions) {
  const { rows, unsure, gone } = chosen(model, decisions);
  let held = outermost(rows);
  const dropped = new Set();
  for (let against = clashes(held, model.source); against.size; against = clashes(held, model.source)) {
    for (const id of against) dropped.add(id);
    held = outermost(rows.filter((row) => !dropped.has(row.issue.id)));
  }
  for (const id of dropped) unsure.add(id);
  const tree = treeOf(held);
  const parts = emit(tree, 0, model.source.length, tree.top, model);
  for (const row of held) {
    if (
      row.extra &&
      row.insert.some((piece) => typeof piece === "string") &&
      row.over.some((key) => gone.has(key.slice(0, key.lastIndexOf("/"))))
    ) {
      unsure.add(row.issue.id); // its words were made on top of an edit that is gone
    }
  }
  for (const id of shaken(model, held, gone)) unsure.add(id);
  return { ...joined(parts, model.source), parts, held, unsure, gone };
}

/** Accepted offers about passages in which a break was left: the run may take them for other passages. */
function shaken(model, held, gone) {
  const found = new Set();
  const extra = held.filter((row) => row.extra && !row.reworded);
  if (!extra.length || !gone.size) return found;
  const breaks = model.issues.filter((issue) => gone.has(issue.id) && LINE_END.test(issue.before));
  for (const { issue, start, end, insert } of extra) {
    const own = issue.related.filter((place) => place.length === 3);
    const places = [
      [issue.start, issue.end],
      [start, end],
      ...own,
      ...insert.filter((piece) => typeof piece !== "string"),
    ];
    if (breaks.some((one) => one !== issue && places.some(([from, to]) => one.start < to && from < one.end)))
      found.add(issue.id);
  }
  return found;
}

/** The edits that hold: all but those that another of them stands on. */
export function outermost(rows) {
  const under = new Set();
  for (const row of rows) for (const key of row.over) under.add(key);
  const held = under.size ? rows.filter((row) => !under.has(row.key)) : [...rows];
  return held.sort((a, b) => a.start - b.start || a.end - b.end || a.issue.rank - b.issue.rank || a.number - b.number);
}

const isMove = (piece) => typeof piece !== "string" && piece.length === 2;

/**
 * Accepted offers that stand against another edit. What lies inside a replaced place is covered by it, and is dropped
 * from `held`; what lies across an edge cannot be made together: the later one waits for a run.
 */
function clashes(held, source) {
  const against = new Map(); // who yields, and to whom
  const yields = (id, other) => against.set(id, (against.get(id) ?? new Set()).add(other.issue.id));
  const yieldsLater = (one, other) => yields(later(one, other), one.issue.id === later(one, other) ? other : one);
  if (!held.some((row) => row.extra)) return new Set();
  const places = [];
  for (const row of held) {
    places.push({ start: row.start, end: row.end, row, hole: false });
    for (const piece of row.insert) {
      if (typeof piece !== "string")
        places.push({ start: piece[0], end: piece[1], row, hole: true, copy: piece.length > 2 });
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end || b.hole - a.hole);
  const covered = new Set();
  const open = [];
  for (const place of places) {
    while (open.length && open[open.length - 1].end <= place.start) open.pop();
    for (const outer of open) {
      if (outer.row === place.row || (!outer.row.extra && !place.row.extra)) continue;
      if (outer.start === outer.end || outer.end <= place.start) continue;
      const empty = place.start === place.end;
      if (empty && (place.start === outer.start || place.start === outer.end)) {
        // a passage goes behind a line that an accepted join now leads on: there is no such place any more
        if (outer.row.extra && place.row.extra && place.row.insert.some(isMove) && joins(outer.row, source))
          yieldsLater(outer.row, place.row);
        continue;
      }
      if (outer.hole && outer.row.extra && sameFamily(outer.row, place.row)) {
        yields(place.row.issue.id, outer.row); // in one pass nothing may change what an accepted move or copy takes
      } else if (outer.copy || place.copy) continue;
      else if (place.end > outer.end) yieldsLater(outer.row, place.row);
      else if (!outer.hole) {
        if (place.hole || place.row.insert.some(isMove)) yieldsLater(outer.row, place.row);
        else covered.add(place.row);
      }
    }
    if (place.end > place.start) open.push(place);
  }
  if (!against.size && covered.size) {
    const kept = held.filter((row) => !covered.has(row));
    held.splice(0, held.length, ...kept);
  }
  const first = [...against].filter(([, others]) => [...others].some((id) => !against.has(id))).map(([id]) => id);
  return new Set(first.length ? first : against.keys()); // what yields to nobody who stays is asked again
}

const joins = (row, source) =>
  LINE_END.test(source.slice(row.start, row.end)) && !source.slice(row.start, row.end).trim() && !row.insert.length;

const sameFamily = (one, other) => one.issue.id.split("-", 1)[0] === other.issue.id.split("-", 1)[0];

function later(one, other) {
  if (one.extra !== other.extra) return (one.extra ? one : other).issue.id;
  return (one.issue.rank > other.issue.rank ? one : other).issue.id;
}

/** Edits and the holes that moves leave, as they lie in one another. */
function treeOf(held) {
  const nodes = held.map((row) => ({ start: row.start, end: row.end, row, inside: [] }));
  const holes = new Map();
  for (const row of held) {
    for (const piece of row.insert) {
      if (isMove(piece))
        holes.set(`${piece[0]},${piece[1]}`, { start: piece[0], end: piece[1], row: null, inside: [] });
    }
  }
  if (holes.size || held.some((row) => row.start === row.end)) {
    nodes.push(...holes.values());
    const first = (node) => 2 * node.start + (node.start < node.end);
    nodes.forEach((node, rank) => (node.rank = rank));
    nodes.sort(
      (a, b) => first(a) - first(b) || b.end - a.end || (a.row !== null) - (b.row !== null) || a.rank - b.rank,
    );
  }
  const top = [];
  const open = [];
  for (const node of nodes) {
    while (open.length && open[open.length - 1].end < Math.max(node.end, node.start + 1)) open.pop();
    (open.length ? open[open.length - 1].inside : top).push(node);
    if (!node.row) open.push(node);
  }
  return { top, holes };
}

/** The parts of the text in its order: places of the source, and words that were put in. */
function emit(tree, start, end, nodes, model) {
  const parts = [];
  const walk = (from, to, inside, moved) => {
    for (const node of inside) {
      if (node.start > from) parts.push({ start: from, end: node.start, moved });
      from = Math.max(from, node.end);
      if (!node.row) continue;
      const begun = parts.length;
      for (const piece of node.row.insert) {
        if (isMove(piece)) walk(piece[0], piece[1], tree.holes.get(`${piece[0]},${piece[1]}`).inside, node.row);
        else
          parts.push({
            text: typeof piece === "string" ? piece : copied(piece, tree, model),
            row: node.row,
            at: node.start,
            moved,
          });
      }
      if (parts.length === begun) parts.push({ text: "", row: node.row, at: node.start, moved });
    }
    if (to > from) parts.push({ start: from, end: to, moved });
  };
  walk(start, end, nodes, null);
  return parts;
}

/**
 * The words of a copy as they read under these decisions. The record keeps them as they read in the run; where the run's
 * own edits give just these words, today's edits give today's.
 */
function copied([start, end, text], tree, model) {
  model.faithful ??= new Map();
  const key = `${start},${end},${text}`;
  if (!model.faithful.has(key)) {
    model.faithful.set(key, false);
    const base = treeOf(outermost(chosen(model, model.begun ?? new Map()).rows));
    model.faithful.set(key, within(base, start, end, model) === text);
  }
  return (model.faithful.get(key) ? within(tree, start, end, model) : null) ?? text;
}

/** A stretch of the source with the edits inside it; null where one lies across its edge, or a passage moves. */
function within(tree, start, end, model) {
  const inside = [];
  for (const node of tree.top) {
    if (node.end < start || (node.end === start && node.start < start)) continue;
    if (node.start >= end) break;
    if (!node.row || node.row.insert.some((piece) => typeof piece !== "string")) return null;
    if (node.start < start || node.end > end) return null;
    if (node.start === node.end && node.start === start) continue;
    inside.push(node);
  }
  let text = "";
  let from = start;
  for (const node of inside) {
    text += model.source.slice(from, node.start) + node.row.insert.join("");
    from = node.end;
  }
  return text + model.source.slice(from, end);
}

/** The text of parts; each part learns where it stands. */
function joined(parts, source) {
  const pieces = [];
  let at = 0;
  for (const part of parts) {
    const words = part.row ? part.text : source.slice(part.start, part.end);
    part.to = at;
    part.size = words.length;
    pieces.push(words);
    at += words.length;
  }
  return { text: pieces.join("") };
}
