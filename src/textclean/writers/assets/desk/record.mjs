// The printed page: the review record. It is made when the browser is about to print, and taken away afterwards.
import { deciding } from "./cards.mjs";
import { el, quoted, refill, shown } from "./dom.mjs";
import { MARKS, known, listPause } from "./model.mjs";
import { placeName } from "./reasons.mjs";
import { ERRATA, errata } from "./tables.mjs";
import { counted, pick, say } from "./words.mjs";

/** Fill `box` with the record. */
export function buildRecord(desk, box) {
  refill(box, head(desk), automatic(desk), storiesTable(desk), errataTable(desk), signatures());
}

function head(desk) {
  const { document } = desk.model;
  const facts = [
    [say("document"), quoted(document.name)],
    [say("size"), say("characters", { n: document.characters })],
    [say("profile-name"), pick(document.profile) || "—"],
    ["SHA-256", el("span.code", {}, document.sha256)],
    [say("editors"), desk.editors().join(listPause()) || "—"],
  ];
  return [
    el("h1", {}, say("record-title"), "　", quoted(document.name)),
    el("p.lead", {}, desk.summary()),
    el(
      "dl.facts",
      {},
      facts.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
    ),
  ];
}

function automatic(desk) {
  const { model, decisions } = desk;
  if (!model.kinds.length) return null;
  const rows = model.kinds.map((kind) => {
    const one = kind.issues[0];
    const off = kind.issues.filter((issue) => decisions.get(issue.id)?.verdict === "decline").length;
    return [
      pick(model.rules[kind.code].title),
      kind.code,
      counted(kind.issues.length),
      off ? counted(off) : "",
      model.message(one),
    ];
  });
  return [
    el("h2", {}, say(model.checking ? "automatic-possible" : "automatic")),
    table(["kind", "code", "count", "taken-back-short", "example"], rows),
  ];
}

function storiesTable(desk) {
  const { model, decisions } = desk;
  if (!model.stories.length) return el("p", {}, say("open-none"));
  const rows = model.stories.map((story, number) => {
    const issue = deciding(desk, story);
    const row = decisions.get(issue.id);
    const state = decisions.settled(story) ? decisions.state(issue) : "open";
    const said = [row?.text, row?.note, row?.because, row?.by && `—${row.by}`].filter(Boolean).join(listPause());
    return [
      String(number + 1),
      `${MARKS[story.severity]} ${known("level", story.severity)}`,
      placeName(model, story.primary),
      model.message(story.primary),
      say(`state-${state}`),
      said,
    ];
  });
  return [el("h2", {}, say("stories")), table(["number", "severity", "place", "issue", "fate", "remark"], rows)];
}

function errataTable(desk) {
  const rows = errata(desk).map((row) => ERRATA.map((key) => String(row[key])));
  if (!rows.length) return null;
  return [
    el("h2", {}, say("errata")),
    tableOf(
      ERRATA.map((key) => say(`errata-${key}`)),
      rows,
      ".errata",
    ),
  ];
}

const table = (names, rows) =>
  tableOf(
    names.map((name) => say(`column-${name}`)),
    rows,
  );

const SHORT = 9; // characters that are not broken: places, codes, words for a state

/** A table; columns with nothing long in them keep their words on one line. */
function tableOf(names, rows, css = "") {
  const brief = names.map((_, column) => rows.every((row) => row[column].length <= SHORT));
  const head = el(
    "thead",
    {},
    el(
      "tr",
      {},
      names.map((name) => el("th", { scope: "col" }, name)),
    ),
  );
  return el(
    `table${css}`,
    {},
    head,
    el(
      "tbody",
      {},
      rows.map((row) =>
        el(
          "tr",
          {},
          row.map((words, column) => el(brief[column] ? "td.brief" : "td", {}, el("bdi", {}, shown(words)))),
        ),
      ),
    ),
  );
}

const signatures = () =>
  el(
    "p.signatures",
    {},
    ["first", "second", "final"].map((name) => el("span", {}, `${say(`sign-${name}`)}：`, el("span.line", {}))),
  );
