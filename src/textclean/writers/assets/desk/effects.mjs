// What a fix does, shown before it is done: each edit in words, with the words around it.
import { lineColumn } from "./align.mjs";
import { cut, el, shown } from "./dom.mjs";
import { wordsBefore, wordsBehind } from "./excerpt.mjs";
import { say } from "./words.mjs";

const MOST = 6;
const AROUND = 14;
const LONG = 72;
const LINE_END = /\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]/;

const moves = (issue) =>
  (issue.offers[0]?.edits ?? []).flatMap((edit) => edit.insert.filter(isMove).map(([start]) => [start, edit.start]));

/** From where to where the passages of an issue go; none where a page is set anew, whose ways would hide all else. */
export function ways(issue) {
  const found = moves(issue);
  if (!found.length) return found;
  const under = issue.needs.map((id) => issue.model.byId.get(id)).filter(Boolean);
  return [issue, ...under].some((one) => moves(one).length > MOST) ? [] : found;
}

const isMove = (piece) => typeof piece !== "string" && piece.length === 2;
const isCopy = (piece) => typeof piece !== "string" && piece.length === 3;
export const counted = (text) => [...text.replace(/[\r\n]/g, "")].length;

/** The words that an edit puts in. */
export const inserted = (edit, source) =>
  edit.insert
    .map((piece) => (typeof piece === "string" ? piece : isCopy(piece) ? piece[2] : source.slice(piece[0], piece[1])))
    .join("");

/** Whether an edit joins two lines: it takes the line ends between their words, and puts none in. */
export function isJoin(edit, source) {
  const taken = source.slice(edit.start, edit.end);
  if (edit.start <= 0 || edit.end >= source.length || taken.trim() || !LINE_END.test(taken)) return false;
  if (/\s/.test(source[edit.start - 1]) || /\s/.test(source[edit.end])) return false;
  return !edit.insert.some((piece) => isMove(piece) || LINE_END.test(typeof piece === "string" ? piece : piece[2]));
}

/** The lines of a place, in words. */
export function placeOf(model, start, end) {
  const words = model.source.slice(start, end).replace(/[\r\n]+$/, "");
  const first = lineColumn(model.lines, start)[0];
  return lineRange(first, lineColumn(model.lines, start + Math.max(words.length - 1, 0))[0]);
}

const lineRange = (first, last) =>
  first === last
    ? say("line-number", { n: String(first) })
    : say("line-range", { first: String(first), last: String(last) });

/** The edits of an offer as elements; `brief` leaves out what is said of them. */
export function describe(model, offer, brief = false) {
  const edits = telling(offer, model.source);
  const found = edits
    .slice(0, MOST)
    .map((edit) =>
      el(
        "p.change",
        {},
        brief ? null : el("span.does", {}, said(model, edit)),
        change(model, edit, brief ? 10 : AROUND),
      ),
    );
  if (edits.length > MOST) found.push(el("p.change", {}, say("more-edits", { n: edits.length - MOST })));
  for (const edit of brief ? [] : edits.slice(0, MOST)) if (edit.insert.some(isMove)) found.push(seam(model, edit));
  return found;
}

/** The edits that say something: of a move, not the emptied place with the white space around it. */
function telling(offer, source) {
  const moves = offer.edits.flatMap((edit) => edit.insert.filter(isMove));
  if (!moves.length) return offer.edits;
  return offer.edits.filter((edit) => {
    if (edit.insert.length) return true;
    let words = source.slice(edit.start, edit.end);
    for (const [start, end] of moves) words = words.replace(source.slice(start, end), "");
    return words.trim();
  });
}

function said(model, edit) {
  const { source } = model;
  const where = placeOf(model, edit.start, edit.end);
  for (const piece of edit.insert) {
    if (isMove(piece))
      return say("effect-move", { from: placeOf(model, ...piece), n: counted(source.slice(...piece)), where });
    if (isCopy(piece))
      return say("effect-copy", { from: placeOf(model, piece[0], piece[1]), n: counted(piece[2]), where });
  }
  if (isJoin(edit, source)) {
    const lines = lineRange(lineColumn(model.lines, edit.start)[0], lineColumn(model.lines, edit.end)[0]);
    return say("effect-join", { where: lines });
  }
  if (!edit.insert.length) return say("effect-delete", { n: counted(source.slice(edit.start, edit.end)), where });
  if (edit.start === edit.end) return say("effect-insert", { n: counted(inserted(edit, source)), where });
  return say("effect-replace", { where });
}

/** The place with the words around it, what goes struck out, what comes underlined. */
function change({ source, document }, edit, around) {
  const before = wordsBefore(source, edit.start, around);
  const after = wordsBehind(source, edit.end, around);
  const gone = source.slice(edit.start, edit.end);
  const comes = inserted(edit, source);
  return el(
    "bdi",
    { lang: document.lang },
    shown(before),
    gone && el("del", {}, cut(gone, LONG)),
    comes && el("ins", {}, cut(comes, LONG)),
    shown(after),
  );
}

/** How the words meet where a moved passage is put. */
function seam({ source, document }, edit) {
  let at = edit.start;
  while (at > 0 && !source[at - 1].trim()) at--;
  const passage = inserted(edit, source).trim();
  return el(
    "p.change",
    {},
    el("span.does", {}, say("seam-after-move")),
    el("bdi", { lang: document.lang }, shown(wordsBefore(source, at, AROUND)), el("span.joint", {}, "｜"), cut(passage, 32)),
  );
}
