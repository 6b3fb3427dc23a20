// Windows over the page: help, history, export, decisions read from a file. Esc closes each; the browser keeps the focus.
import { button, el, refill } from "./dom.mjs";
import { KEYS } from "./keys.mjs";
import { readDecisions } from "./merging.mjs";
import { issuesFile, textFile } from "./issuesfile.mjs";
import { decisionsFile, errataFile } from "./tables.mjs";
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
      ["export-text", () => this.saveText(clean)],
      ["export-decisions", () => this.saveDecisions()],
      ["export-errata", () => this.download(`${stem}.errata.csv`, errataFile(desk), "text/csv")],
      ["export-issues", () => this.download(`${stem}.issues.jsonl`, issuesFile(desk), "application/x-ndjson")],
      ["export-record", () => (this.close(), window.print())],
    ];
    const served = desk.exports.length
      ? [
          el("h3", {}, say("export-served")),
          el(
            "ul.exports",
            {},
            desk.exports.map((one) =>
              el("li", {}, el("a", { href: one.url, download: "", "data-export": one.name }, say(`download-${one.name}`))),
            ),
          ),
        ]
      : null;
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
      served,
      desk.decisions.changed() && !served ? el("p.soft", {}, say("run-again")) : null,
      unsure ? el("p.soft", {}, say("run-unsure", { n: unsure })) : null,
    );
  }

  saveText(name) {
    const { output } = this.desk.model.document;
    const { data, encoding } = textFile(this.desk);
    this.download(name, data, "text/plain", encoding);
    if (encoding !== output) this.show(say("export"), el("p", { role: "alert" }, say("export-utf8", { name: output })));
  }

  download(name, content, type, charset = "utf-8") {
    const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=${charset}` }));
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
    if (file) await readDecisions(this, file);
  }
}
