// Which stories are shown: by severity, article, rule, state and words. The filter stays in the address, behind #.
import { el } from "./dom.mjs";
import { opening } from "./excerpt.mjs";
import { MARKS } from "./model.mjs";
import { pick, say } from "./words.mjs";

const LEVELS = ["error", "warning", "note"];
const EMPTY = { hide: [], article: "", rule: "", state: "", q: "" };

export class Filter {
  constructor(desk) {
    this.desk = desk;
    this.value = { ...EMPTY };
  }

  /** Read the address: `#hide=note&rule=TY001&article=3&state=open&q=words`. */
  read(hash = window.location.hash) {
    const given = new URLSearchParams(hash.slice(1));
    if (![...given.keys()].some((key) => key in EMPTY)) return false;
    this.value = { ...EMPTY };
    for (const key of Object.keys(EMPTY)) {
      if (!given.has(key)) continue;
      this.value[key] =
        key === "hide"
          ? given
              .get(key)
              .split(",")
              .filter((one) => LEVELS.includes(one))
          : given.get(key);
    }
    return true;
  }

  write() {
    const given = new URLSearchParams();
    for (const [key, value] of Object.entries(this.value)) if (String(value)) given.set(key, String(value));
    const hash = given.toString();
    try {
      window.history.replaceState(null, "", hash ? `#${hash}` : "#");
    } catch {
      // an address that may not be changed, as in some viewers: the filter holds all the same
    }
  }

  set(key, value) {
    this.value[key] = value;
    this.write();
    this.desk.list.limit = 200;
    this.desk.list.render();
    this.dress();
  }

  toggle(level) {
    const hide = new Set(this.value.hide);
    if (!hide.delete(level)) hide.add(level);
    this.set(
      "hide",
      LEVELS.filter((one) => hide.has(one)),
    );
  }

  apply(stories) {
    const { hide, article, rule, state, q } = this.value;
    const wanted = q.trim().toLowerCase();
    const { model, decisions } = this.desk;
    return stories.filter((story) => {
      if (hide.includes(story.severity)) return false;
      if (article !== "" && !story.issues.some((issue) => String(model.article(issue.start)) === article)) return false;
      if (rule && !story.issues.some((issue) => issue.code === rule)) return false;
      if (state && (state === "done") !== decisions.settled(story)) return false;
      return !wanted || story.issues.some((issue) => this.text(issue).includes(wanted));
    });
  }

  kind(kind) {
    return !this.value.rule || this.value.rule === kind.code;
  }

  text(issue) {
    const { model } = this.desk;
    return `${issue.id} ${issue.code} ${model.title(issue)} ${issue.before} ${model.message(issue)}`.toLowerCase();
  }

  /** The controls. */
  build() {
    const { model } = this.desk;
    this.chips = LEVELS.map((level) => {
      const count = model.stories.filter((story) => story.severity === level).length;
      return count
        ? el(
            `button.chip.${level}`,
            { type: "button", "data-level": level, on: { click: () => this.toggle(level) } },
            `${MARKS[level]} ${say(`${level}-count`, { n: count })}`,
          )
        : null;
    }).filter(Boolean);
    const select = (key, name, options) => {
      const box = el(
        "select",
        { "aria-label": name, "data-filter": key, on: { change: () => this.set(key, box.value) } },
        el("option", { value: "" }, name),
        options.map(([value, words]) => el("option", { value }, words)),
      );
      return options.length > 1 ? box : null;
    };
    const rules = [...new Set(model.issues.map((issue) => issue.code))].sort();
    this.selects = [
      select(
        "article",
        say("article"),
        model.articles.map(([, title], number) => [String(number), opening(title, 30)]),
      ),
      select(
        "rule",
        say("rule"),
        rules.map((code) => [code, `${code} ${pick(model.rules[code].title)}`]),
      ),
      select("state", say("state"), [
        ["open", say("state-open")],
        ["done", say("state-done")],
      ]),
    ].filter(Boolean);
    this.dress();
    return el("div.filters", { role: "group", "aria-label": say("filter") }, this.chips, this.selects);
  }

  dress() {
    for (const chip of this.chips ?? [])
      chip.setAttribute("aria-pressed", String(!this.value.hide.includes(chip.dataset.level)));
    for (const box of this.selects ?? []) box.value = this.value[box.dataset.filter];
    const search = document.getElementById("search");
    if (search && search !== document.activeElement) search.value = this.value.q;
  }
}
