// Words of the interface and of the rules, in the language that the reader chose.

export const LANGUAGES = ["zh", "zh-Hant", "en", "ja"];
const NEXT = { "zh-Hant": "zh", ja: "en", zh: "en", en: "zh" };
const TAGS = { zh: "zh-CN", "zh-Hant": "zh-Hant", en: "en", ja: "ja" };

const GROUPED = new Intl.NumberFormat("en-US");

let table = {};
let language = "en";

/** Take the table of words; `lang` is the language to begin with. */
export function useWords(words, lang) {
  table = words;
  setLanguage(lang);
}

export function setLanguage(lang) {
  language = LANGUAGES.includes(lang) ? lang : lang.startsWith("zh") ? "zh" : "en";
}

export const currentLanguage = () => language;
export const languageTag = () => TAGS[language];

/** The entry of a table of languages that fits best. */
export function pick(entry) {
  for (let lang = language, tries = 0; tries < 4; lang = NEXT[lang], tries++) {
    if (entry[lang] !== undefined) return entry[lang];
  }
  return Object.values(entry)[0] ?? "";
}

/** Words of the interface, `{name}` filled from `filled`; numbers are grouped by thousands. */
export function say(key, filled = {}) {
  const entry = table[key];
  if (!entry) return key;
  const template = filled.n === 1 && language === "en" && entry["en-one"] ? entry["en-one"] : pick(entry);
  return fill(template, filled);
}

export const has = (key) => key in table;

export function fill(template, filled) {
  const put = (text) => text.replace(/\{(\w+)\}/g, (all, name) => (name in filled ? counted(filled[name]) : all));
  const chinese = /\p{Script=Han}/u.test(template);
  const found = [...template.matchAll(QUOTED)];
  const inside = found.map((match) => put(match[0].slice(1, -1)));
  let out = "";
  let at = 0;
  found.forEach((match, index) => {
    const [opened, closed] = pair(inside, match[0][0], chinese);
    out += put(template.slice(at, match.index)) + opened + inside[index] + closed;
    at = match.index + match[0].length;
  });
  return out + put(template.slice(at));
}

// Words that bring quotation marks are put between others, as writers/quotation.py does.
const QUOTED = /“[^“”]*\{\w+\}[^“”]*”|「[^「」]*\{\w+\}[^「」]*」/g;
const CHINESE = ["“”", "「」", "『』", "【】"];
const CORNERS = ["「」", "『』", "“”", "【】"];
const ENGLISH = ["“”", "‘’", "[]"];

function pair(inside, outer, chinese) {
  const choice = outer === "「" ? CORNERS : chinese ? CHINESE : ENGLISH;
  return choice.find((marks) => !inside.some((words) => clashes(words, marks))) ?? choice.at(-1);
}

function clashes(words, marks) {
  if (marks === "‘’") return words.includes("‘") || words.endsWith("’") || !/[\p{L}\p{N}_]/u.test(words);
  const straight = marks === "“”" && (words.startsWith('"') || words.endsWith('"'));
  return straight || words.includes(marks[0]) || words.includes(marks[1]);
}

export function counted(value) {
  return typeof value === "number" ? GROUPED.format(value) : value;
}
