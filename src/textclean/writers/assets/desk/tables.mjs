// What leaves the page as a file: decisions, cleaned text, issues, errata; and the rows that the printed record shares.
import { lineColumn } from "./align.mjs";
import { inserted, isJoin } from "./effects.mjs";
import { fateOf } from "./issuesfile.mjs";
import { listPause, oneLine, reasonPause } from "./model.mjs";
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

const LINES = 8; // line numbers of a folded row that are given

/** The rows of the errata table: what was wrong, what is right, and what became of it. */
export function errata(desk) {
  const { model, decisions } = desk;
  const ordered = [...model.issues].sort((a, b) => a.start - b.start || a.rank - b.rank);
  const rows = ordered.map((issue) => {
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
      own: Boolean(row),
      article: model.articles[model.article(issue.start)]?.[1] ?? "",
      line: lineColumn(model.lines, issue.start)[0],
      wrong: oneLine(issue.before),
      right: oneLine(right),
      kind: `${model.title(issue)} ${issue.code}`,
      basis: reasons.join(reasonPause()) || model.message(issue),
      fate: say(done),
      mark: say(issue.offers.length || fate === "declined" ? kept : "mark-query"),
    };
  });
  return folded(rows).map((row, at) => ({ ...row, number: at + 1 }));
}

/** Like marks of an article that nobody decided are one row that names their lines, as in the program's own table. */
function folded(rows) {
  const groups = new Map();
  rows.forEach((row, at) => {
    const short =
      !row.own && row.wrong.length <= 2 && row.right.length <= 2 && !/[\p{L}\p{N}|]/u.test(row.wrong + row.right);
    const key = short ? [row.article, row.wrong, row.right, row.kind, row.fate, row.mark].join("\u0001") : at;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  return [...groups.values()].map((group) => {
    if (group.length === 1) return group[0];
    const lines = [...new Set(group.map((row) => row.line))];
    const key = lines.length > LINES ? "errata-folded-more" : "errata-folded";
    return { ...group[0], line: say(key, { lines: lines.slice(0, LINES).join(listPause()), n: group.length }) };
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
