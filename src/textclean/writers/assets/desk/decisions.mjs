// What the editor decided, with every step back and forth. A decision is a row of textclean.decisions.toml without its id:
// verdict (accept, decline, or empty for a note alone), choice, text, because, note, by.

const FIELDS = ["verdict", "choice", "text", "because", "note", "by"];

export class Decisions {
  /** @param {Model} model its issues may bring decisions of an earlier run */
  constructor(model) {
    this.model = model;
    this.begun = new Map();
    for (const issue of model.issues) if (issue.decision) this.begun.set(issue.id, cleanRow(issue.decision));
    model.begun = this.begun;
    this.rows = new Map(this.begun);
    this.superseded = new Map(); // issues in whose place own words of the editor stand
    this.past = [];
    this.future = [];
    this.by = "";
    this.listeners = [];
  }

  watch(listener) {
    this.listeners.push(listener);
  }

  tell(change) {
    for (const listener of this.listeners) listener(change);
  }

  get(id) {
    return this.rows.get(id);
  }

  /**
   * One step: decisions for any number of issues.
   *
   * @param {string} label what the history calls it
   * @param {Iterable<[string, Object|null]>} changes by id; null forgets the decision
   */
  decide(label, changes) {
    const step = [];
    for (const [id, row] of changes) {
      const before = this.rows.get(id) ?? null;
      const after = row ? cleanRow({ ...row, by: row.by ?? this.by }) : null;
      if (!same(before, after)) step.push([id, before, after]);
    }
    if (!step.length) return false;
    this.past.push({ label, step });
    this.future = [];
    this.apply(step, 2);
    return true;
  }

  apply(step, side) {
    for (const change of step) {
      if (change[side]) this.rows.set(change[0], change[side]);
      else this.rows.delete(change[0]);
    }
    this.tell(step.map(([id]) => id));
  }

  undo() {
    const last = this.past.pop();
    if (!last) return null;
    this.future.push(last);
    this.apply(last.step, 1);
    return last;
  }

  redo() {
    const next = this.future.pop();
    if (!next) return null;
    this.past.push(next);
    this.apply(next.step, 2);
    return next;
  }

  /** Replace everything without a step of history: what another window or the store holds. */
  adopt(rows) {
    this.rows = new Map([...rows].filter(([id]) => this.model.byId.has(id)).map(([id, row]) => [id, cleanRow(row)]));
    this.tell([...this.model.byId.keys()]);
  }

  /** Whether this differs from what the page began with. */
  changed() {
    if (this.rows.size !== this.begun.size) return true;
    for (const [id, row] of this.rows) if (!same(this.begun.get(id) ?? null, row)) return true;
    return false;
  }

  /** Where an issue stands: open, accepted, declined, asked, fixed, undone, known, superseded. */
  state(issue) {
    if (this.superseded.has(issue)) return "superseded";
    const row = this.rows.get(issue.id);
    if (row?.verdict === "accept") return "accepted";
    if (row?.verdict === "decline") return this.model.automatic(issue) && !this.model.checking ? "undone" : "declined";
    if (row?.note) return "asked";
    return issue.decision ? (issue.status === "known" ? "known" : "open") : issue.status;
  }

  /** Whether a story needs the editor no more: its leading issue, or another of its issues that can be mended, is decided. */
  settled(story) {
    return (
      story.issues.some((issue) => this.rows.has(issue.id) && (issue === story.primary || issue.offers.length)) ||
      story.issues.every((issue) => issue.status === "known" && this.state(issue) === "known")
    );
  }
}

export function cleanRow(row) {
  const found = {};
  for (const field of FIELDS) {
    if (typeof row[field] === "string" && (row[field] || field === "text" || field === "verdict"))
      found[field] = row[field];
  }
  found.verdict ??= "";
  return found;
}

export function same(one, other) {
  if (!one || !other) return one === other;
  return FIELDS.every((field) => one[field] === other[field]);
}

/** Whether two rows ask for different texts. */
export const contradict = (one, other) =>
  one.verdict !== other.verdict || one.choice !== other.choice || one.text !== other.text;
