// In a narrow window the list stands above the texts: from a place in them back to the card that led there.
import { button, byId } from "./dom.mjs";
import { say } from "./words.mjs";

export const NARROW = "(max-width: 900px)";

/** The button; the style shows it in narrow windows alone. */
export const backButton = (desk) => button(say("back-to-issue"), () => back(desk), { id: "back", hidden: true });

/** An issue led to a place in the texts. */
export function offerBack(desk, id) {
  desk.cameFrom = id;
  byId("back").hidden = false;
}

export function noWayBack() {
  const box = byId("back");
  if (box) box.hidden = true;
}

function back(desk) {
  desk.open(desk.cameFrom);
  noWayBack();
  window.cancelAnimationFrame(desk.scrolling);
  window.requestAnimationFrame(() => {
    const item = byId(`i-${desk.cameFrom}`);
    item?.scrollIntoView({ block: item.matches(".card") ? "start" : "center" });
  });
}
