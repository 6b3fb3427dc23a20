// Search in both texts, and words for the list. Hits are drawn by the browser's own highlights where it has them.
import { say } from "./words.mjs";

const MOST = 5000;

export class Find {
  constructor(desk, field, told) {
    Object.assign(this, { desk, field, told, hits: [], at: -1, words: "" });
    field.addEventListener("input", () => this.search(field.value));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        this.step(event.shiftKey ? -1 : 1);
      } else if (event.key === "Escape") {
        field.value = "";
        this.search("");
        field.blur();
      }
      event.stopPropagation();
    });
  }

  /** Find words in both texts; the list shows the stories that have them. */
  search(words) {
    this.words = words;
    const { model, outcome } = this.desk;
    const source = hitsIn(model.source, words, "s");
    const result = hitsIn(outcome.text, words, "r");
    this.hits = [...source, ...result];
    this.at = -1;
    window.clearTimeout(this.due);
    this.due = window.setTimeout(() => this.desk.filter.set("q", words), 200);
    this.told.textContent = words.trim() ? say("found", { source: source.length, result: result.length }) : "";
    paint("found", []);
  }

  step(by) {
    if (!this.hits.length) return;
    this.at = this.at < 0 && by < 0 ? this.hits.length - 1 : (this.at + by + this.hits.length) % this.hits.length;
    const hit = this.hits[this.at];
    this.told.textContent = say("found-at", { n: this.at + 1, all: this.hits.length });
    this.desk.goTo(hit.side, hit.start, hit.start + this.words.length, false, "found");
  }
}

function hitsIn(text, words, side) {
  const hits = [];
  if (!words.trim()) return hits;
  const [wanted, folded] = [words.toLowerCase(), text.toLowerCase()];
  const where = folded.length === text.length ? folded : text; // folding changed the length: places would not fit
  for (let at = where.indexOf(wanted); at >= 0 && hits.length < MOST; at = where.indexOf(wanted, at + wanted.length))
    hits.push({ side, start: at });
  return hits;
}

/** Highlight ranges under a name; without support nothing is drawn. */
export function paint(name, ranges) {
  if (!window.CSS?.highlights || !window.Highlight) return;
  if (ranges.length) window.CSS.highlights.set(name, new window.Highlight(...ranges));
  else window.CSS.highlights.delete(name);
}

/** The ranges of a stretch of a line, by its text nodes that know their place. */
export function rangesIn(content, start, end) {
  const ranges = [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.from === undefined) continue;
    const low = Math.max(start - node.from, 0);
    const high = Math.min(end - node.from, node.data.length);
    if (low >= high) continue;
    const range = document.createRange();
    range.setStart(node, low);
    range.setEnd(node, high);
    ranges.push(range);
  }
  return ranges;
}
