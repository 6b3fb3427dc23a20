// The page put together: head, both texts, the list, and what happens on a decision.
import { backButton } from "./back.mjs";
import { Desk } from "./desk.mjs";
import { Dialogs } from "./dialogs.mjs";
import { byId, el, plain, refill } from "./dom.mjs";
import { Find } from "./find.mjs";
import { askAbout } from "./differing.mjs";
import { foot, head, textsHead } from "./frame.mjs";
import { FileKeeper, Store } from "./keep.mjs";
import { listen } from "./keys.mjs";
import { List } from "./list.mjs";
import { pageMap } from "./map.mjs";
import { Model } from "./model.mjs";
import { Panes } from "./panes.mjs";
import { buildRecord } from "./record.mjs";
import { takeRun } from "./runs.mjs";
import { ServerKeeper } from "./served.mjs";
import { languageTag, say, setLanguage, useWords } from "./words.mjs";

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
          (fresh, rows, due) => takeRun(this, fresh, rows, due),
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
      head(this),
      el("main", {}, texts, list),
      foot(this),
      backButton(desk),
    );
    for (const name of ["source", "result"]) document.documentElement.style.setProperty(`--${name}`, JSON.stringify(say(name)));
    desk.panes?.watcher.disconnect();
    const view = desk.panes?.view ?? "final";
    desk.panes = new Panes(desk, rows);
    desk.panes.view = view;
    desk.panes.take(desk.outcome);
    refill(texts, textsHead(this), rows);
    desk.filter.read();
    byId("filters").append(desk.filter.build());
    const current = desk.list?.current;
    const earlier = desk.list?.standing();
    desk.list = new List(desk, list);
    desk.list.earlier = earlier;
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

  skip(event, list) {
    event.preventDefault();
    list.querySelector("button, summary")?.focus();
  }

  // -- what happens

  decided(ids) {
    const { desk } = this;
    const shaken = desk.recompute();
    desk.panes.take(desk.outcome);
    desk.list.refresh([...new Set([...ids, ...shaken])]);
    this.figures();
    this.exported = false;
    this.keeper.save(ids);
  }

  figures() {
    const { desk } = this;
    const progress = desk.progress();
    const { done, all, errors } = progress;
    const had = desk.model.stories.some((story) => story.severity === "error");
    refill(byId("lead"), desk.summary(progress));
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
            errors ? el("span.errors", {}, say("errors-left", { n: errors })) : el("span.soft", {}, say(had ? "errors-none" : "errors-never")),
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
