// Words that are shown in part: no Latin word is cut in two, and “…” stands where something is left out. The way is that of
// textclean/text/excerpt.py and show.py, so that the page says what the other reports say.

const LONGEST = 24; // characters of the longest word that is completed, or left out
const WORD = "[A-Za-z\\u00c0-\\u024f0-9'’-]";
const IN_WORD = new RegExp(`^${WORD}`);
const WORD_END = new RegExp(`${WORD}{1,${LONGEST}}$`);
const WORD_BEGINNING = new RegExp(`^${WORD}{1,${LONGEST}}`);
const TORN_END = new RegExp(`(?<=(?!${WORD}).)${WORD}{1,${LONGEST}}$`, "s");
const TORN_BEGINNING = new RegExp(`^${WORD}{1,${LONGEST}}(?!${WORD})(?=.)`, "s");
const NARROW = /^[\0-\u2e7f]*$/;
const MARKS = /^[，。、；：！？,.;:!?”’）》」』 \u3000]+/;
const LINE_END = /[\n\r\x0b\x0c\x85\u2028\u2029]/;

/** `at`, or one further where it would cut a surrogate pair. */
export function whole(text, at) {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && at > 0 ? at + 1 : at;
}

/** The first and the last words of what is longer than `limit`; null where it is not. */
export function ends(text, limit) {
  if (text.length <= limit) return null;
  const keep = (limit - 1) >> 1;
  const stop = whole(text, keep);
  const start = whole(text, text.length - (limit - 1 - keep));
  let [first, last] = [text.slice(0, stop), text.slice(start)];
  if (IN_WORD.test(text.charAt(stop))) first = first.replace(TORN_END, "");
  if (IN_WORD.test(text.charAt(start - 1))) last = last.replace(TORN_BEGINNING, "");
  return [first.trimEnd(), last.trimStart()];
}

/** Words with the middle left out. */
export const clipped = (text, limit) => ends(text, limit)?.join("…") ?? text;

/** The first words of what may be long. */
export function opening(text, limit) {
  if (text.length <= limit) return text;
  const stop = whole(text, limit);
  const first = text.slice(0, stop);
  return `${(IN_WORD.test(text.charAt(stop)) ? first.replace(TORN_END, "") : first).trimEnd()}…`;
}

/** The words before a place, within its line; twice as many of a script of narrow letters. */
export function wordsBefore(text, at, size) {
  let start = Math.max(at - size, 0);
  if (NARROW.test(text.slice(start, at))) start = Math.max(at - 2 * size, 0);
  if (IN_WORD.test(text.charAt(start)))
    start -= WORD_END.exec(text.slice(Math.max(start - LONGEST, 0), start))?.[0].length ?? 0;
  const words = text.slice(whole(text, start), at);
  const line = words.split(LINE_END).pop();
  if (line !== words || !start || LINE_END.test(text.charAt(start - 1))) return line.trimStart();
  return `…${line.replace(MARKS, "") || line.trimStart()}`;
}

/** The same of the words behind a place. */
export function wordsBehind(text, at, size) {
  let stop = Math.min(at + size, text.length);
  if (NARROW.test(text.slice(at, stop))) stop = Math.min(at + 2 * size, text.length);
  if (IN_WORD.test(text.charAt(stop - 1)))
    stop += WORD_BEGINNING.exec(text.slice(stop, stop + LONGEST))?.[0].length ?? 0;
  stop = whole(text, stop);
  const words = text.slice(at, stop);
  const line = words.split(LINE_END)[0];
  if (line !== words || stop >= text.length || LINE_END.test(text.charAt(stop))) return line.trimEnd();
  return `${line.trimEnd()}…`;
}
