// What leaves the page as a file: decisions, cleaned text, issues, errata; and the rows that the printed record shares.
import { lineColumn } from "./align.mjs";
import { offerOf } from "./chosen.mjs";
import { bare, correction, proofMark } from "./correction.mjs";
import { fateOf } from "./issuesfile.mjs";
import { oneLine, reasonPause } from "./model.mjs";
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

const LINES = 8; // line numbers of a folded row that are given

/** The rows of the errata table, as the program's own: what was wrong, what is right, and what became of it. */
export function errata(desk) {
  const { model, decisions } = desk;
  const order = (a, b) => a.start - b.start || a.end - b.end || compared(a.code, b.code) || compared(a.id, b.id);
  const groups = new Map();
  for (const issue of [...model.issues].sort(order)) {
    if (decisions.superseded.has(issue)) continue; // the row of the wording says what was wrong there
    const row = decisions.get(issue.id);
    const offer = offerOf(model, issue, row) ?? issue.offers[0];
    const fate = model.checking && !row && model.automatic(issue) ? "fixable" : fateOf(desk, issue);
    const short = row ? null : bare(model, offer);
    const article = model.articles[model.article(issue.start)]?.[1] ?? "";
    const key = short ? [issue.code, ...short, fate, article].join("\u0001") : issue.id;
    groups.set(key, [...(groups.get(key) ?? []), { issue, row, offer, fate, short, article }]);
  }
  return [...groups.values()]
    .map((group) => errataRow(model, group))
    .filter(Boolean)
    .map((row, at) => ({ ...row, number: at + 1 }));
}

const compared = (one, other) => (one < other ? -1 : Number(one > other));

/** A row; like marks of an article that nobody decided are one row that names their lines. */
function errataRow(model, group) {
  const [{ issue, row, offer, fate, short, article }] = group;
  const mark = proofMark(model, offer);
  if (!mark) return null;
  const [wrong, right] = group.length > 1 ? short : correction(model, issue, offer);
  const numbers = [...new Set(group.map((one) => lineColumn(model.lines, one.issue.start)[0]))];
  const lines = numbers.slice(0, LINES).join(say("errata-lines-comma"));
  const folded = numbers.length > LINES ? "errata-folded-more" : "errata-folded";
  const reasons = [row?.because && oneLine(row.because), row?.note, model.reasons(issue).join(reasonPause())];
  return {
    article,
    line: group.length > 1 ? say(folded, { lines, n: group.length }) : lines,
    wrong,
    right,
    kind: `${model.title(issue)} ${issue.code}`,
    reason: reasons.filter(Boolean).join(say("errata-reasons")) || model.message(issue),
    fate: say(`fate-${fate}`),
    mark: say(`mark-${fate === "declined" ? "keep" : mark}`),
  };
}

export const ERRATA = ["number", "article", "line", "wrong", "right", "kind", "reason", "fate", "mark"];

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
