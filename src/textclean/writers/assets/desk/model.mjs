// The run as the page holds it: the data unpacked, issues by id, stories, and what they say.
import { clipped, currentLanguage, fill, has, pick, say } from "./words.mjs";

const RANK = { error: 3, warning: 2, note: 1 };
export const MARKS = { error: "●", warning: "◆", note: "○" };
const LONG = 60;

/** The issues, stories and rules of one run. */
export class Model {
  constructor(data) {
    Object.assign(this, {
      data,
      source: data.source,
      rules: data.rules,
      document: data.document,
      articles: data.articles,
      checking: data.checking,
    });
    this.issues = data.issues.map((row, rank) => new Issue(row, rank, this));
    this.byId = new Map();
    this.waiting = [];
    this.done = [];
    this.tailed = []; // issues whose edits took white space that goes in any case
    for (const issue of this.issues) {
      this.byId.set(issue.id, issue);
      (this.automatic(issue) ? this.done : this.waiting).push(issue);
      if (issue.tails.length) this.tailed.push(issue);
    }
    this.stories = stories(this.waiting);
    this.storyOf = new Map();
    for (const story of this.stories) for (const issue of story.issues) this.storyOf.set(issue.id, story);
    this.kinds = kinds(this.done);
  }

  /** Whether an issue was mended unasked, or would be: nobody need decide it. */
  automatic(issue) {
    if (issue.status === "fixed") return !issue.decision;
    return this.checking && issue.status === "open" && byItself(issue);
  }

  article(offset) {
    let low = 0;
    let high = this.articles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.articles[middle][0] <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  title(issue) {
    return pick(this.rules[issue.code].title);
  }

  /** What the issue says, in the reader's language. */
  message(issue) {
    let template = pick(this.rules[issue.code].message);
    const filled = { before: issue.before, after: issue.proposal ?? "", ...issue.words };
    for (const key of Object.keys(filled)) filled[key] = oneLine(clipped(filled[key], LONG));
    if (template.includes("{signals}")) {
      filled.signals = this.reasons(issue).join(listPause());
      if (!filled.signals) template = template.replace(/（\{signals\}）| ?\(\{signals\}\)/, "");
    }
    return fill(template, filled);
  }

  /** The reasons in words. */
  reasons(issue) {
    const said = issue.evidence.map(([name, words = ""]) => {
      const entry = this.data.signals[name];
      return entry ? fill(pick(entry), { words: oneLine(clipped(words, 24)) }) : name;
    });
    return [...new Set(said)];
  }

  label(offer) {
    if (!offer.label) return "";
    const entry = this.data.labels[offer.label];
    return entry ? pick(entry) : offer.label;
  }

  /** The lane of the page map, and the family in words. */
  family(issue) {
    return this.data.families[issue.id.slice(0, issue.id.indexOf("-"))] ?? "document";
  }
}

export const listPause = () => (currentLanguage() === "en" ? ", " : "、");

/** Words on one line: `|` marks the seam of a broken line. */
export const oneLine = (text) =>
  text.replace(/[ \t\u3000]*[\r\n\x0b\x0c\x85\u2028\u2029][\r\n\x0b\x0c\x85\u2028\u2029 \t\u3000]*/g, "|");

export const byItself = (issue) => issue.offers.length === 1 && issue.offers[0].safety === "safe" && !issue.blocked;

/** How sure, as a word of the interface. */
export const surety = (score) => say(`score-${score >= 0.9 ? "high" : score >= 0.7 ? "middle" : "low"}`);

export const known = (kind, name) => (has(`${kind}-${name}`) ? say(`${kind}-${name}`) : name);

const NONE = [];

/** One issue. A large page has ten thousands of them: what is seldom asked for is made when it is. */
class Issue {
  constructor(row, rank, model) {
    this.row = row;
    this.model = model;
    this.id = row.id;
    this.code = row.c;
    this.rank = rank;
    this.start = row.a[0];
    this.end = row.a[1];
    this.status = row.st ?? "fixed";
    this.severity = model.rules[row.c].severity;
    this.story = row.s ?? null;
    this.needs = row.n ?? NONE;
    this.tails = row.x ?? NONE;
    this.decision = row.d ?? null;
    this.made = null;
  }

  get before() {
    return this.model.source.slice(this.start, this.end);
  }

  get offers() {
    return (this.made ??= offersOf(this.row, this.start, this.end));
  }

  /** Whether its offers are more than one edit of its own place. */
  get detailed() {
    return this.row.o !== undefined;
  }

  get words() {
    return this.row.w ?? {};
  }

  get proposal() {
    return this.row.to ?? this.row.u ?? this.row.p ?? null;
  }

  get evidence() {
    return this.model.data.evidence[this.row.ev] ?? NONE;
  }

  get related() {
    return this.row.r ?? NONE;
  }

  get compared() {
    return this.row.cmp ?? null;
  }

  get score() {
    return this.row.sc ?? null;
  }

  get undecided() {
    return Boolean(this.row.un);
  }

  get blocked() {
    return Boolean(this.row.bl);
  }
}

/** `to` and `u` stand for the one safe, or unsafe, edit of an issue's own place. */
function offersOf(row, start, end) {
  const own = row.to ?? row.u;
  if (own === undefined) return (row.o ?? NONE).map(offer);
  return [offer(["to" in row ? "safe" : "unsafe", "", [[start, end, own ? [own] : []]]])];
}

function offer([safety, label, edits, composes = 1]) {
  return {
    safety,
    label,
    composes: Boolean(composes),
    edits: edits.map(([start, end, insert, over = []]) => ({ start, end, insert, over })),
  };
}

/** Issues of one cause together; the one to decide leads; the worst stories first. */
function stories(issues) {
  const groups = new Map();
  for (const issue of issues) {
    const name = issue.story ?? issue.id;
    const group = groups.get(name);
    if (group) group.push(issue);
    else groups.set(name, [issue]);
  }
  const found = [];
  for (const [id, group] of groups) {
    if (group.length > 1) group.sort(leading(id));
    let { severity } = group[0];
    for (const issue of group) if (RANK[issue.severity] > RANK[severity]) ({ severity } = issue);
    found.push({ id, issues: group, primary: group[0], severity });
  }
  return found.sort(
    (a, b) =>
      RANK[b.severity] - RANK[a.severity] ||
      a.primary.start - b.primary.start ||
      a.primary.end - b.primary.end ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The order in a story: the one to decide leads. */
function leading(id) {
  const tail = (one) => one.slice(one.indexOf("-"));
  return (a, b) =>
    (tail(a.id) !== tail(id)) - (tail(b.id) !== tail(id)) ||
    RANK[b.severity] - RANK[a.severity] ||
    !a.offers.length - !b.offers.length ||
    a.start - b.start ||
    a.end - b.end ||
    a.rank - b.rank;
}

/** Edits of one rule together, in the order made. */
function kinds(issues) {
  const groups = new Map();
  for (const issue of issues) {
    if (!groups.has(issue.code)) groups.set(issue.code, []);
    groups.get(issue.code).push(issue);
  }
  return [...groups].map(([code, group]) => ({ code, issues: group, pairs: pairs(group) }));
}

function pairs(issues) {
  const counts = new Map();
  for (const issue of issues) {
    const after = issue.proposal ?? "";
    if (!issue.offers[0]?.edits.length || !issue.before.trim() || issue.before.length > 4 || after.length > 4)
      return [];
    if (/[\r\n]/.test(issue.before + after)) return [];
    const key = JSON.stringify([issue.before, after]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => [...JSON.parse(key), count]).sort((a, b) => b[2] - a[2]);
}
