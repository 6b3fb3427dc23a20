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
    this.issues = data.issues.map((row, rank) => this.unpacked(row, rank));
    this.byId = new Map(this.issues.map((issue) => [issue.id, issue]));
    this.waiting = this.issues.filter((issue) => !this.automatic(issue));
    this.stories = stories(this.waiting);
    this.storyOf = new Map(this.stories.flatMap((story) => story.issues.map((issue) => [issue.id, story])));
    this.done = this.issues.filter((issue) => this.automatic(issue));
    this.kinds = kinds(this.done);
  }

  unpacked(row, rank) {
    const [start, end] = row.a;
    const before = this.source.slice(start, end);
    const offers =
      "to" in row ? [offer(["safe", "", [[start, end, row.to ? [row.to] : []]]])] : (row.o ?? []).map(offer);
    return {
      id: row.id,
      code: row.c,
      rank,
      start,
      end,
      before,
      status: row.st ?? "fixed",
      severity: this.data.rules[row.c].severity,
      offers,
      words: row.w ?? {},
      proposal: row.to ?? row.p ?? null,
      evidence: row.ev ?? [],
      related: row.r ?? [],
      compared: row.cmp ?? null,
      score: row.sc ?? null,
      story: row.s ?? null,
      needs: row.n ?? [],
      tails: row.x ?? [],
      decision: row.d ?? null,
      undecided: Boolean(row.un),
      blocked: Boolean(row.bl),
    };
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
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(issue);
  }
  const tail = (id) => id.slice(id.indexOf("-"));
  const found = [...groups].map(([id, group]) => {
    group.sort(
      (a, b) =>
        (tail(a.id) !== tail(id)) - (tail(b.id) !== tail(id)) ||
        RANK[b.severity] - RANK[a.severity] ||
        !a.offers.length - !b.offers.length ||
        a.start - b.start ||
        a.end - b.end ||
        a.rank - b.rank,
    );
    const severity = group.reduce(
      (worst, issue) => (RANK[issue.severity] > RANK[worst] ? issue.severity : worst),
      "note",
    );
    return { id, issues: group, primary: group[0], severity };
  });
  return found.sort(
    (a, b) =>
      RANK[b.severity] - RANK[a.severity] ||
      a.primary.start - b.primary.start ||
      a.primary.end - b.primary.end ||
      (a.id < b.id ? -1 : 1),
  );
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
