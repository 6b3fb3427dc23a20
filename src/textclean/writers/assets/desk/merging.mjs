// Decisions read from a file and put to those of the page.
import { cleanRow, contradict, same } from "./decisions.mjs";
import { button, el, quoted } from "./dom.mjs";
import { TomlTrouble, readToml } from "./toml.mjs";
import { say } from "./words.mjs";

/** Read a decisions file and take it up. */
export async function readDecisions(dialogs, file) {
  let rows;
  try {
    rows = readToml(await file.text());
  } catch (trouble) {
    dialogs.show(
      say("load"),
      el(
        "p",
        { role: "alert" },
        trouble instanceof TomlTrouble ? say("load-bad", { n: trouble.line }) : say("load-failed"),
      ),
    );
    return;
  }
  merge(dialogs, rows);
}

/** Put decisions of a file to those of the page; where both speak, the editor says which holds. */
function merge(dialogs, rows) {
  const { decisions, model } = dialogs.desk;
  const mine = rows.filter((row) => !row.path || fits(row.path, model.document));
  const found = mine.map((row) => [expand(row.id, model), row]);
  const changes = new Map();
  const conflicts = [];
  for (const [ids, row] of found) {
    for (const id of ids) {
      const here = decisions.get(id) ?? null;
      const there = cleanRow(row);
      if (same(here, there)) continue;
      if (here && contradict(here, there)) conflicts.push({ id, here, there });
      else changes.set(id, there);
    }
  }
  const gone = found.filter(([ids]) => !ids.length).map(([, row]) => row);
  if (changes.size) decisions.decide(say("step-load"), changes);
  tellMerged(dialogs, changes.size, conflicts, gone, rows.length - mine.length);
}

function tellMerged(dialogs, count, conflicts, gone, others) {
  const { model } = dialogs.desk;
  const choices = conflicts.map(({ id, here, there }) => {
    const theirs = el("input", { type: "checkbox", "data-id": id });
    return el(
      "li",
      {},
      el("label", {}, theirs, " ", quoted(model.message(model.byId.get(id)), 60)),
      el("p.soft", {}, say("conflict", { here: verdict(here), there: verdict(there) })),
    );
  });
  const take = () => {
    const chosen = new Set([...dialogs.box.querySelectorAll("[data-id]:checked")].map((box) => box.dataset.id));
    dialogs.desk.decisions.decide(
      say("step-load"),
      conflicts.filter(({ id }) => chosen.has(id)).map(({ id, there }) => [id, there]),
    );
    dialogs.close();
  };
  dialogs.show(
    say("load"),
    el("p", { role: "status" }, say("loaded", { n: count })),
    conflicts.length
      ? [
          el("h3", {}, say("conflicts", { n: conflicts.length })),
          el("ul.conflicts", {}, choices),
          el("p", {}, button(say("take-theirs"), take)),
        ]
      : null,
    gone.length
      ? [
          el("h3", {}, say("stale", { n: gone.length })),
          el(
            "ul.stale",
            {},
            gone
              .slice(0, 200)
              .map((row) => el("li", {}, el("span.code", {}, quoted(row.id, 40)), " ", quoted(row.words ?? "", 60))),
          ),
        ]
      : null,
    others ? el("p.soft", {}, say("other-documents", { n: others })) : null,
  );
}

/** What a row decides, in words. */
export const verdict = (row) =>
  [say(row.verdict ? `verdict-${row.verdict}` : "note"), row.choice, row.text, row.note, row.by]
    .filter(Boolean)
    .join(" ");

/** The issues that an id, its beginning, or the code or family of a rule stands for. */
function expand(target, model) {
  if (model.byId.has(target)) return [target];
  if (/^[A-Z]+-/.test(target)) {
    const found = model.issues.filter((issue) => issue.id.startsWith(target));
    return found.length === 1 ? [found[0].id] : [];
  }
  return model.issues
    .filter(
      (issue) =>
        issue.code === target || issue.code.replace(/\d+$/, "") === target || model.rules[issue.code].name === target,
    )
    .map((issue) => issue.id);
}

/** Whether a path or pattern of a decisions file means this document. */
function fits(pattern, document) {
  const form = pattern.replace(/\[([^\]])\]|[.+^${}()|\\*?[\]]/g, (all, one) =>
    one
      ? `\\u{${one.codePointAt(0).toString(16)}}`
      : all === "*"
        ? ".*"
        : all === "?"
          ? "."
          : `\\u{${all.codePointAt(0).toString(16)}}`,
  );
  const path = document.path.replaceAll("\\", "/");
  return [path, document.name].some((name) => new RegExp(`^(?:.*/)?${form}$`, "su").test(name));
}
