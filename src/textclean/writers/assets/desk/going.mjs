// Going to places of the two texts.
import { offerBack } from "./back.mjs";
import { offerOf } from "./chosen.mjs";
import { paint, rangesIn } from "./find.mjs";
import { placeNow } from "./superseded.mjs";

const HEADS = 60; // height of the heads of the texts, which stay in view, in pixels

/** Show an issue in one of the texts; `focus` false leaves the focus where it is. */
export function goToIssue(desk, issue, side) {
  const [start, end] = side === "s" ? [issue.start, issue.end] : placeNow(desk.outcome, issue);
  goTo(desk, side, start, end, false, "here", issue.id);
}

/** The other place of a moved passage. */
export function goMoved(desk, id, side) {
  const issue = desk.model.byId.get(id);
  for (const edit of offerOf(desk.model, issue, desk.decisions.get(id))?.edits ?? []) {
    for (const piece of edit.insert) {
      if (typeof piece === "string" || piece.length !== 2) continue;
      const part = desk.outcome.parts.find(
        (one) => !one.row && one.start >= piece[0] && one.end <= piece[1] && one.moved,
      );
      return side === "s"
        ? goTo(desk, "s", ...piece)
        : goTo(desk, "r", part?.to ?? 0, (part?.to ?? 0) + piece[1] - piece[0]);
    }
  }
  return undefined;
}

/** Bring a stretch of one of the texts into view and show it for a moment. */
export function goTo(desk, side, start, end, quiet = false, name = "here", id = "") {
  const found = desk.panes.reveal(side, start);
  if (!found) return;
  if (id) offerBack(desk, id);
  const { element } = found.row;
  desk.panes.draw(element);
  window.cancelAnimationFrame(desk.scrolling);
  desk.scrolling = window.requestAnimationFrame(() => element.isConnected && scroll(desk, element, quiet));
  const cell = side === "s" ? element.firstChild : element.lastChild;
  for (const one of document.querySelectorAll(".m.focus")) one.classList.remove("focus");
  if (id) for (const one of element.querySelectorAll(`[data-issue="${id}"]`)) one.classList.add("focus");
  const lines = side === "s" ? desk.model.lines : desk.outcome.lines;
  const ranges = [];
  for (const content of cell.querySelectorAll(".tx")) {
    const line = lines[found.row[side][0] + content.nth];
    if (line && line.stop > start && line.start < Math.max(end, start + 1))
      ranges.push(...rangesIn(content, start - line.start, end - line.start));
  }
  paint(quiet ? "twin" : name, ranges);
  flash(element);
}

/** Bring a row into view, and keep it there while the rows around it take their true heights. */
function scroll(desk, element, quiet, tries = 4) {
  const box = element.getBoundingClientRect();
  const room = window.innerHeight - HEADS;
  if (quiet && box.top >= HEADS && box.bottom <= window.innerHeight) return;
  const goal = box.height > room ? HEADS : Math.max(HEADS, (window.innerHeight - box.height) / 3);
  if (Math.abs(box.top - goal) > 2) window.scrollBy(0, box.top - goal);
  window.cancelAnimationFrame(desk.scrolling);
  if (tries)
    desk.scrolling = window.requestAnimationFrame(() => element.isConnected && scroll(desk, element, false, tries - 1));
}

export function flash(element) {
  element.classList.add("flash");
  window.setTimeout(() => element.classList.remove("flash"), 1200);
}
