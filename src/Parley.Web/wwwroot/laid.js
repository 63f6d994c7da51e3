// What is decided here and does not stand on the page yet, laid over what the server said of a statement: whoever types faster than the server answers decides upon what they decided.
const spans = value => (value ?? []).map(({ start, end }) => [start, end]);

/** The statement of a card as it stands once `changes` ({aspect, value, names}) hold. */
export function laid(data, changes, me) {
  for (const { aspect, value, names } of changes) {
    const about = /^position (-?\d+) of /.exec(aspect);
    if (aspect === 'verdict') data.standing = value;
    else if (aspect === 'merged') data.standing = 'merged';
    else if (aspect in { source: 1, cue: 1, content: 1 }) data[aspect] = spans(value);
    else if (aspect === `memo of ${me}`) data.memos = [...data.memos.filter(memo => memo.author !== me), ...(value ? [{ author: me, text: value }] : [])];
    else if (about) data.positions = coded(data.positions, { concept: Number(about[1]), value, name: names?.[about[1]] }, me);
  }
  return data;
}

function coded(positions, { concept, value, name }, me) {
  const others = positions.filter(one => one.concept !== concept || one.coder !== me);
  return value === null ? others : [...others, { concept, coder: me, name: name ?? positions.find(one => one.concept === concept)?.name ?? 'concept', agreement: value === 1 ? true : value === 0 ? false : null }];
}
