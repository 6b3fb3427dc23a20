// The desk: one document, its decisions, and every action that an editor can take.
import { lastAt, linesOf, Places, rowsOf } from "./align.mjs";
import { offerOf } from "./chosen.mjs";
import { compose } from "./compose.mjs";
import { worded } from "./superseded.mjs";
import { Decisions } from "./decisions.mjs";
import { Filter } from "./filter.mjs";
import { paint } from "./find.mjs";
import { goMoved, goTo, goToIssue } from "./going.mjs";
import { say } from "./words.mjs";

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
    this.exports = []; // what a server writes
    this.asked = false;
    this.recompute();
  }

  /** Compose the text under the decisions as they are; the ids of the issues that are, or were, superseded. */
  recompute() {
    const earlier = [...this.decisions.superseded.keys()];
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
    this.outcome.worded = worded(this.model, this.decisions.rows, this.outcome);
    this.decisions.superseded = this.outcome.worded.superseded;
    return [...earlier, ...this.decisions.superseded.keys()].map((issue) => issue.id);
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

  waits(issue) {
    return ["open", "asked"].includes(this.decisions.state(issue));
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

  summary(progress = this.progress()) {
    const made = this.outcome.held.length
      ? this.model.done.filter((issue) => this.stands(issue)).length
      : 0;
    const { done, all } = progress;
    const key = this.model.checking ? "lead-in-check" : "lead-in";
    return say(key, { done: this.model.checking ? this.model.done.length : made, stories: all - done, settled: done });
  }

  /** Whether an edit is made, and no own words of the editor stand in its place. */
  stands(issue) {
    const { decisions } = this;
    return !decisions.superseded.has(issue) && offerOf(this.model, issue, decisions.get(issue.id));
  }

  editors() {
    return [...new Set([...this.decisions.rows.values()].map((row) => row.by).filter(Boolean))].sort();
  }

  // -- going to places

  go(issue, side) {
    goToIssue(this, issue, side);
  }

  goMoved(id, side) {
    goMoved(this, id, side);
  }

  goTo(side, start, end, quiet, name, id) {
    goTo(this, side, start, end, quiet, name, id);
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
    this.goTo("s", articles[next][0], articles[next][2]);
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
