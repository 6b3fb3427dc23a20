// A correction in words: what stands there, and what should stand there, with as much around it as finds the place. The
// way is that of textclean/writers/errata, so that both tables say the same.
import { lineColumn } from "./align.mjs";
import { clipped } from "./excerpt.mjs";
import { oneLine } from "./model.mjs";
import { say } from "./words.mjs";

const AROUND = 6; // letters of context on either side
const LONG = 80; // characters of the longest words that are quoted whole
const MOST = 3; // places of one correction that are quoted
const REACH = 80; // so far white space is read on either side of a place
const LETTER = /[\p{L}\p{N}]/u;
const BLANK = "[ \\t\\u3000\\u00a0\\n\\r\\x0b\\x0c\\x85\\u2028\\u2029]";
const BLANKS = new RegExp(`^${BLANK}*$`);
const TAIL = new RegExp(`${BLANK}*$`);
const HEAD = new RegExp(`^${BLANK}*`);
const LINE_END = /[\n\r\x0b\x0c\x85\u2028\u2029]/;

const isMove = (piece) => typeof piece !== "string" && piece.length === 2;
const quoted = (words) => clipped(oneLine(words), LONG);

/** The words that an edit puts in, those that it moves left out. */
const literal = (edit) =>
  edit.insert
    .filter((piece) => !isMove(piece))
    .map((piece) => (typeof piece === "string" ? piece : piece[2]))
    .join("");

/** The correction that an offer is, `[wrong, right]`; without one, what is doubtful alone. */
export function correction(model, issue, offer) {
  const { source } = model;
  const edits = [...(offer?.edits ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
  if (!edits.length)
    return [quoted(issue.before || source.slice(...context(source, issue.start, issue.end))), ""];
  const moving = edits.find((edit) => edit.insert.some(isMove));
  if (moving) return [quoted(source.slice(...moving.insert.find(isMove))), moved(model, moving)];
  if (edits.at(-1).end - edits[0].start <= LONG) return together(edits, source);
  if (edits.length === 1 && !edits[0].insert.length)
    return [quoted(source.slice(edits[0].start, edits[0].end)), say("errata-delete")];
  const parts = edits.slice(0, MOST).map((edit) => together([edit], source));
  return [0, 1].map((side) => parts.map((part) => part[side]).join("；") + (edits.length > MOST ? "…" : ""));
}

/** The correction without its context, where it changes marks alone; such are folded. */
export function bare(model, offer) {
  const edits = offer?.edits ?? [];
  if (edits.length !== 1 || edits[0].insert.some(isMove)) return null;
  const [wrong, right] = [model.source.slice(edits[0].start, edits[0].end), literal(edits[0])];
  if (!wrong.trim() || !right.trim() || wrong.length > 4 || /\p{L}/u.test(wrong + right)) return null;
  return [oneLine(wrong), oneLine(right)];
}

/** Where a passage goes: behind which words. */
function moved(model, edit) {
  const low = Math.max(edit.start - 40, 0);
  const words = model.source.slice(low, edit.start).trimEnd();
  const line = lineColumn(model.lines, low + Math.max(words.length - 1, 0))[0];
  return say("errata-move", { line: String(line), words: words ? `…${oneLine(words.slice(-12))}` : "" });
}

/** Edits that stand near one another, in one piece of the text. */
function together(edits, source) {
  const [low, high] = context(source, edits[0].start, edits.at(-1).end);
  let [right, here] = ["", low];
  for (const edit of edits) {
    right += source.slice(here, edit.start) + literal(edit);
    here = edit.end;
  }
  return [quoted(source.slice(low, high)), quoted(right + source.slice(here, high))];
}

/** A place with the letters and figures around it, or one other mark on either side. */
function context(source, low, high) {
  let [start, end] = [low, high];
  const last = () => [...source.slice(Math.max(start - 2, 0), start)].at(-1) ?? "";
  const next = () => [...source.slice(end, end + 2)][0] ?? "";
  for (let many = 0; many < AROUND && LETTER.test(last()); many++) start -= last().length;
  for (let many = 0; many < AROUND && LETTER.test(next()); many++) end += next().length;
  if (start === low && last().trim()) start -= last().length;
  if (end === high && next().trim()) end += next().length;
  return [start, end];
}

/** The name of the proof mark; null: the edits change blank lines only, for which a proof has no mark. */
export function proofMark(model, offer) {
  const edits = offer?.edits ?? [];
  if (!edits.length) return "query";
  if (edits.some((edit) => edit.insert.some(isMove))) return "move";
  const marks = new Set(edits.map((edit) => markOf(edit, model.source)).filter(Boolean));
  return marks.size > 1 ? "replace" : ([...marks][0] ?? null);
}

function markOf(edit, source) {
  const [gone, comes] = [source.slice(edit.start, edit.end), literal(edit)];
  if (BLANKS.test(gone) && BLANKS.test(comes)) return markOfBlanks(edit, gone, comes, source);
  if (!comes) return "delete";
  if (!gone) return "insert";
  const sorted = (words) => [...words].sort().join("");
  return [...gone].length > 1 && sorted(gone) === sorted(comes) ? "swap" : "replace";
}

/** Of an edit of white space: whether two lines become one, or one two, or a gap grows narrower. */
function markOfBlanks(edit, gone, comes, source) {
  const before = TAIL.exec(source.slice(Math.max(edit.start - REACH, 0), edit.start))[0];
  const after = HEAD.exec(source.slice(edit.end, edit.end + REACH))[0];
  const [was, now] = [gone, comes].map((words) => LINE_END.test(before + words + after));
  const inside = edit.start > before.length && edit.end + after.length < source.length;
  if (was && !now) return inside ? "join" : null;
  if (now && !was) return inside ? "paragraph" : null;
  if (was) return null;
  return comes.length < gone.length ? "close-up" : "replace";
}
