// The page put together: head, both texts, the list, and what happens on a decision.
import { Desk } from "./desk.mjs";
import { Dialogs } from "./dialogs.mjs";
import { byId, button, el, plain, quoted, refill, shown } from "./dom.mjs";
import { Find } from "./find.mjs";
import { askAbout } from "./differing.mjs";
import { FileKeeper, Store } from "./keep.mjs";
import { listen } from "./keys.mjs";
import { List } from "./list.mjs";
import { pageMap } from "./map.mjs";
import { Model } from "./model.mjs";
import { Panes } from "./panes.mjs";
import { buildRecord } from "./record.mjs";
import { ServerKeeper } from "./served.mjs";
import { LANGUAGES, currentLanguage, languageTag, say, setLanguage, useWords } from "./words.mjs";

const NAMES = { zh: "简体中文", "zh-Hant": "繁體中文", en: "English", ja: "日本語" };
const MAP_LATER = 60; // milliseconds: the picture waits until the words are there
const SETTINGS = "textclean:settings";

function begin() {
  const data = JSON.parse(byId("data").textContent);
  useWords(JSON.parse(byId("words").textContent), data.lang);
  const page = new Page(data);
  page.begin();
}

class Page {
  constructor(data) {
    this.data = data;
    this.settings = new Store(data.document.sha256).read(SETTINGS) ?? {};
    if (this.settings.lang) setLanguage(this.settings.lang);
    this.saved = "idle";
    this.exported = false;
  }

  begin() {
    this.desk = this.makeDesk(this.data);
    this.build();
    this.keeper.begin();
    listen(() => this.desk);
    this.theme(this.settings.theme ?? "");
    window.addEventListener("hashchange", () => this.desk.filter.read() && this.refilter());
    window.addEventListener("beforeprint", () => buildRecord(this.desk, byId("record")));
    window.addEventListener("afterprint", () => refill(byId("record")));
    window.addEventListener("beforeunload", (event) => this.leaving(event));
  }

  makeDesk(data) {
    const desk = new Desk(new Model(data));
    desk.decisions.by = this.settings.by ?? "";
    desk.keysOn = this.settings.keys !== false;
    desk.decisions.watch((ids) => this.decided(ids));
    desk.tell = (words) => this.tell(words);
    desk.setKeys = (on) => this.set("keys", (desk.keysOn = on));
    desk.setView = (view) => this.view(view);
    desk.focusSearch = () => byId("search").focus();
    desk.sectionShown = (section) => (byId("section") ? (byId("section").value = String(section)) : null);
    desk.exported = () => (this.exported = true);
    desk.exports = (data.channel?.exports ?? []).map((name) => ({ name, url: `${data.channel.url}export/${name}` }));
    const told = (state, words) => this.keeping(state, words);
    this.keeper = data.channel
      ? new ServerKeeper(
          desk.decisions,
          data.channel,
          told,
          (fresh, rows, due) => this.takeRun(fresh, rows, due),
          (differing) => askAbout(this.desk, differing),
        )
      : new FileKeeper(desk.decisions, told);
    return desk;
  }

  set(key, value) {
    this.settings[key] = value;
    new Store(this.data.document.sha256).write(this.settings, SETTINGS);
  }

  // -- building

  build() {
    const { desk } = this;
    document.documentElement.lang = languageTag();
    document.title = `${plain(desk.model.document.name)} ${say("review")}`;
    const list = el("aside", { id: "list", "aria-label": say("to-decide") });
    const texts = el("section", { id: "texts", "aria-label": say("both-texts"), tabindex: "-1" });
    const rows = el("div", { id: "rows" });
    refill(
      byId("desk"),
      el("a.skip", { href: "#list", on: { click: (event) => this.skip(event, list) } }, say("skip-to-list")),
      this.head(),
      el("main", {}, texts, list),
      this.foot(),
    );
    desk.panes?.watcher.disconnect();
    const view = desk.panes?.view ?? "final";
    desk.panes = new Panes(desk, rows);
    desk.panes.view = view;
    desk.panes.take(desk.outcome);
    refill(texts, this.textsHead(), rows);
    desk.filter.read();
    byId("filters").append(desk.filter.build());
    const current = desk.list?.current;
    desk.list = new List(desk, list);
    desk.list.current = current ?? null;
    if (current) desk.list.opened.add(current.id);
    desk.list.render();
    desk.find = new Find(desk, byId("search"), byId("found"));
    byId("search").value = desk.filter.value.q;
    desk.dialogs?.box.remove();
    desk.dialogs?.input.remove();
    desk.dialogs = new Dialogs(desk);
    this.figures();
    window.requestAnimationFrame(() => this.place());
    window.onscroll = () => this.place();
    window.onresize = () => this.place();
    this.keeping(this.saved);
  }

  head() {
    const { desk } = this;
    const { model } = desk;
    return el(
      "header",
      { id: "top" },
      el(
        "div.line",
        {},
        el("h1", {}, quoted(model.document.name), el("span.h1-kind", {}, say("review"))),
        el("p.lead", { id: "lead" }),
        el("p.progress", { id: "progress" }),
        this.tools(),
      ),
      model.data.failures.map((one) => el("p.failed", {}, say("pass-failed"), " ", quoted(one, 200))),
      el(
        "div.line",
        {},
        el("div", { id: "filters" }),
        el(
          "span.search",
          {},
          el("input", { id: "search", type: "search", placeholder: `${say("search")} /`, "aria-label": say("search") }),
          el("span", { id: "found", role: "status" }),
        ),
      ),
      el("div", { id: "map" }),
      el("p", { id: "kept", role: "status" }),
      el("p.sr", { id: "live", role: "status", "aria-live": "polite" }),
    );
  }

  tools() {
    const { desk } = this;
    const select = (id, name, options, value, act) => {
      const box = el(
        "select",
        { id, "aria-label": name, on: { change: () => act(box.value) } },
        options.map(([one, words]) => el("option", { value: one }, words)),
      );
      box.value = value;
      return box;
    };
    const name = el("input", {
      id: "by",
      type: "text",
      placeholder: say("your-name"),
      "aria-label": say("your-name"),
      maxlength: "40",
      autocomplete: "off",
    });
    name.value = this.settings.by ?? "";
    name.addEventListener("change", () => {
      desk.decisions.by = name.value.trim();
      this.set("by", name.value.trim());
    });
    return el(
      "div.tools",
      {},
      name,
      button(say("undo"), () => desk.undo(), { id: "undo", "aria-keyshortcuts": "u" }),
      button(say("history"), () => desk.dialogs.history()),
      button(say("save"), () => desk.dialogs.saveDecisions(), { id: "save" }),
      button(say("load"), () => desk.dialogs.load(), { id: "load" }),
      button(say("export"), () => desk.dialogs.export(), { id: "export" }),
      select(
        "lang",
        say("language"),
        LANGUAGES.map((lang) => [lang, NAMES[lang]]),
        currentLanguage(),
        (lang) => this.language(lang),
      ),
      select(
        "theme",
        say("theme"),
        ["", "light", "dark"].map((theme) => [theme, say(`theme-${theme || "auto"}`)]),
        this.settings.theme ?? "",
        (theme) => this.theme(theme),
      ),
      button(say("help"), () => desk.dialogs.help(), { id: "help" }, "?"),
    );
  }

  textsHead() {
    const { panes } = this.desk;
    const views = ["final", "markup", "proof"].map((view) =>
      button(say(`view-${view}`), () => this.view(view), {
        "aria-pressed": String(view === panes.view),
        "data-view": view,
      }),
    );
    const changed = el("input", { type: "checkbox", id: "only-changed" });
    changed.addEventListener("change", () => byId("rows").classList.toggle("changed-only", changed.checked));
    const section =
      panes.sections.length > 1
        ? el(
            "select",
            {
              id: "section",
              "aria-label": say("contents"),
              on: { change: () => panes.show(Number(byId("section").value)) },
            },
            panes.sections.map((one, number) =>
              el(
                "option",
                { value: String(number) },
                `${number + 1}/${panes.sections.length} ${one.title.slice(0, 24)}`,
              ),
            ),
          )
        : null;
    return el(
      "div.row.heads",
      {},
      el("div.src", {}, el("h2", {}, say("source")), el("label", {}, changed, " ", say("only-changed")), section),
      el(
        "div.res",
        {},
        el("h2", {}, say("result")),
        el("div.views", { role: "group", "aria-label": say("view") }, views),
      ),
    );
  }

  foot() {
    return el(
      "footer",
      {},
      say("foot"),
      " ",
      el("span.code", {}, shown(`${this.data.tool} · ${this.data.document.sha256.slice(0, 12)}`)),
    );
  }

  skip(event, list) {
    event.preventDefault();
    list.querySelector("button, summary")?.focus();
  }

  // -- what happens

  decided(ids) {
    const { desk } = this;
    desk.recompute();
    desk.panes.take(desk.outcome);
    desk.list.refresh(ids);
    this.figures();
    this.exported = false;
    this.keeper.save(ids);
  }

  figures() {
    const { desk } = this;
    const { done, all, errors } = desk.progress();
    refill(byId("lead"), desk.summary());
    const hint = say("counts-title", { n: desk.model.waiting.length, stories: all });
    byId("lead").title = hint;
    const bar = el("progress", { max: String(Math.max(all, 1)), value: String(done), "aria-label": say("reviewed") });
    refill(
      byId("progress"),
      all
        ? [
            el("span", {}, `${say("reviewed")} `),
            bar,
            el("strong", {}, ` ${done}/${all} `),
            errors ? el("span.errors", {}, say("errors-left", { n: errors })) : el("span.soft", {}, say("errors-none")),
          ]
        : null,
    );
    byId("undo").disabled = !desk.decisions.past.length;
    window.clearTimeout(this.mapping);
    this.mapping = window.setTimeout(() => refill(byId("map"), pageMap(desk)), MAP_LATER);
  }

  tell(words) {
    byId("live").textContent = words;
  }

  keeping(state, words = "") {
    this.saved = state;
    const box = byId("kept");
    if (!box) return;
    const key = this.data.channel ? "server" : "browser";
    box.className = state === "failed" ? "banner" : "quiet";
    refill(box, state === "idle" ? null : words || say(`kept-${key}-${state}`));
  }

  /**
   * A new run of the engine. Where it says what this page composed, the page stays as it is; else it takes the place of the
   * old run, with the place and the steps of the editor kept, and what came and went is told.
   */
  takeRun(data, rows, due) {
    if (document.activeElement?.matches("textarea, .card input, dialog input")) {
      this.waiting = () => this.takeRun(data, rows, due); // never under the editor's pen
      document.addEventListener("focusout", () => window.setTimeout(() => this.takeWaiting()), { once: true });
      return;
    }
    this.waiting = null;
    const { desk: before, keeper } = this;
    const old = this.data;
    this.data = { ...data, channel: this.data.channel };
    this.desk = this.makeDesk(this.data);
    this.keeper = keeper;
    keeper.decisions = this.desk.decisions;
    this.desk.decisions.rows = keeper.rows();
    this.desk.recompute();
    const appeared = this.desk.model.waiting.filter((issue) => !before.model.byId.has(issue.id)).length;
    const gone = before.model.waiting.filter((issue) => !this.desk.model.byId.has(issue.id)).length;
    if (!appeared && !gone && this.desk.outcome.text === before.outcome.text && data.source === old.source) {
      Object.assign(this, { desk: before, data: old });
      keeper.decisions = before.decisions;
      keeper.adopt();
      return;
    }
    this.follow(before, appeared, gone);
  }

  takeWaiting() {
    this.waiting?.();
  }

  /** Put a new desk in the place of an old one. */
  follow(before, appeared, gone) {
    const { desk } = this;
    desk.decisions.past = before.decisions.past;
    desk.decisions.future = before.decisions.future;
    desk.filter.value = before.filter.value;
    desk.panes = before.panes;
    desk.list = before.list;
    desk.list.current = before.list.current && (desk.model.storyOf.get(before.list.current.primary.id) ?? null);
    const card = document.activeElement?.closest("li.card")?.dataset.story;
    this.build();
    const story = desk.model.stories.find((one) => one.id === card);
    if (story && desk.list.items.has(story.id)) desk.list.select(story, { go: false });
    if (appeared || gone) this.keeping("saved", say("run-news", { appeared, gone }));
  }

  view(view) {
    this.desk.panes.setView(view);
    for (const one of document.querySelectorAll("[data-view]"))
      one.setAttribute("aria-pressed", String(one.dataset.view === view));
    this.tell(say(`view-${view}`));
  }

  language(lang) {
    setLanguage(lang);
    this.set("lang", lang);
    this.build();
    byId("lang").focus();
  }

  theme(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    this.set("theme", theme);
  }

  refilter() {
    this.desk.list.render();
    this.desk.filter.dress();
  }

  /** The list stays in view beside the texts: it begins below the head. */
  place() {
    const top = byId("top");
    if (top)
      document.documentElement.style.setProperty(
        "--top",
        `${Math.max(top.getBoundingClientRect().bottom, 0).toFixed(0)}px`,
      );
  }

  /** Leaving with undecided errors asks once. */
  leaving(event) {
    const undecided = this.desk.progress().errors;
    const unsaved = this.saved === "failed" && this.desk.decisions.changed() && !this.exported;
    if ((!undecided || this.asked || !this.desk.decisions.past.length) && !unsaved) return;
    this.asked = true;
    event.preventDefault();
    event.returnValue = say("leave", { n: undecided });
  }
}

begin();
