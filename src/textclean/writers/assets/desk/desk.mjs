// The desk: one document, its decisions, and every action that an editor can take.
import { lastAt, linesOf, Places, rowsOf } from "./align.mjs";
import { compose, offerOf } from "./compose.mjs";
import { Decisions } from "./decisions.mjs";
import { Filter } from "./filter.mjs";
import { paint, rangesIn } from "./find.mjs";
import { byItself } from "./model.mjs";
import { say } from "./words.mjs";

const HEADS = 60; // height of the heads of the texts, which stay in view, in pixels
const VIEWS = ["final", "markup", "proof"];

export class Desk {
  constructor(model) {
    this.model = model;
    model.lines = linesOf(model.source);
    model.heads = new Set();
    for (const [start, , end] of model.articles) {
      for (let at = lastAt(model.lines, start, "start"); at < model.lines.length && model.lines[at].start < end; at++)
        model.heads.add(at);
    }
    this.decisions = new Decisions(model);
    this.filter = new Filter(this);
    this.keysOn = true;
    this.asked = false;
    this.recompute();
  }

  /** Compose the text under the decisions as they are. */
  recompute() {
    const made = compose(this.model, this.decisions.rows);
    const lines = linesOf(made.text);
    const byPlace = made.parts;
    this.outcome = {
      ...made,
      lines,
      rows: rowsOf(this.model.lines, lines, made.parts),
      places: new Places(made.parts, this.model.source.length),
      sourceOf(offset) {
        const part = byPlace[Math.max(lastAt(byPlace, offset, "to"), 0)];
        if (!part) return 0;
        return part.row ? part.at : part.start + Math.min(offset - part.to, part.size);
      },
    };
  }

  // -- decisions

  decide(label, changes) {
    return this.decisions.decide(label, changes);
  }

  /** Accept a story: one of its issues, by the choice that was pressed or the first. */
  accept(story, issue = story.issues.find((one) => one.offers.length), choice = null) {
    if (!issue?.offers.length) return this.tell(say("nothing-to-accept"));
    const label = choice ?? (issue.offers.length > 1 ? issue.offers[0].label : "");
    const row = { verdict: "accept", ...(label ? { choice: label } : {}), ...this.kept(issue) };
    this.decide(this.step("accept", issue), [[issue.id, row]]);
    return this.list.nextOpen(story);
  }

  decline(story) {
    this.decide(
      this.step("decline", story.primary),
      story.issues.map((issue) => [issue.id, { verdict: "decline", ...this.kept(issue) }]),
    );
    this.list.nextOpen(story);
  }

  reword(story, issue, text) {
    this.decide(this.step("reword", issue), [[issue.id, { verdict: "accept", text, ...this.kept(issue) }]]);
    this.list.nextOpen(story);
  }

  /** A note; it leaves the verdict as it is. */
  ask(story, note) {
    const issue = story.primary;
    const row = this.decisions.get(issue.id) ?? { verdict: "" };
    const next = { ...row, note: note.trim(), by: this.decisions.by };
    this.decide(this.step("note", issue), [[issue.id, next.note || next.verdict ? next : null]]);
    this.list.dress(story);
  }

  forget(story) {
    this.decide(
      this.step("forget", story.primary),
      story.issues.map((issue) => [issue.id, null]),
    );
    this.list.dress(story);
  }

  kept(issue) {
    const note = this.decisions.get(issue.id)?.note;
    return note ? { note } : {};
  }

  /** Take an automatic edit back, or make it again. */
  flip(issue) {
    const declined = this.decisions.get(issue.id)?.verdict === "decline";
    this.decide(this.step(declined ? "restore" : "decline", issue), [
      [issue.id, declined ? null : { verdict: "decline" }],
    ]);
  }

  decideKind(kind, verdict) {
    const changes = kind.issues.map((issue) => [issue.id, verdict ? { verdict } : null]);
    this.decide(`${say(verdict ? "step-decline-kind" : "step-restore-kind")} ${kind.code}`, changes);
  }

  /** Accept or decline every issue of a rule that waits. */
  decideRule(code, verdict) {
    const issues = this.model.waiting.filter(
      (issue) => issue.code === code && this.waits(issue) && (verdict === "decline" || issue.offers.length === 1),
    );
    this.decide(
      `${say(`step-${verdict}-rule`)} ${code}`,
      issues.map((issue) => [issue.id, { verdict }]),
    );
    if (this.list.current) this.list.nextOpen(this.list.current);
  }

  acceptSafe() {
    const safe = this.model.issues.filter(
      (issue) => this.model.checking && issue.status === "open" && byItself(issue) && !this.decisions.get(issue.id),
    );
    this.decide(
      say("accept-safe"),
      safe.map((issue) => [issue.id, { verdict: "accept" }]),
    );
  }

  waits(issue) {
    return ["open", "asked"].includes(this.decisions.state(issue));
  }

  /** Issues like this one that wait: same rule, same words. */
  alike(issue) {
    const key = (one) => `${one.code}\u0001${one.before}\u0001${one.proposal}`;
    this.byWords ??= grouped(this.model.waiting, key);
    return (this.byWords.get(key(issue)) ?? []).filter(
      (one) => one.offers.length && (one === issue || this.waits(one)),
    );
  }

  sameRule(issue) {
    this.byRule ??= grouped(this.model.waiting, (one) => one.code);
    return (this.byRule.get(issue.code) ?? []).filter((one) => this.waits(one));
  }

  acceptAlike(story) {
    const alike = this.alike(story.primary);
    if (!alike.length) return this.tell(say("nothing-to-accept"));
    const row = (issue) => ({
      verdict: "accept",
      ...(issue.offers.length > 1 ? { choice: issue.offers[0].label } : {}),
    });
    this.decide(
      this.step("alike", story.primary),
      alike.map((issue) => [issue.id, row(issue)]),
    );
    return this.list.nextOpen(story);
  }

  undo() {
    const step = this.decisions.undo();
    this.tell(step ? say("undone", { what: step.label }) : say("history-none"));
    const story = step && this.model.storyOf.get(step.step[0][0]);
    if (story && this.list.items.has(story.id)) this.list.select(story);
  }

  redo() {
    const step = this.decisions.redo();
    this.tell(step ? say("redone", { what: step.label }) : say("redo-none"));
  }

  step(verb, issue) {
    return `${say(`step-${verb}`)} ${this.model.title(issue)} ${issue.id.slice(0, 6)}`;
  }

  // -- the page about itself

  /** Stories settled, of all; undecided errors. */
  progress() {
    const { stories } = this.model;
    let done = 0;
    let errors = 0;
    for (const story of stories) {
      if (this.decisions.settled(story)) done++;
      else if (story.severity === "error") errors++;
    }
    return { done, all: stories.length, errors };
  }

  summary() {
    const made = this.outcome.held.length
      ? this.model.done.filter((issue) => offerOf(this.model, issue, this.decisions.get(issue.id))).length
      : 0;
    const { done, all } = this.progress();
    const key = this.model.checking ? "lead-in-check" : "lead-in";
    return say(key, { done: this.model.checking ? this.model.done.length : made, stories: all, settled: done });
  }

  editors() {
    return [...new Set([...this.decisions.rows.values()].map((row) => row.by).filter(Boolean))].sort();
  }

  // -- going to places

  /** Show an issue in one of the texts; `focus` false leaves the focus where it is. */
  go(issue, side) {
    const [start, end] = side === "s" ? [issue.start, issue.end] : this.outcome.places.span(issue.start, issue.end);
    this.goTo(side, start, end, false, "here", issue.id);
  }

  /** The other place of a moved passage. */
  goMoved(id, side) {
    const issue = this.model.byId.get(id);
    for (const edit of offerOf(this.model, issue, this.decisions.get(id))?.edits ?? []) {
      for (const piece of edit.insert) {
        if (typeof piece === "string" || piece.length !== 2) continue;
        const part = this.outcome.parts.find(
          (one) => !one.row && one.start >= piece[0] && one.end <= piece[1] && one.moved,
        );
        return side === "s"
          ? this.goTo("s", ...piece)
          : this.goTo("r", part?.to ?? 0, (part?.to ?? 0) + piece[1] - piece[0]);
      }
    }
    return undefined;
  }

  /** Bring a stretch of one of the texts into view and show it for a moment. */
  goTo(side, start, end, quiet = false, name = "here", id = "") {
    const found = this.panes.reveal(side, start);
    if (!found) return;
    const { element } = found.row;
    this.panes.draw(element);
    window.cancelAnimationFrame(this.scrolling);
    this.scrolling = window.requestAnimationFrame(() => element.isConnected && this.scroll(element, quiet));
    const cell = side === "s" ? element.firstChild : element.lastChild;
    for (const one of document.querySelectorAll(".m.focus")) one.classList.remove("focus");
    if (id) for (const one of element.querySelectorAll(`[data-issue="${id}"]`)) one.classList.add("focus");
    const lines = side === "s" ? this.model.lines : this.outcome.lines;
    const ranges = [];
    for (const content of cell.querySelectorAll(".tx")) {
      const line = lines[found.row[side][0] + content.nth];
      if (line && line.stop > start && line.start < Math.max(end, start + 1))
        ranges.push(...rangesIn(content, start - line.start, end - line.start));
    }
    paint(quiet ? "twin" : name, ranges);
    this.flash(element);
  }

  /** Bring a row into view, and keep it there while the rows around it take their true heights. */
  scroll(element, quiet, tries = 4) {
    const box = element.getBoundingClientRect();
    const room = window.innerHeight - HEADS;
    if (quiet && box.top >= HEADS && box.bottom <= window.innerHeight) return;
    const goal = box.height > room ? HEADS : Math.max(HEADS, (window.innerHeight - box.height) / 3);
    if (Math.abs(box.top - goal) > 2) window.scrollBy(0, box.top - goal);
    window.cancelAnimationFrame(this.scrolling);
    if (tries)
      this.scrolling = window.requestAnimationFrame(
        () => element.isConnected && this.scroll(element, false, tries - 1),
      );
  }

  flash(element) {
    element.classList.add("flash");
    window.setTimeout(() => element.classList.remove("flash"), 1200);
  }

  /** Open the card or the row of an issue. */
  open(id) {
    const issue = this.model.byId.get(id);
    const story = this.model.storyOf.get(id);
    if (!issue) return;
    if (story) {
      if (!this.list.shown.includes(story)) this.filter.set("hide", []);
      if (this.list.shown.includes(story)) this.list.select(story, { go: false });
    } else this.list.reveal(issue);
  }

  nextView() {
    this.setView(VIEWS[(VIEWS.indexOf(this.panes.view) + 1) % VIEWS.length]);
  }

  nextArticle(by) {
    const { articles } = this.model;
    if (!articles.length) return;
    const at = this.list.current ? this.model.article(this.list.current.primary.start) : -1;
    const next = Math.min(Math.max((this.articleAt ?? at) + by, 0), articles.length - 1);
    this.articleAt = next;
    this.goTo("s", articles[next][0], articles[next][0] + articles[next][1].length);
  }

  expandKind() {
    const box = document.activeElement?.closest?.("details.kind") ?? document.querySelector("details.kind");
    if (!box) return;
    box.open = !box.open;
    box.querySelector("summary").focus();
  }

  close() {
    this.dialogs.close();
    paint("here", []);
    paint("twin", []);
  }
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}
