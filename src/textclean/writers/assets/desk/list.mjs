// The list: what waits, story by story, then what is decided, then the automatic edits folded by rule. Bodies are made
// when they are opened.
import { NARROW, noWayBack } from "./back.mjs";
import { acceptSafe } from "./bulk.mjs";
import { editRow, wordsToBegin, storyBody, storyHead } from "./cards.mjs";
import { byId, button, el, refill } from "./dom.mjs";
import { dressFold, fold, reveal } from "./folds.mjs";
import { prompt } from "./prompt.mjs";
import { counted, say } from "./words.mjs";

const PAGE = 200;

export class List {
  constructor(desk, box) {
    this.desk = desk;
    this.box = box;
    this.current = null;
    this.opened = new Set();
    this.items = new Map();
    this.limit = PAGE;
    this.stood = new Map();
    this.last = new Map();
    this.earlier = null;
  }

  /** Build the list anew: another filter, another language, another run. */
  render() {
    const { desk } = this;
    this.items.clear();
    const earlier = this.earlier ?? new Map();
    this.earlier = null;
    this.last = new Map();
    const stories = desk.filter.apply(desk.model.stories);
    this.stood = new Map(stories.map((story) => [story, earlier.get(story.id) ?? desk.decisions.settled(story)]));
    const waiting = [...this.stood.keys()].filter((story) => !this.stood.get(story));
    const settled = [...this.stood.keys()].filter((story) => this.stood.get(story));
    this.shown = [...waiting, ...settled];
    this.counts = el("p.left", { role: "status" });
    this.cards = el("ol.cards", {});
    this.settled = el("ol.cards", {});
    this.left = el("span.count", {});
    this.more = el("p.more", {});
    const none = desk.model.stories.length ? say("nothing-fits") : say(desk.model.done.length ? "open-none" : "clean");
    refill(
      this.box,
      el("h2", { id: "to-decide" }, say("to-decide"), " ", this.left),
      this.counts,
      waiting.length ? this.cards : el("p.none", {}, settled.length ? say("open-none") : none),
      settled.length ? [el("h2", { id: "decided" }, say("reviewed")), this.settled] : null,
      this.more,
      desk.model.done.length
        ? el(
            "h2",
            { id: "automatic" },
            say(desk.model.checking ? "automatic-possible" : "automatic"),
            " ",
            el("span.count", {}, counted(desk.model.done.length)),
          )
        : null,
      desk.model.checking && desk.model.done.length
        ? button(say("accept-safe"), () => acceptSafe(desk), { css: ".small" })
        : null,
      desk.model.kinds.filter((kind) => desk.filter.kind(kind)).map((kind) => fold(this, kind)),
    );
    this.fill();
  }

  fill() {
    for (const story of this.shown.slice(this.items.size, this.limit))
      (this.stood.get(story) ? this.settled : this.cards).append(this.item(story));
    const rest = this.shown.length - this.limit;
    refill(this.more, rest > 0 ? button(say("show-more", { n: rest }), () => this.extend()) : null);
    this.count();
  }

  extend() {
    this.limit += PAGE;
    this.fill();
  }

  count() {
    const total = this.desk.model.stories.length;
    const { done, all } = this.desk.progress();
    refill(this.left, counted(all - done));
    refill(
      this.counts,
      this.shown.length === total ? null : say("left", { n: this.shown.length, all: counted(total) }),
    );
  }

  item(story) {
    const item = el(`li.card.${story.severity}`, { id: `i-${story.primary.id}`, "data-story": story.id });
    this.items.set(story.id, { item, story });
    this.dress(story);
    item.addEventListener("keydown", (event) => this.arrows(event, item));
    return item;
  }

  /** Write the head of a story anew, and its body where it is open. */
  dress(story) {
    const held = this.items.get(story.id);
    if (!held) return;
    const { item } = held;
    const focus = item.contains(document.activeElement);
    const open = this.opened.has(story.id);
    item.classList.toggle("open", open);
    item.classList.toggle("settled", this.desk.decisions.settled(story));
    item.classList.toggle("current", this.current === story);
    refill(item, storyHead(this.desk, story, open), open ? storyBody(this.desk, story) : null);
    for (const inner of item.querySelectorAll(".actions button")) inner.tabIndex = -1;
    if (focus) item.querySelector(".head").focus({ preventScroll: true });
  }

  toggle(story) {
    if (this.opened.has(story.id) && this.current === story) {
      this.opened.delete(story.id);
      this.dress(story);
    } else this.select(story);
  }

  /** Make a story the current one: open it, close the one before, show its place. */
  select(story, { focus = true, go = true } = {}) {
    const before = this.current;
    this.current = story;
    noWayBack();
    if (before && before !== story) {
      this.opened.delete(before.id);
      this.dress(before);
    }
    while (this.shown.indexOf(story) >= this.limit) this.extend();
    this.opened.add(story.id);
    this.dress(story);
    const held = this.items.get(story.id);
    if (!held) return;
    if (focus) held.item.querySelector(".head").focus({ preventScroll: true });
    window.requestAnimationFrame(() => held.item.isConnected && this.scroll(held.item));
    if (go && !window.matchMedia(NARROW).matches) this.desk.go(story.primary, "r");
  }

  scroll(item) {
    const outer = this.box;
    if (outer.scrollHeight > outer.clientHeight + 4) {
      const [box, own] = [item.getBoundingClientRect(), outer.getBoundingClientRect()];
      if (box.top < own.top + 8 || box.bottom > own.bottom) outer.scrollTop += box.top - own.top - 12;
    } else item.scrollIntoView({ block: "nearest" });
  }

  /** The next or previous story that is shown. */
  step(by) {
    if (!this.shown.length) return;
    const at = this.shown.indexOf(this.current);
    const next = at < 0 ? (by > 0 ? 0 : this.shown.length - 1) : Math.min(Math.max(at + by, 0), this.shown.length - 1);
    this.select(this.shown[next]);
  }

  ends(last) {
    if (this.shown.length) this.select(this.shown[last ? this.shown.length - 1 : 0]);
  }

  /** After a decision the next story that waits; where none is left, this one stays. */
  nextOpen(story) {
    const at = this.shown.indexOf(story);
    const order = [...this.shown.slice(at + 1), ...this.shown.slice(0, Math.max(at, 0))];
    const next = order.find((one) => !this.desk.decisions.settled(one));
    if (next) this.select(next);
    else this.dress(story);
  }

  /** Arrow keys go between the buttons of a card. */
  arrows(event, item) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const stops = [item.querySelector(".head"), ...item.querySelectorAll(".actions button")];
    const at = stops.indexOf(event.target);
    if (at < 0) return;
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length].focus();
  }

  // -- words of the editor

  reword(story, issue) {
    const row = this.desk.decisions.get(issue.id);
    const begin = row?.text ?? wordsToBegin(this.desk, issue);
    prompt(this, story, say("reword-title"), begin, say("reword-do"), (text) => this.desk.reword(story, issue, text));
  }

  note(story) {
    const row = this.desk.decisions.get(story.primary.id);
    prompt(this, story, say("note-title"), row?.note ?? "", say("note-do"), (text) => this.desk.ask(story, text));
  }

  /** Show an automatic edit in its fold. */
  reveal(issue) {
    reveal(this, issue);
  }

  /** Where the cards stand, decided or not, by the ids of their stories: where the page is made anew they stay there. */
  standing() {
    return new Map([...this.stood].map(([story, settled]) => [story.id, settled]));
  }

  /** Whether several cards were decided at once, as where a rule was declined. One alone stays where it was decided. */
  many(stories) {
    let moved = 0;
    for (const story of stories) {
      if (!this.stood.has(story)) continue;
      const settled = this.desk.decisions.settled(story);
      moved += (this.last.get(story) ?? this.stood.get(story)) !== settled;
      this.last.set(story, settled);
    }
    return moved > 1 && !this.box.querySelector(".prompt");
  }

  /** Decisions about these issues changed. */
  refresh(ids) {
    const stories = new Set();
    const kinds = new Set();
    for (const id of ids) {
      const story = this.desk.model.storyOf.get(id);
      if (story) stories.add(story);
      else kinds.add(this.desk.model.byId.get(id)?.code);
    }
    if (this.many(stories)) return this.render();
    for (const story of stories) this.dress(story);
    this.count();
    for (const kind of this.desk.model.kinds) {
      const box = kinds.has(kind.code) && byId(`k-${kind.code}`);
      if (!box) continue;
      dressFold(this, box, kind);
      for (const row of box.querySelectorAll("li.edit")) {
        if (!ids.includes(row.dataset.issue)) continue;
        const focus = row.contains(document.activeElement);
        const fresh = editRow(this.desk, this.desk.model.byId.get(row.dataset.issue));
        row.replaceWith(fresh);
        if (focus) fresh.querySelector("button").focus({ preventScroll: true });
      }
    }
  }
}
