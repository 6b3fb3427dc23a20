// What an own wording of the editor replaces, and where it stands. The way is that of textclean/superseding.py.
import { offerOf } from "./chosen.mjs";

const isMove = (piece) => typeof piece !== "string" && piece.length === 2;

/** Whether a place lies in another; what is put in at its edge does not. */
export const within = (start, end, outer) =>
  outer.start <= start && end <= outer.end && (start < end || (outer.start < start && start < outer.end));

/**
 * The issues in the place of an own wording, each with the issue that was worded otherwise.
 *
 * @returns {{superseded: Map, inside: Map}} issues that were made and give way to the wording; those that were not
 */
export function worded(model, decisions, outcome) {
  const [superseded, inside] = [new Map(), new Map()];
  const made = new Set(outcome.held.map((row) => row.issue));
  const wordings = [];
  for (const [id, row] of decisions) {
    const issue = row.verdict === "accept" && typeof row.text === "string" ? model.byId.get(id) : null;
    if (issue && made.has(issue)) wordings.push(issue);
  }
  wordings.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer = wordings.filter((one, at) => !wordings.slice(0, at).some((other) => other.end >= one.end));
  for (const issue of outer.length ? model.issues : []) {
    for (const wording of outer) {
      if (wording === issue) continue;
      const edits = offerOf(model, issue, decisions.get(issue.id))?.edits ?? [];
      const over = (edit) => edit.over.some((key) => key.startsWith(`${wording.id}/`));
      if (edits.length) {
        if (edits.every((edit) => within(edit.start, edit.end, wording) && !over(edit)))
          superseded.set(issue, wording);
      } else if (within(issue.start, issue.end, wording)) inside.set(issue, wording);
    }
  }
  return { superseded, inside };
}

function byIssue(parts) {
  const found = new Map();
  for (const part of parts) {
    if (!part.row) continue;
    if (!found.has(part.row.issue)) found.set(part.row.issue, []);
    found.get(part.row.issue).push(part);
  }
  return found;
}

/** Where an issue stands in the text: its words that are left, and those that were put in their place. */
export function placeNow(outcome, issue) {
  const { superseded, inside } = outcome.worded;
  const own = superseded.get(issue) ?? inside.get(issue) ?? issue;
  let [low, high] = outcome.places.span(own.start, own.end);
  outcome.partsOf ??= byIssue(outcome.parts);
  for (const part of outcome.partsOf.get(own) ?? []) {
    const { row } = part;
    if (!part.size || row.start < own.start || row.end > own.end || row.insert.some(isMove)) continue;
    if (low === high) [low, high] = [part.to, part.to + part.size];
    else [low, high] = [Math.min(low, part.to), Math.max(high, part.to + part.size)];
  }
  return edged(outcome, own, low, high);
}

/** A place with the words that were put in for its first and its last character; one that is gone behind those before it. */
function edged(outcome, { start, end }, low, high) {
  const put = () => outcome.parts.filter((part) => part.row && part.size);
  outcome.putAt ??= new Map(put().flatMap((part) => [[`s${part.to}`, part], [`e${part.to + part.size}`, part]]));
  let before = outcome.putAt.get(`s${low}`);
  while (low === high && start < end && before?.row.end <= start) {
    low = high = before.to + before.size;
    before = outcome.putAt.get(`s${low}`);
  }
  if (low === high) return [low, high];
  const fits = (part) => part && part.row.start < part.row.end && start <= part.row.start && part.row.end <= end;
  const [first, last] = [outcome.putAt.get(`e${low}`), outcome.putAt.get(`s${high}`)];
  return [fits(first) ? first.to : low, fits(last) ? last.to + last.size : high];
}

/** The words that a text has at the place of an issue, those put in inside it included. */
export function wordsAt(model, outcome, issue) {
  let words = "";
  for (const part of outcome.parts) {
    const away = part.moved?.insert.filter(isMove).every(([start, end]) => issue.start < start || issue.end > end);
    if (away) continue; // it was moved out of the place
    if (part.row) {
      const { start, end } = part.row;
      if (part.row.issue === issue ? issue.start <= start && end <= issue.end : within(start, end, issue))
        words += part.text;
    } else words += model.source.slice(Math.max(part.start, issue.start), Math.min(part.end, issue.end));
  }
  return words;
}
