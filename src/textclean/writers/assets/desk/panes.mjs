// Both texts side by side. A row holds the lines that belong together, so that the twin of a paragraph is always beside it.
// Words stand in the rows from the beginning, for the browser's own search; marks are drawn when a row comes into view.
import { lastAt } from "./align.mjs";
import { el } from "./dom.mjs";
import { drawLine, isShown, placed, whichLine } from "./lines.mjs";
import { marksOf } from "./marks.mjs";
import { sections } from "./sections.mjs";

const AT_ONCE = 60; // so many new rows are drawn with their marks at once, that none of them flickers

export class Panes {
  constructor(desk, box) {
    this.desk = desk;
    this.box = box;
    this.rows = [];
    this.section = 0;
    this.view = "final";
    this.watcher = new IntersectionObserver(
      (seen) => seen.forEach((one) => one.isIntersecting && this.draw(one.target)),
      { rootMargin: "800px" },
    );
    box.addEventListener("click", (event) => this.clicked(event));
  }

  /** Take a new text: rows that are as they were keep their elements. */
  take(outcome) {
    this.outcome = outcome;
    this.marks = marksOf(this.desk.model, this.desk.decisions, outcome);
    this.all = outcome.rows;
    this.sections = this.sections ?? sections(this.desk.model);
    this.render();
  }

  render() {
    const { source } = this.desk.model;
    const range = this.sections[this.section];
    const old = this.rows;
    this.rows = [];
    let at = 0;
    for (const row of this.all) {
      if (row.s[0] < row.s[1]) at = this.desk.model.lines[row.s[0]].start;
      if (at < range.start || at >= range.end) continue;
      const key = this.key(row, source);
      if (key !== null) this.rows.push({ ...row, key });
    }
    let head = 0;
    while (head < old.length && head < this.rows.length && old[head].key === this.rows[head].key)
      this.keep(this.rows[head], old[head++]);
    let tail = 0;
    while (
      tail < old.length - head &&
      tail < this.rows.length - head &&
      old[old.length - 1 - tail].key === this.rows[this.rows.length - 1 - tail].key
    ) {
      this.keep(this.rows[this.rows.length - 1 - tail], old[old.length - 1 - tail++]);
    }
    const after = tail ? this.rows[this.rows.length - tail].element : null;
    const fresh = document.createDocumentFragment();
    const few = this.rows.length - tail - head < AT_ONCE;
    for (let at = head; at < this.rows.length - tail; at++) {
      fresh.append(this.build(this.rows[at]));
      if (few) this.draw(this.rows[at].element);
    }
    for (let at = head; at < old.length - tail; at++) {
      this.watcher.unobserve(old[at].element);
      old[at].element.remove();
    }
    this.box.insertBefore(fresh, after);
    let blank = -1;
    this.rows.forEach((row) => {
      row.element.classList.toggle("apart", blank >= 0 && row.s[0] - blank > 0 && row.s[0] !== row.s[1]);
      blank = row.s[1];
    });
  }

  /** A row that did not change, but for its line numbers. */
  keep(row, old) {
    row.element = old.element;
    row.element.row = row;
    if (old.r[0] === row.r[0]) return;
    const numbers = row.element.lastChild.querySelectorAll(".no");
    let index = 0;
    for (let at = row.r[0]; at < row.r[1]; at++) {
      const line = this.outcome.lines[at];
      if (isShown(this.outcome.text, line, this.marks.result[at])) numbers[index++]?.replaceChildren(String(at + 1));
    }
  }

  /** What makes a row what it is; null for one with nothing to show. */
  key(row, source) {
    const { lines } = this.desk.model;
    const found = [row.s[0], row.s[1], this.view];
    let some = false;
    for (let at = row.s[0]; at < row.s[1]; at++) {
      const marks = this.marks.source[at];
      if (marks) for (const mark of marks) found.push(mark.issue.rank, mark.css);
      some ||= isShown(source, lines[at], marks);
    }
    for (let at = row.r[0]; at < row.r[1]; at++) {
      const line = this.outcome.lines[at];
      const marks = this.marks.result[at];
      const words = this.outcome.text.slice(line.start, line.end);
      found.push(words);
      if (marks) for (const mark of marks) found.push(mark.issue.rank, mark.css, mark.start - line.start);
      some ||= isShown(this.outcome.text, line, marks);
    }
    row.marked = found.length > 3 + row.r[1] - row.r[0];
    return some ? found.join("\u0001") : null;
  }

  build(row) {
    const { lang, result } = this.desk.model.document;
    const src = el("div.src", { lang });
    const res = el("div.res", { lang: result });
    row.element = el(row.marked ? "div.row" : "div.row.same", {}, src, res);
    row.element.row = row;
    const heading = this.desk.model.heads.has(row.s[0]) && row.s[0] < row.s[1];
    this.plain(src, this.desk.model.lines, this.desk.model.source, row.s, this.marks.source, heading);
    this.plain(res, this.outcome.lines, this.outcome.text, row.r, this.marks.result, heading);
    if (row.marked) this.watcher.observe(row.element);
    return row.element;
  }

  plain(cell, lines, text, [from, to], marks, heading) {
    for (let at = from; at < to; at++) {
      if (!isShown(text, lines[at], marks[at])) continue;
      const words = text.slice(lines[at].start, lines[at].end);
      const content = el("span.tx", {}, placed(words, 0));
      content.nth = at - from;
      cell.append(
        el(heading ? "p.ln.headline" : "p.ln", {}, el("span.no", { "aria-hidden": "true" }, String(at + 1)), content),
      );
    }
  }

  /** Draw the marks of a row. */
  draw(element) {
    if (element.drawn) return;
    element.drawn = true;
    this.watcher.unobserve(element);
    const { model } = this.desk;
    for (const content of element.querySelectorAll(".tx")) {
      const { side, number } = whichLine(content);
      const lines = side === "s" ? model.lines : this.outcome.lines;
      const marks = (side === "s" ? this.marks.source : this.marks.result)[number];
      if (marks) drawLine(this, content, side, lines[number], marks);
    }
  }

  clicked(event) {
    const hop = event.target.closest("[data-hop]");
    const mark = event.target.closest("[data-issue]");
    if (hop) {
      event.preventDefault();
      this.desk.goMoved(hop.dataset.issue, hop.dataset.hop);
    } else if (mark) {
      event.preventDefault();
      this.desk.open(mark.dataset.issue);
    } else this.twin(event);
  }

  /** A word was clicked: show its twin in the other text. */
  twin(event) {
    const content = event.target.closest(".tx");
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const node = caret?.offsetNode ?? document.caretRangeFromPoint?.(event.clientX, event.clientY)?.startContainer;
    if (!content || !node || !content.contains(node)) return;
    const { side, number } = whichLine(content);
    const line = (side === "s" ? this.desk.model.lines : this.outcome.lines)[number];
    const inside = caret ? caret.offset : document.caretRangeFromPoint(event.clientX, event.clientY).startOffset;
    const offset = line.start + (node.from ?? 0) + (node.from === undefined ? 0 : inside);
    const other = side === "s" ? "r" : "s";
    const twin = side === "s" ? this.outcome.places.cleaned(offset) : this.outcome.sourceOf(offset);
    this.desk.goTo(other, twin, twin + 1, true);
  }

  // -- going to a place

  /** The row of a place, its section shown. */
  reveal(side, offset) {
    const { model } = this.desk;
    const inSource = side === "s" ? offset : this.outcome.sourceOf(offset);
    const section = Math.max(lastAt(this.sections, Math.min(inSource, model.source.length - 1), "start"), 0);
    if (section !== this.section) this.show(section);
    const lines = side === "s" ? model.lines : this.outcome.lines;
    const number = lastAt(lines, offset, "start");
    const part = side === "s" ? "s" : "r";
    let low = this.rows.find((row) => row[part][0] <= number && number < row[part][1]);
    low ??= this.rows.findLast((row) => row[part][0] <= number);
    return low ? { row: low, number } : null;
  }

  show(section) {
    this.section = section;
    this.render();
    this.desk.sectionShown(section);
  }

  setView(view) {
    this.view = view;
    this.render();
  }
}
