// What leaves the page as a file: decisions, cleaned text, issues, errata; and the rows that the printed record shares.
import { lineColumn } from "./align.mjs";
import { inserted, isJoin } from "./effects.mjs";
import { listPause, oneLine } from "./model.mjs";
import { writeToml } from "./toml.mjs";
import { say } from "./words.mjs";

/** The decisions file, in the order of the document. */
export function decisionsFile(desk) {
  const { model, decisions } = desk;
  const rows = [];
  for (const [id, row] of decisions.rows) {
    const issue = model.byId.get(id);
    if (issue) rows.push({ issue, row });
  }
  rows.sort((a, b) => a.issue.start - b.issue.start || a.issue.rank - b.issue.rank);
  const path = pathPattern(model.document.name);
  return writeToml(
    rows.map(({ issue, row }) => ({
      id: issue.id,
      path,
      ...row,
      verdict: row.verdict || undefined,
      words: wordsOf(model, issue),
    })),
    `${oneLine(model.document.name)} · ${model.document.sha256.slice(0, 12)}`,
  );
}

/** A file name as a pattern that fits it alone. */
export const pathPattern = (name) => name.replace(/[[*?]/g, "[$&]");

/** The words of an issue, so that a person can read a decision: 失业[率率→率]为A档. */
export function wordsOf(model, issue) {
  const { source } = model;
  const flat = (text) => oneLine(text).replace(/[\r\n]/g, "|");
  const left = flat(source.slice(Math.max(issue.start - 6, 0), issue.start));
  const right = flat(source.slice(issue.end, issue.end + 6));
  const before = flat(issue.before);
  const short = before.length > 24 ? `${before.slice(0, 12)}…${before.slice(-11)}` : before;
  const after =
    issue.offers.length === 1 && issue.proposal !== null && issue.before.length <= 24 ? `→${flat(issue.proposal)}` : "";
  return `${left}[${short}${after}]${right}`;
}

/** UTF-8, lone surrogates as the engine writes them. */
export function utf8(text) {
  if (text.isWellFormed?.() ?? !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    return new TextEncoder().encode(text);
  const parts = [];
  for (const char of text) {
    const code = char.codePointAt(0);
    parts.push(
      code >= 0xd800 && code <= 0xdfff
        ? Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
        : new TextEncoder().encode(char),
    );
  }
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Code points before an offset of UTF-16 units. */
function codePoints(text) {
  const high = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) high.push(at++);
  }
  if (!high.length) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let top = high.length;
    while (low < top) {
      const middle = (low + top) >> 1;
      if (high[middle] < offset) low = middle + 1;
      else top = middle;
    }
    return offset - low;
  };
}

const FATE = { accepted: "fixed", fixed: "fixed", undone: "declined", declined: "declined", known: "known" };

/** The fate of an issue in the text that the page shows. */
export function fateOf(desk, issue) {
  const fate = FATE[desk.decisions.state(issue)] ?? "open";
  return fate === "fixed" && desk.outcome.unsure.has(issue.id) && issue.offers.length ? "open" : fate;
}

/** The issues as JSON Lines, places and fates as they are now. */
export function issuesFile(desk) {
  const { model, outcome, decisions } = desk;
  const [source, cleaned] = [codePoints(model.source), codePoints(outcome.text)];
  const place = (lines, count, offset) => {
    const [line, column] = lineColumn(lines, offset);
    const start = lines[line - 1]?.start ?? offset;
    return [line, column > 1 ? count(offset) - count(start) + 1 : 1];
  };
  const rows = model.issues.map((issue) => {
    const [line, column] = place(model.lines, source, issue.start);
    const [endLine, endColumn] = place(model.lines, source, issue.end);
    const [start, end] = outcome.places.span(issue.start, issue.end);
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
      fixes: issue.offers.map((offer) => fixRow(offer, source)),
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
    };
  });
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function fixRow(offer, count) {
  const piece = (one) => {
    if (typeof one === "string") return one;
    const span = [count(one[0]), count(one[1])];
    return one.length === 2 ? { move: span } : { text: one[2], from: span };
  };
  const edits = offer.edits.map((edit) => {
    const pieces = edit.insert.map(piece);
    const row = {
      start: count(edit.start),
      end: count(edit.end),
      insert: pieces.length === 1 ? pieces[0] : pieces.length ? pieces : "",
    };
    return edit.over.length ? { ...row, over: edit.over } : row;
  });
  const row = { safety: offer.safety, label: offer.label, edits };
  return offer.composes ? row : { ...row, composes: false };
}

/** The proof mark of an edit, by the name a typesetter knows. */
function proofMark(model, edit) {
  if (!edit) return "mark-query";
  if (edit.insert.some((piece) => typeof piece !== "string" && piece.length === 2)) return "mark-move";
  if (isJoin(edit, model.source)) return "mark-run-on";
  const gone = model.source.slice(edit.start, edit.end);
  const comes = inserted(edit, model.source);
  if (!gone) return /^[\r\n]+$/.test(comes) ? "mark-paragraph" : "mark-insert";
  if (!comes) return gone.trim() ? "mark-delete" : "mark-close-up";
  return gone.length === 2 && comes === gone[1] + gone[0] ? "mark-swap" : "mark-replace";
}

/** The rows of the errata table: what was wrong, what is right, and what became of it. */
export function errata(desk) {
  const { model, decisions } = desk;
  const ordered = [...model.issues].sort((a, b) => a.start - b.start || a.rank - b.rank);
  return ordered.map((issue, number) => {
    const state = decisions.state(issue);
    const row = decisions.get(issue.id);
    const edit = issue.offers[0]?.edits.find((one) => one.insert.length) ?? issue.offers[0]?.edits[0];
    const right = typeof row?.text === "string" ? row.text : issue.offers.length ? (issue.proposal ?? "") : "";
    const fate = fateOf(desk, issue);
    const done =
      fate === "fixed" ? "errata-done" : state === "open" || state === "asked" ? "errata-open" : "errata-kept";
    const kept = fate === "declined" ? "mark-keep" : proofMark(model, edit);
    const reasons = [...model.reasons(issue), row?.note, row?.because].filter(Boolean);
    return {
      number: number + 1,
      article: model.articles[model.article(issue.start)]?.[1] ?? "",
      line: lineColumn(model.lines, issue.start)[0],
      wrong: oneLine(issue.before),
      right: oneLine(right),
      kind: `${model.title(issue)} ${issue.code}`,
      basis: reasons.join(listPause()) || model.message(issue),
      fate: say(done),
      mark: say(issue.offers.length || fate === "declined" ? kept : "mark-query"),
    };
  });
}

export const ERRATA = ["number", "article", "line", "wrong", "right", "kind", "basis", "fate", "mark"];

/** The errata table as CSV with a byte order mark, as spreadsheets expect it. */
export function errataFile(desk) {
  const rows = [
    ERRATA.map((key) => say(`errata-${key}`)),
    ...errata(desk).map((row) => ERRATA.map((key) => String(row[key]))),
  ];
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. */
export function cell(words) {
  const inert = /^\s*[=+\-@\t\r]/.test(words) && !/^-?\d+$/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
