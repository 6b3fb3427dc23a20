// Large texts are shown piece by piece.

const WHOLE = 200000;
const SECTION = 50000;

/** Large texts are shown piece by piece: whole articles, at most 50,000 characters where they allow it. */
export function sections(model) {
  const length = model.source.length;
  if (length <= WHOLE) return [{ start: 0, end: length + 1, title: "" }];
  const heads = new Map(model.articles.map(([start, title]) => [start, title]));
  const found = [{ start: 0, end: 0, title: heads.get(0) ?? "" }];
  for (const line of model.lines) {
    const now = found[found.length - 1];
    const size = line.start - now.start;
    if (line.start > 0 && (size >= SECTION || (size > SECTION / 2 && heads.has(line.start)))) {
      now.end = line.start;
      found.push({ start: line.start, end: 0, title: heads.get(line.start) ?? "" });
    }
  }
  found[found.length - 1].end = length + 1;
  return found;
}
