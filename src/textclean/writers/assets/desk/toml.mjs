// textclean.decisions.toml: written in full, read as far as such a file goes (tables `[[decision]]` of strings).

const ORDER = ["id", "path", "verdict", "choice", "text", "words", "because", "note", "by"];

/** @param {Array<Object>} rows with `id` and any of the other fields */
export function writeToml(rows, heading = "") {
  const head = heading ? `# ${heading.replace(/[\x00-\x1f\x7f]/g, " ")}\n` : "";
  return (
    head +
    rows
      .map(
        (row) =>
          `\n[[decision]]\n${ORDER.filter((key) => row[key] !== undefined && (row[key] !== "" || key === "text"))
            .map((key) => `${key} = ${tomlString(row[key])}\n`)
            .join("")}`,
      )
      .join("")
  );
}

/** A basic string: every character that TOML or an eye could mistake is an escape. */
export function tomlString(text) {
  const escaped = text.toWellFormed?.() ?? text;
  return `"${escaped.replace(
    /["\\]|[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (char) => {
      if (char === '"' || char === "\\") return `\\${char}`;
      if (char === "\n") return "\\n";
      if (char === "\t") return "\\t";
      if (char === "\r") return "\\r";
      return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    },
  )}"`;
}

export class TomlTrouble extends Error {
  constructor(line) {
    super(`line ${line}`);
    this.line = line;
  }
}

/**
 * The rows of a decisions file.
 *
 * @throws {TomlTrouble} with the line that cannot be read
 */
export function readToml(text) {
  const rows = [];
  let row = null;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  const trouble = () => new TomlTrouble(text.slice(0, at).split("\n").length);
  const rest = () => {
    const end = /[^\S\n]*(?:#[^\n]*)?(?:\r?\n|$)/y;
    end.lastIndex = at;
    if (!end.test(text)) throw trouble();
    at = end.lastIndex;
  };
  while (at < text.length) {
    const blank = /[^\S\n]*(?:#[^\n]*)?\n|[^\S\n]*(?:#[^\n]*)?$/y;
    blank.lastIndex = at;
    if (blank.test(text)) {
      at = blank.lastIndex === at ? text.length : blank.lastIndex;
      continue;
    }
    const table = /[^\S\n]*\[\[\s*(?:decision|"decision")\s*\]\]/y;
    table.lastIndex = at;
    if (table.test(text)) {
      at = table.lastIndex;
      rest();
      rows.push((row = {}));
      continue;
    }
    const key = /[^\S\n]*(?:([A-Za-z0-9_-]+)|"([A-Za-z0-9_-]+)")[^\S\n]*=[^\S\n]*/y;
    key.lastIndex = at;
    const named = key.exec(text);
    const name = named?.[1] ?? named?.[2];
    if (!row || !ORDER.includes(name) || name in row) throw trouble();
    at = key.lastIndex;
    const value = readString(text, at);
    if (!value) throw trouble();
    [row[name], at] = value;
    rest();
  }
  for (const one of rows)
    if (!one.id || !["accept", "decline", undefined, ""].includes(one.verdict)) throw new TomlTrouble(1);
  return rows;
}

const FORMS = [
  [/"""(?:\r?\n)?((?:[^"\\]|\\[^]|"(?!""))*)"""/y, unescaped],
  [/'''(?:\r?\n)?((?:[^']|'(?!''))*)'''/y, (words) => words],
  [/"((?:[^"\\\n]|\\.)*)"/y, unescaped],
  [/'([^'\n]*)'/y, (words) => words],
];

function readString(text, at) {
  for (const [form, read] of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match) {
      const words = read(match[1]);
      return words === null ? null : [words, form.lastIndex];
    }
  }
  return null;
}

const ESCAPES = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", e: "\x1b", '"': '"', "\\": "\\" };

function unescaped(words) {
  let good = true;
  const read = words.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^\S\n]*\r?\n\s*)|([^]))/g,
    (all, four, eight, seam, char) => {
      if (seam !== undefined) return "";
      const code = parseInt(four ?? eight ?? "", 16);
      if (!Number.isNaN(code) && code <= 0x10ffff) return String.fromCodePoint(code);
      if (char in ESCAPES) return ESCAPES[char];
      good = false;
      return "";
    },
  );
  return good ? read : null;
}
