// Issues put together: stories to decide, and automatic edits by rule.

export const RANK = { error: 3, warning: 2, note: 1 };

/** Issues of one cause together; the one to decide leads; the worst stories first. */
export function stories(issues) {
  const groups = new Map();
  for (const issue of issues) {
    const name = issue.story ?? issue.id;
    const group = groups.get(name);
    if (group) group.push(issue);
    else groups.set(name, [issue]);
  }
  const found = [];
  for (const [id, group] of groups) {
    if (group.length > 1) group.sort(leading(id));
    let { severity } = group[0];
    for (const issue of group) if (RANK[issue.severity] > RANK[severity]) ({ severity } = issue);
    found.push({ id, issues: group, primary: group[0], severity });
  }
  return found.sort(
    (a, b) =>
      RANK[b.severity] - RANK[a.severity] ||
      a.primary.start - b.primary.start ||
      a.primary.end - b.primary.end ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The order in a story: the one to decide leads. */
function leading(id) {
  const tail = (one) => one.slice(one.indexOf("-"));
  return (a, b) =>
    (tail(a.id) !== tail(id)) - (tail(b.id) !== tail(id)) ||
    RANK[b.severity] - RANK[a.severity] ||
    !a.offers.length - !b.offers.length ||
    a.start - b.start ||
    a.end - b.end ||
    a.rank - b.rank;
}

/** Edits of one rule together, in the order made. */
export function kinds(issues) {
  const groups = new Map();
  for (const issue of issues) {
    if (!groups.has(issue.code)) groups.set(issue.code, []);
    groups.get(issue.code).push(issue);
  }
  return [...groups].map(([code, group]) => ({ code, issues: group, pairs: pairs(group) }));
}

function pairs(issues) {
  const counts = new Map();
  for (const issue of issues) {
    const after = issue.proposal ?? "";
    if (!issue.offers[0]?.edits.length || !issue.before.trim() || issue.before.length > 4 || after.length > 4)
      return [];
    if (/[\r\n]/.test(issue.before + after)) return [];
    const key = JSON.stringify([issue.before, after]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => [...JSON.parse(key), count]).sort((a, b) => b[2] - a[2]);
}
