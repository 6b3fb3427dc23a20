// Single keys. They are off while somebody types or composes, with Ctrl, Alt or Meta, in a dialog, and by their switch.

import { acceptAlike } from "./bulk.mjs";

const CODES = {
  KeyJ: "j",
  KeyK: "k",
  KeyA: "a",
  KeyD: "d",
  KeyU: "u",
  KeyN: "n",
  KeyX: "x",
  KeyV: "v",
  KeyG: "g",
  Slash: "/",
  BracketLeft: "[",
  BracketRight: "]",
  Digit1: "1",
  Digit2: "2",
  Digit3: "3",
};

export function listen(current) {
  let waiting = "";
  document.addEventListener("keydown", (event) => {
    const desk = current();
    if (event.key === "Escape") return desk.close();
    if (!desk.keysOn || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.keyCode === 229)
      return undefined;
    if (typing(event.target) || document.querySelector("dialog[open]")) return undefined;
    const key = keyOf(event);
    if (waiting === "g" && key === "g") {
      waiting = "";
      event.preventDefault();
      return desk.list.ends(false);
    }
    waiting = key === "g" ? "g" : "";
    const act = actions(desk)[key];
    if (!act) return undefined;
    if (key === "Enter" && event.target.closest("button, a, summary") && !event.target.classList.contains("head"))
      return undefined;
    event.preventDefault();
    return act();
  });
}

function typing(target) {
  return (
    target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target.tagName === "INPUT" && target.type !== "checkbox")
  );
}

/** The key, or where an input method hides it, the key of that place on the board. */
function keyOf(event) {
  if (event.key.length === 1 && event.key.charCodeAt(0) < 128) return event.key;
  const key = CODES[event.code];
  if (
    !key ||
    event.key === "Enter" ||
    (event.key.length > 1 && event.key !== "Process" && event.key !== "Unidentified")
  )
    return event.key;
  return event.shiftKey && /[a-z]/.test(key) ? key.toUpperCase() : key;
}

function actions(desk) {
  const { list } = desk;
  const story = list.current;
  const withStory = (act) => (story ? () => act(story) : undefined);
  return {
    j: () => list.step(1),
    k: () => list.step(-1),
    a: withStory((one) => desk.accept(one)),
    d: withStory((one) => desk.decline(one)),
    u: () => desk.undo(),
    U: () => desk.redo(),
    A: withStory(() => acceptAlike(desk, story)),
    n: withStory((one) => list.note(one)),
    Enter: withStory((one) => desk.go(one.primary, "r")),
    x: () => desk.expandKind(),
    "/": () => desk.focusSearch(),
    1: () => desk.filter.toggle("error"),
    2: () => desk.filter.toggle("warning"),
    3: () => desk.filter.toggle("note"),
    v: () => desk.nextView(),
    "[": () => desk.nextArticle(-1),
    "]": () => desk.nextArticle(1),
    G: () => list.ends(true),
    "?": () => desk.dialogs.help(),
  };
}

export const KEYS = [
  ["j", "k", "key-step"],
  ["a", "d", "key-decide"],
  ["u", "U", "key-undo"],
  ["A", "", "key-alike"],
  ["n", "", "key-note"],
  ["Enter", "", "key-go"],
  ["x", "", "key-kind"],
  ["/", "", "key-search"],
  ["1", "2 3", "key-severity"],
  ["v", "", "key-view"],
  ["[", "]", "key-article"],
  ["g g", "G", "key-ends"],
  ["?", "Esc", "key-help"],
];
