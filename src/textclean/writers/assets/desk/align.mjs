// Lines of both texts, which of them stand side by side, and where a character of one stands in the other.

const LINE_END = /\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]/g;

/** The lines of a text: start, end without the line end, stop with it. */
export function linesOf(text) {
  const lines = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    const stop = match.index + match[0].length;
    lines.push({ start, end: match.index, stop });
    start = stop;
  }
  if (start < text.length) lines.push({ start, end: text.length, stop: text.length });
  return lines;
}

/** The last of `items` whose `key` is not beyond `value`; -1 where there is none. */
export function lastAt(items, value, key) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle][key] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Line and column of an offset, both from 1. */
export function lineColumn(lines, offset) {
  const last = lines[lines.length - 1];
  if (!last || (offset >= last.stop && last.stop > last.end)) return [lines.length + 1, 1];
  const index = Math.max(lastAt(lines, offset, "start"), 0);
  return [index + 1, offset - lines[index].start + 1];
}

/** How many of these numbers, in order, are less than another. */
export function countBefore(numbers, value) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the page of a PDF that an offset stands on, from 1, by where its pages end; 0: there are none. */
export const pageOf = (ends, offset) => (ends.length ? countBefore(ends, offset) + 1 : 0);

/** Rows of lines that stand side by side, as half-open ranges of their indexes. */
export function rowsOf(source, cleaned, parts) {
  const reach = new Array(cleaned.length).fill(null);
  let index = 0;
  for (const part of parts) {
    if (part.row || part.moved || !part.size) continue;
    while (index < cleaned.length && cleaned[index].stop <= part.to) index++;
    for (let at = index; at < cleaned.length && cleaned[at].start < part.to + part.size; at++) {
      const first = part.start + Math.max(cleaned[at].start - part.to, 0);
      const last = part.start + Math.min(cleaned[at].stop, part.to + part.size) - part.to - 1;
      const low = lastAt(source, first, "start");
      const high = lastAt(source, last, "start");
      const old = reach[at];
      reach[at] = old ? [Math.min(old[0], low), Math.max(old[1], high)] : [low, high];
    }
  }
  const rows = [];
  let done = 0;
  reach.forEach((lines, at) => {
    if (!lines) return rows.push({ s: [done, done], r: [at, at + 1] });
    const [low, high] = lines;
    for (; done < low; done++) rows.push({ s: [done, done + 1], r: [at, at] });
    const last = rows[rows.length - 1];
    if (low < done && last) {
      last.s = [last.s[0], Math.max(high + 1, done)]; // one line of the source gave several
      last.r = [last.r[0], at + 1];
    } else rows.push({ s: [low, high + 1], r: [at, at + 1] });
    return (done = Math.max(done, high + 1));
  });
  for (; done < source.length; done++) rows.push({ s: [done, done + 1], r: [reach.length, reach.length] });
  return rows;
}

/** From places of the source to places of the cleaned text. */
export class Places {
  constructor(parts, length) {
    this.length = length;
    this.kept = parts.filter((part) => !part.row).sort((a, b) => a.start - b.start);
    this.put = new Map();
    for (const part of parts) if (part.row && !this.put.has(part.row.key)) this.put.set(part.row.key, part);
  }

  /** Where the character at `offset` stands now; where it is gone, where it would be. */
  cleaned(offset) {
    const part = this.kept[lastAt(this.kept, offset, "start")];
    if (!part) return 0;
    return part.to + Math.min(offset - part.start, part.size);
  }

  /** Where a stretch of the source stands now, from its first kept character to its last. */
  span(start, end) {
    const from = this.kept[lastAt(this.kept, start, "start")];
    if (start >= end) return [this.cleaned(start), this.cleaned(start)];
    let low = from && start < from.end ? from.to + start - from.start : null;
    let high = null;
    let index = lastAt(this.kept, end - 1, "start");
    const last = this.kept[index];
    if (last && last.start < end && end - 1 < last.end) high = last.to + end - last.start;
    else if (last && last.end > start) high = last.to + last.size;
    if (low === null) {
      const next = this.kept[lastAt(this.kept, start, "start") + 1];
      low = next && next.start < end ? next.to : null;
    }
    if (low === null || high === null || high < low) return [this.cleaned(start), this.cleaned(start)];
    return [low, high];
  }
}
