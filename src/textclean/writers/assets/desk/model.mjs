// The run as the page holds it: the data unpacked, issues by id, stories, and what they say.
import { clipped } from "./excerpt.mjs";
import { Issue } from "./issue.mjs";
import { kinds, stories } from "./stories.mjs";
import { currentLanguage, fill, has, pick, say } from "./words.mjs";

export const MARKS = { error: "●", warning: "◆", note: "○" };
const LONG = 60;
const [VERY, FAIRLY] = [0.9, 0.7]; // scores from which an offer is called so sure

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
    for (const key of Object.keys(filled)) filled[key] = clipped(oneLine(filled[key]), LONG);
    if (template.includes("{signals}")) {
      filled.signals = this.reasons(issue).join(reasonPause());
      if (!filled.signals) template = template.replace(/（\{signals\}）| ?\(\{signals\}\)/, "");
    }
    return fill(template, filled);
  }

  /** The reasons in words; of two that say the same of words in words, the longer one. */
  reasons(issue) {
    const said = issue.evidence.map(([name, words = ""]) => {
      const entry = this.data.signals[name];
      return [entry ? pick(entry) : name, clipped(oneLine(words), 24)];
    });
    const longer = ([text, words]) => said.some(([one, more]) => one === text && more !== words && more.includes(words));
    const filled = ([text, words]) => {
      const [first, second = ""] = words.split(":");
      return fill(text, { words, first, second });
    };
    return [...new Set(said.filter((one) => !longer(one)).map(filled))];
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

/** What stands between reasons, which are clauses and may have commas of their own. */
export const reasonPause = () => ({ en: "; ", ja: "、" })[currentLanguage()] ?? "；";
export const listPause = () => (currentLanguage() === "en" ? ", " : "、");

/** Words on one line: `|` marks the seam of a broken line. */
export const oneLine = (text) =>
  text.replace(/[ \t\u3000]*[\r\n\x0b\x0c\x85\u2028\u2029][\r\n\x0b\x0c\x85\u2028\u2029 \t\u3000]*/g, "|");

export const byItself = (issue) => issue.offers.length === 1 && issue.offers[0].safety === "safe" && !issue.blocked;

/**
 * How sure an offer is, as a word of the interface, where that helps to take it; null where there is none to take, or it is
 * not sure: that it asks for a person's judgement is said with the offer, and beside “error” doubt would read as a denial.
 */
export const surety = ({ score, offers }) =>
  score !== null && score >= FAIRLY && offers.length ? say(`score-${score >= VERY ? "high" : "middle"}`) : null;

export const known = (kind, name) => (has(`${kind}-${name}`) ? say(`${kind}-${name}`) : name);
