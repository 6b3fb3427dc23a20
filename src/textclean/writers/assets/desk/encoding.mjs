// Text as the bytes of an encoding. Browsers write UTF-8 alone, but read all of them: the tables are made by reading.

const LABELS = {
  cp932: "shift-jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  big5hkscs: "big5-hkscs",
  euc_jp: "euc-jp",
  euc_kr: "euc-kr",
};
const LATER = "═╞╡╪╭╮╰╯十卅"; // Big5 has them twice, and programs write the later one
// what the tables of browsers and of Python hold at different places: better another encoding than another character
const MOVED = { gb18030: /[\u1e3f\u9fb4-\u9fbb\ufe10-\ufe19]/, "big5-hkscs": /[\u60de\u701e\u89a9\u936e\u975d\uff0f\uff3c]/ };
const tables = new Map();

/** The bytes of a text; null where the encoding is not known here, or lacks one of the characters. */
export function encode(text, encoding) {
  const name = encoding.toLowerCase();
  if (name === "utf-8") return utf8(text);
  if (name === "utf-16-le" || name === "utf-16-be") return utf16(text, name.endsWith("le"));
  try {
    const label = LABELS[name] ?? name.replaceAll("_", "-");
    if (MOVED[label]?.test(text)) return null;
    const table = tableOf(label);
    const found = [];
    for (const char of text) {
      const code = char.codePointAt(0);
      const bytes = code < 0x80 ? [code] : (table.get(char) ?? (label === "gb18030" ? four(code) : null));
      if (!bytes) return null;
      found.push(...bytes);
    }
    const made = Uint8Array.from(found);
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(made) === text ? made : null;
  } catch {
    return null; // no such encoding in this browser
  }
}

/** UTF-8, lone surrogates as the engine writes them. */
export function utf8(text) {
  if (text.isWellFormed?.() ?? !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    return new TextEncoder().encode(text);
  const parts = [];
  for (const char of text) {
    const code = char.codePointAt(0);
    parts.push(
      code >= 0xd800 && code <= 0xdfff
        ? Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
        : new TextEncoder().encode(char),
    );
  }
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function utf16(text, little) {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
}

/** Characters of one to three bytes. Of two ways to write one the first here counts, as other programs have it. */
function tableOf(label) {
  if (tables.has(label)) return tables.get(label);
  const reader = new TextDecoder(label, { fatal: true });
  const table = new Map();
  const take = (...bytes) => {
    try {
      const char = reader.decode(Uint8Array.from(bytes));
      if ([...char].length === 1 && (!table.has(char) || (LATER.includes(char) && bytes[0] < 0xfa)))
        table.set(char, bytes);
    } catch {
      // no character
    }
  };
  const rows = (from, to) => {
    for (let one = from; one <= to; one++) for (let two = 0x40; two < 0xff; two++) take(one, two);
  };
  if (label === "shift-jis") for (let one = 0xa1; one < 0xe0; one++) take(one);
  if (label.startsWith("big5")) {
    rows(0xa1, 0xc5);
    rows(0xc9, 0xf9);
    rows(0x81, 0xa0);
    rows(0xfa, 0xfe);
  }
  if (label === "euc-jp") {
    rows(0xa1, 0xf4);
    for (let two = 0xa1; two < 0xff; two++) for (let three = 0xa1; three < 0xff; three++) take(0x8f, two, three);
  }
  rows(0x81, 0xfe);
  tables.set(label, table);
  return table;
}

/** The four bytes of GB 18030: planes beyond the first by rule, the rest of the first by reading. */
function four(code) {
  if (code >= 0x10000) return digits(code - 0x10000 + 189000);
  if (!tables.has("four")) {
    const reader = new TextDecoder("gb18030");
    tables.set(
      "four",
      new Map(Array.from({ length: 39420 }, (_, at) => [reader.decode(Uint8Array.from(digits(at))), at])),
    );
  }
  const at = tables.get("four").get(String.fromCodePoint(code));
  return at === undefined ? null : digits(at);
}

const digits = (at) => [
  0x81 + Math.floor(at / 12600),
  0x30 + (Math.floor(at / 1260) % 10),
  0x81 + (Math.floor(at / 10) % 126),
  0x30 + (at % 10),
];
