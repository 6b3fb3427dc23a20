// Windows over the page: help, history, export, decisions read from a file. Esc closes each; the browser keeps the focus.
import { button, el, quoted, refill } from "./dom.mjs";
import { KEYS } from "./keys.mjs";
import { decisionsFile, errataFile, issuesFile, utf8 } from "./tables.mjs";
import { TomlTrouble, readToml } from "./toml.mjs";
import { cleanRow, contradict, same } from "./decisions.mjs";
import { counted, say } from "./words.mjs";

export class Dialogs {
  constructor(desk) {
    this.desk = desk;
    this.box = el("dialog", {});
    this.input = el("input", {
      type: "file",
      accept: ".toml,text/plain",
      hidden: true,
      id: "decisions-input",
      "aria-label": say("load"),
    });
    this.input.addEventListener("change", () => this.read(this.input.files[0]));
    document.body.append(this.box, this.input);
    this.handle = null;
  }

  show(title, ...content) {
    this.box.setAttribute("aria-label", title);
    refill(
      this.box,
      el("h2", {}, title),
      content,
      el(
        "p.end",
        {},
        button(say("close"), () => this.close()),
      ),
    );
    if (!this.box.open) this.box.showModal();
  }

  close() {
    if (this.box.open) this.box.close();
  }

  help() {
    const rows = KEYS.map(([one, two, key]) =>
      el("tr", {}, el("td", {}, el("kbd", {}, one), two ? [" ", el("kbd", {}, two)] : null), el("td", {}, say(key))),
    );
    const keys = el("input", { type: "checkbox", id: "keys-on" });
    keys.checked = this.desk.keysOn;
    keys.addEventListener("change", () => this.desk.setKeys(keys.checked));
    this.show(
      say("help"),
      el("p", {}, say("help-lead")),
      el("table.keys", {}, el("tbody", {}, rows)),
      el("p", {}, el("label", {}, keys, " ", say("keys-on"))),
      el("p.soft", {}, say("how-sure")),
    );
  }

  history() {
    const { decisions } = this.desk;
    const items = [...decisions.past].reverse().map((one, back) =>
      el(
        "li",
        {},
        el("span", {}, one.label),
        one.step.length > 1 ? ` ×${counted(one.step.length)} ` : " ",
        button(say("undo-to-here"), () => this.back(back + 1), { css: ".small" }),
      ),
    );
    const redo = decisions.future.length
      ? el(
          "p",
          {},
          button(say("redo-n", { n: decisions.future.length }), () => this.forth(), { css: ".small" }),
        )
      : null;
    this.show(say("history"), items.length ? el("ol.history", {}, items) : el("p", {}, say("history-none")), redo);
  }

  back(steps) {
    for (let n = 0; n < steps; n++) this.desk.decisions.undo();
    this.history();
  }

  forth() {
    while (this.desk.decisions.redo());
    this.history();
  }

  export() {
    const { desk } = this;
    const stem = desk.model.document.name.replace(/\.txt$/i, "");
    const ending = /\.[^.]+$/.exec(desk.model.document.name)?.[0] ?? ".txt";
    const clean =
      ending.toLowerCase() === ".txt"
        ? `${stem}.clean.txt`
        : `${desk.model.document.name.slice(0, -ending.length)}.clean${ending}`;
    const rows = [
      [
        "export-text",
        () => this.download(clean, utf8((desk.model.document.bom ? "\ufeff" : "") + desk.outcome.text), "text/plain"),
      ],
      ["export-decisions", () => this.saveDecisions()],
      ["export-errata", () => this.download(`${stem}.errata.csv`, errataFile(desk), "text/csv")],
      ["export-issues", () => this.download(`${stem}.issues.jsonl`, issuesFile(desk), "application/x-ndjson")],
      ["export-record", () => (this.close(), window.print())],
    ];
    const unsure = [...desk.outcome.unsure].filter((id) => desk.decisions.get(id)).length;
    this.show(
      say("export"),
      el(
        "ul.exports",
        {},
        rows.map(([key, press]) =>
          el("li", {}, button(say(key), press, { "data-export": key }), " ", el("span.soft", {}, say(`${key}-what`))),
        ),
      ),
      desk.decisions.changed() ? el("p.soft", {}, say("run-again")) : null,
      unsure ? el("p.soft", {}, say("run-unsure", { n: unsure })) : null,
    );
  }

  download(name, content, type) {
    const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    const link = el("a", { href: url, download: name.replace(/[\\/:*?"<>|\x00-\x1f]/g, "_") });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  /** Save the decisions: into the file that was chosen before, where the browser can; else as a download. */
  async saveDecisions() {
    const content = decisionsFile(this.desk);
    const name = "textclean.decisions.toml";
    if (window.showSaveFilePicker) {
      try {
        this.handle ??= await window.showSaveFilePicker({
          suggestedName: name,
          types: [{ accept: { "application/toml": [".toml"] } }],
        });
        const file = await this.handle.createWritable();
        await file.write(content);
        await file.close();
        return this.desk.exported();
      } catch (trouble) {
        if (trouble.name === "AbortError") return undefined;
        this.handle = null;
      }
    }
    this.download(name, content, "application/toml");
    return this.desk.exported();
  }

  load() {
    this.input.value = "";
    this.input.click();
  }

  async read(file) {
    if (!file) return;
    let rows;
    try {
      rows = readToml(await file.text());
    } catch (trouble) {
      this.show(
        say("load"),
        el(
          "p",
          { role: "alert" },
          trouble instanceof TomlTrouble ? say("load-bad", { n: trouble.line }) : say("load-failed"),
        ),
      );
      return;
    }
    this.merge(rows);
  }

  /** Put decisions of a file to those of the page; where both speak, the editor says which holds. */
  merge(rows) {
    const { decisions, model } = this.desk;
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
    this.tellMerged(changes.size, conflicts, gone, rows.length - mine.length);
  }

  tellMerged(count, conflicts, gone, others) {
    const { model } = this.desk;
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
      const chosen = new Set([...this.box.querySelectorAll("[data-id]:checked")].map((box) => box.dataset.id));
      this.desk.decisions.decide(
        say("step-load"),
        conflicts.filter(({ id }) => chosen.has(id)).map(({ id, there }) => [id, there]),
      );
      this.close();
    };
    this.show(
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
}

const verdict = (row) =>
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
