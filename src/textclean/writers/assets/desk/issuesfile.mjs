// The record of a run as the page would leave it: a row for the run, then one for each issue (JSON Lines).
import { countBefore, lineColumn } from "./align.mjs";
import { offerOf } from "./chosen.mjs";
import { encode, utf8 } from "./encoding.mjs";
import { sha256 } from "./sha256.mjs";
import { placeNow, within } from "./superseded.mjs";

/** Code points before an offset of UTF-16 units. */
function codePoints(text) {
  const high = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) high.push(at++);
  }
  if (!high.length) return (offset) => offset;
  return (offset) => offset - countBefore(high, offset);
}

const MADE = new Set(["fixed", "superseded"]);
const FATE = { accepted: "fixed", fixed: "fixed", undone: "declined", declined: "declined", known: "known", superseded: "superseded" };

/** The fate of an issue in the text that the page shows. */
export function fateOf(desk, issue) {
  const fate = FATE[desk.decisions.state(issue)] ?? "open";
  return fate === "fixed" && desk.outcome.unsure.has(issue.id) && issue.offers.length ? "open" : fate;
}

/** The cleaned text as the bytes of its file, and their encoding: UTF-8 where the browser cannot write the one wished for. */
export function textFile(desk) {
  const { output, bom } = desk.model.document;
  const { text } = desk.outcome;
  const wished = encode(text, output);
  if (!wished) return { data: utf8(text), encoding: "utf-8", bom: "" };
  const mark = Uint8Array.from(bom.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  const data = new Uint8Array(mark.length + wished.length);
  data.set(mark);
  data.set(wished, mark.length);
  return { data, encoding: output, bom };
}

/** The row about the run as a whole. */
function runRow(desk, rows) {
  const counts = { fixed: 0, open: 0, declined: 0, known: 0 };
  for (const row of rows) counts[row.status] = (counts[row.status] ?? 0) + 1;
  const { data, encoding, bom } = textFile(desk);
  const written = encoding === "utf-8" && !bom ? {} : { cleaned_encoding: encoding, cleaned_bom: bom };
  const { cleaned_encoding: _one, cleaned_bom: _other, ...facts } = desk.model.data.run;
  return { ...facts, cleaned_sha256: sha256(data), counts, ...written };
}

/** White space that goes in the name of no issue of this run is told with the first that is fixed, so that undo knows it. */
function addTails(desk, rows, count) {
  const carrier = rows.find((row) => row.status === "fixed" && row.fixes.length);
  const tails = desk.outcome.held.filter((row) => row.tail);
  for (const { start, end } of carrier ? tails : [])
    carrier.fixes[0].edits.push({
      start: count(start),
      end: count(end),
      insert: "",
      before: desk.model.source.slice(start, end),
    });
}

/** The issues as JSON Lines, places and fates as they are now. */
export function issuesFile(desk) {
  const { model, outcome, decisions } = desk;
  const [source, cleaned] = [codePoints(model.source), codePoints(outcome.text)];
  const made = asMade(desk);
  const place = (lines, count, offset) => {
    const [line, column] = lineColumn(lines, offset);
    const start = lines[line - 1]?.start ?? offset;
    return [line, column > 1 ? count(offset) - count(start) + 1 : 1];
  };
  const rows = model.issues.map((issue) => {
    const [line, column] = place(model.lines, source, issue.start);
    const [endLine, endColumn] = place(model.lines, source, issue.end);
    const [start, end] = placeNow(outcome, issue);
    const wording = outcome.worded.superseded.get(issue);
    const [cleanedLine, cleanedColumn] = place(outcome.lines, cleaned, start);
    const decision = decisions.get(issue.id);
    return {
      v: 1,
      record: "issue",
      id: issue.id,
      code: issue.code,
      name: model.rules[issue.code].name,
      severity: issue.severity,
      safety:
        ["safe", "unsafe", "manual"].find((safety) => issue.offers.some((offer) => offer.safety === safety)) ?? null,
      status: fateOf(desk, issue),
      path: model.document.path,
      start: source(issue.start),
      end: source(issue.end),
      line,
      column,
      end_line: endLine,
      end_column: endColumn,
      utf16: [issue.start, issue.end],
      cleaned: { start: cleaned(start), end: cleaned(end), line: cleanedLine, column: cleanedColumn },
      before: issue.before,
      after: outcome.text.slice(start, end),
      proposal: issue.proposal,
      left: model.source.slice(Math.max(issue.start - 12, 0), issue.start),
      right: model.source.slice(issue.end, issue.end + 12),
      fixes: offersNow(issue, decision, model).map((offer, at) =>
        fixRow(offer, source, !at && MADE.has(fateOf(desk, issue)) ? made(issue) : null),
      ),
      score: issue.score,
      message: model.message(issue),
      evidence: issue.evidence.map(([signal, words = ""]) => ({ signal, words })),
      related: issue.related.map((one) => {
        if (one.length > 3)
          return { path: one[0], start: 0, end: 0, line: one[1], column: one[2], role: one[3], words: one[4] };
        const [from, to, role] = one;
        const [relatedLine, relatedColumn] = place(model.lines, source, from);
        return {
          path: model.document.path,
          start: source(from),
          end: source(to),
          line: relatedLine,
          column: relatedColumn,
          role,
          words: model.source.slice(from, to).slice(0, 80),
        };
      }),
      story: issue.story,
      decision: decision?.verdict
        ? {
            verdict: decision.verdict,
            by: decision.by ?? "",
            ...(decision.because ? { because: decision.because } : {}),
          }
        : null,
      ...(wording ? { superseded_by: wording.id } : {}),
    };
  });
  addTails(desk, rows, source);
  return [runRow(desk, rows), ...rows].map((row) => `${JSON.stringify(row)}\n`).join("");
}

function fixRow(offer, count, made) {
  const edits = offer.edits.map((edit, number) => {
    const row = made ? made(edit, number) : edit;
    const pieces = row.insert.map((one) => {
      if (typeof one === "string") return one;
      const span = [count(one[0]), count(one[1])];
      return one.length === 2 ? { move: span } : { text: one[2], from: span };
    });
    const told = {
      start: count(row.start),
      end: count(row.end),
      insert: pieces.length === 1 ? pieces[0] : pieces.length ? pieces : "",
    };
    if (made) told.before = row.before;
    const over = row.over ?? [];
    return over.length ? { ...told, over } : told;
  });
  const row = { safety: offer.safety, label: offer.label, edits };
  return offer.composes ? row : { ...row, composes: false };
}

/**
 * An edit as it was made, so that undo is exact: a copy with its words of today; own words of the editor over the edits
 * that gave way to them; one that another covers as an empty one.
 */
function asMade(desk) {
  const { held, parts } = desk.outcome;
  const stands = new Set(held.flatMap((row) => [row.key, ...row.over]));
  const under = gaveWay(desk, stands);
  const words = new Map();
  for (const part of parts) if (part.row) words.set(part.row.key, [...(words.get(part.row.key) ?? []), part.text]);
  return (issue) => (edit, number) => {
    const key = `${issue.id}/${number}`;
    const before = desk.model.source.slice(edit.start, edit.end);
    if (under.keys.has(key)) return { ...edit, before };
    if (!stands.has(key)) return { start: edit.start, end: edit.start, insert: [], before: "", over: edit.over };
    const today = [...(words.get(key) ?? [])];
    const insert = edit.insert.map((piece) => {
      if (typeof piece !== "string" && piece.length === 2) return piece;
      const text = today.shift();
      return typeof piece === "string" || text === undefined ? piece : [piece[0], piece[1], text];
    });
    return { ...edit, insert, before, over: [...edit.over, ...(under.of.get(key) ?? [])] };
  };
}

/** The edits in whose place own words of the editor stand: their keys, and those of each wording by its key. */
function gaveWay(desk, stands) {
  const { model, decisions, outcome } = desk;
  const found = { keys: new Set(), of: new Map() };
  for (const wording of outcome.held.filter((row) => row.reworded)) {
    const keys = model.issues.flatMap((issue) =>
      (offerOf(model, issue, decisions.get(issue.id))?.edits ?? [])
        .map((edit, number) => [edit, `${issue.id}/${number}`])
        .filter(([edit, key]) => !stands.has(key) && within(edit.start, edit.end, wording))
        .map(([, key]) => key),
    );
    found.of.set(wording.key, keys);
    for (const key of keys) found.keys.add(key);
  }
  return found;
}

/** The offers, that which holds first. */
function offersNow(issue, decision, model) {
  const held = offerOf(model, issue, decision);
  return held ? [held, ...issue.offers.filter((one) => one !== held)] : issue.offers;
}
