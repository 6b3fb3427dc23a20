// Elements. Words enter the page as text nodes and attributes only; nothing here reads HTML.
import { ends, opening } from "./excerpt.mjs";

const SVG = "http://www.w3.org/2000/svg";
const LINE_ENDS = /\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]/g;
// what shows nothing, or changes how its neighbours show
const BOXED =
  /(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])+|\t|[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufdd0-\ufdef\ufffe\uffff\ue000-\uf8ff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/gu;

/**
 * An element.
 *
 * @param {string} name its tag, or `tag.class.class`
 * @param {Object} attributes values; `on` maps events to listeners, `true` sets an empty attribute, null leaves it out
 * @param {...(Node|string|null|Array)} children
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  return dressed(element, attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return dressed(document.createElementNS(SVG, name), attributes, children);
}

function dressed(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else element.setAttribute(key, value === true ? "" : plain(String(value)));
  }
  put(element, children);
  return element;
}

export function put(element, children) {
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === "") continue;
    element.append(typeof child === "string" ? plain(child) : child);
  }
  return element;
}

/** Words where no element can be (a choice, a title, an attribute): what cannot be seen is written out. */
export function plain(text) {
  if (text.search(BOXED) < 0) return text;
  return text.replace(BOXED, (chars) => (chars === "\t" ? " " : `\\u{${chars.codePointAt(0).toString(16)}}`));
}

/** Take all children away and put these in. */
export function refill(element, ...children) {
  element.replaceChildren();
  return put(element, children);
}

/** Words of a document, with what cannot be seen as labelled boxes and line ends as signs. */
export function shown(text) {
  if (text.search(BOXED) < 0) return [document.createTextNode(text)];
  const found = [];
  let at = 0;
  for (const match of text.matchAll(BOXED)) {
    if (match.index > at) found.push(document.createTextNode(text.slice(at, match.index)));
    found.push(box(match[0]));
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push(document.createTextNode(text.slice(at)));
  return found;
}

function box(chars) {
  if (chars === "\t") return el("span.brk", {}, "⇥");
  const ends = chars.match(LINE_ENDS);
  if (ends) return el("span.brk", {}, ends.length > 2 ? `⏎×${ends.length}` : "⏎");
  return el("span.box", {}, `U+${chars.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}

/** The sign of words left out. */
export const gap = () => el("span.cut", {}, "……");

/** Words of a document on one line, the middle of long ones left out. */
export function cut(text, limit) {
  const parts = limit ? ends(text, limit) : null;
  return parts ? [...shown(parts[0]), gap(), ...shown(parts[1])] : shown(text);
}

/** The beginning of what may be long: a headline, a message in the list. */
export const begun = (text, limit) => el("bdi", {}, ...shown(opening(text, limit)));

/** Words of a document, isolated from the direction of what stands around them. */
export const quoted = (text, limit = 0, lang = null) => el("bdi", { lang }, cut(text, limit));

export const byId = (id) => document.getElementById(id);

/** A button. `name` is its words; `keys` the key that does the same. */
export function button(name, press, attributes = {}, keys = "") {
  const { css = "", ...rest } = attributes;
  return el(
    `button${css}`,
    { type: "button", "aria-keyshortcuts": keys || null, ...rest, on: { click: press } },
    name,
    keys ? el("kbd", { "aria-hidden": "true" }, keys) : null,
  );
}
