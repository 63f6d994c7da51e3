// Places in the article's text. Each paragraph says where it begins, and its text is the article's, unit by unit; so a place in the page is a place in the text and back.
const words = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.\-](?=[\p{L}\p{N}]))*|[^\s\p{L}\p{N}]/gu;

const within = root => root.querySelectorAll('[data-start]');
const nodes = function* (root) {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) yield walk.currentNode;
};
const begin = block => Number(block.dataset.start);

/** The place of a point of the page; null outside the text. */
export function placeOf(node, offset) {
  const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.('[data-start]');
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return begin(block) + before.toString().length;
}

/** Ranges of the page over [start, end), one for each paragraph that it touches. */
export function ranges(root, [start, end]) {
  const found = [];
  for (const block of within(root)) {
    const length = block.textContent.length, from = Math.max(0, start - begin(block)), to = Math.min(length, end - begin(block));
    if (from >= to) continue;
    const range = document.createRange();
    let at = 0, set = false;
    for (const node of nodes(block)) {
      if (!set && from < at + node.length) { range.setStart(node, from - at); set = true; }
      if (set && to <= at + node.length) { range.setEnd(node, to - at); break; }
      at += node.length;
    }
    found.push(range);
  }
  return found;
}

/** What is selected, as whole words; null where nothing is. */
export function selected(root) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0), spans = [];
  for (const block of within(root)) {
    if (!range.intersectsNode(block)) continue;
    const from = block.contains(range.startContainer) ? placeOf(range.startContainer, range.startOffset) : begin(block);
    const to = block.contains(range.endContainer) ? placeOf(range.endContainer, range.endOffset) : begin(block) + block.textContent.length;
    const touched = wordsOf(block).filter(([start, end]) => start < to && end > from);
    if (touched.length) spans.push([touched[0][0], touched.at(-1)[1]]);
  }
  return spans.length ? spans : null;
}

/** Keeps what is selected while paragraphs are exchanged: gives what selects it again. */
export function keep(main) {
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = getSelection();
  const ends = isCollapsed || !main.contains(anchorNode) ? [] : [[anchorNode, anchorOffset], [focusNode, focusOffset]].map(([node, offset]) => {
    const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.('[data-start]');
    return block && { block, row: block.closest('.row'), place: placeOf(node, offset) - begin(block) };
  });
  return () => {
    if (!ends.length || !ends.every(end => end?.row) || ends.every(end => end.block.isConnected)) return;
    const points = ends.map(({ row, place }) => pointAt(row.querySelector('[data-start]'), place));
    if (points.every(point => point)) getSelection().setBaseAndExtent(...points[0], ...points[1]);
  };
}

function pointAt(block, place) {
  let at = 0;
  for (const node of block ? nodes(block) : []) {
    if (place <= at + node.length) return [node, place - at];
    at += node.length;
  }
  return null;
}

export const wordsOf = block => [...block.textContent.matchAll(words)].map(word => [begin(block) + word.index, begin(block) + word.index + word[0].length]);
export const blockAt = (root, place) => [...within(root)].findLast(block => begin(block) <= place) ?? within(root)[0];
export const textOf = (root, span) => ranges(root, span).map(range => range.toString()).join(' ');

/** The next (1) or last (-1) end or beginning of a word from a place on; the place itself where there is none. */
export function step(root, place, by, edge) {
  const at = blockAt(root, place), all = [...within(root)], here = all.indexOf(at);
  const near = all.slice(Math.max(0, here - 1), here + 2).flatMap(wordsOf).map(word => word[edge === 'start' ? 0 : 1]);
  return (by > 0 ? near.find(one => one > place) : near.findLast(one => one < place)) ?? place;
}

/** Shows spans without touching the page; browsers that cannot do so show the words in the card alone. */
export function show(name, root, spans) {
  if (!globalThis.Highlight) return;
  const all = spans.flatMap(span => ranges(root, span));
  if (all.length) CSS.highlights.set(name, new Highlight(...all)); else CSS.highlights.delete(name);
}
