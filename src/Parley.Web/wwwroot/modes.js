// What keys mean while somebody moves a span by words, places a cut, or chooses words. Nothing on the page changes: what would come of it is shown over it.
import * as spans from './spans.js';
import { say } from './cards.js';

const main = document.querySelector('main.desk');
const textOf = card => card.closest('.waiting') ?? main.querySelector('.text');
let mode = null, desk = null;

/** What to ask, and to do in the end: `told(card)` gives the statement, `moved(card, role, spans)`, `split(card, {at, before})`, `left()`. */
export function start(does) { desk = does; }
const told = card => desk.told(card);

export const active = () => mode !== null;

/** Whether a key meant something to what is going on. */
export function press(event) {
  if (!mode) return false;
  if (event.key === 'Escape') { leave(); return true; }
  return modeKeys[mode.kind](event);
}

/** Begins to change a part of a statement by words; where it has none yet, with the word before its content. */
export function choose(card, role) {
  const there = told(card)[role].map(span => [...span]);
  enter(card, 'edit', { role, spans: there.length ? there : [nearest(card)] });
  paintMode();
}

/** One word more or fewer at an end of a part; the content's, unless another part is being changed. */
export function edit(card, by, edge) {
  if (mode?.card !== card || mode.kind !== 'edit') choose(card, 'content');
  const span = edge === 'end' ? mode.spans.at(-1) : mode.spans[0], at = edge === 'end' ? 1 : 0;
  const moved = spans.step(textOf(card), span[at], by, edge);
  if (edge === 'end' ? moved > span[0] : moved < span[1]) span[at] = moved;
  paintMode();
}

function nearest(card) {
  const from = told(card).content[0][0], words = spans.wordsOf(spans.blockAt(textOf(card), from));
  return [...(words.findLast(([, end]) => end <= from) ?? words[0])];
}

/** Asks where the second half of a statement begins. */
export function cut(card) {
  const content = told(card).content, words = content.flatMap(([from, to]) => spans.wordsOf(spans.blockAt(textOf(card), from)).filter(([start, end]) => start >= from && end <= to));
  if (words.length < 2) return say('There is nothing here to split.');
  enter(card, 'cut', { words, at: Math.floor(words.length / 2) });
  paintMode();
}

/** Chooses words by the arrows, from a statement or the top of the text on. */
export function words(card) {
  const root = card ? textOf(card) : main.querySelector('.text'), from = card ? told(card).content[0][0] : Number(root.querySelector('[data-start]').dataset.start);
  const first = [...root.querySelectorAll('[data-start]')].flatMap(spans.wordsOf).find(([start]) => start >= from);
  if (!first) return say('There are no words here to choose.');
  enter(card, 'words', { root, anchor: first, head: first });
  paintMode();
}

function enter(card, kind, more) {
  leave();
  mode = { card, kind, ...more };
  if (!card) return;
  mode.over = Object.assign(document.createElement('div'), { className: 'over' });
  mode.over.innerHTML = '<p class="words"></p><p></p>';
  card.append(mode.over);
}

/** Back to where keys mean what they always mean. */
export function leave() {
  if (!mode) return;
  mode.over?.remove();
  mode = null;
  spans.show('span', main, []);
  spans.show('cut', main, []);
  desk.left();
}

/** Shows what would come of it, over a page that may have changed. */
export function paintMode() {
  if (!mode) return;
  const root = mode.root ?? textOf(mode.card), shown = mode.kind === 'words' ? [range()] : mode.kind === 'cut' ? told(mode.card).content : mode.spans;
  spans.show(mode.kind === 'cut' ? 'cut' : 'span', root, mode.kind === 'cut' ? [[mode.words[mode.at][0], mode.words.at(-1)[1]]] : shown);
  if (mode.kind === 'words') {
    const found = spans.ranges(root, range()), selection = getSelection();
    selection.removeAllRanges();
    if (found.length) { const over = found[0].cloneRange(); over.setEnd(found.at(-1).endContainer, found.at(-1).endOffset); selection.addRange(over); }
    found.at(-1)?.startContainer.parentElement.scrollIntoView({ block: 'nearest' });
  }
  if (!mode.over) return;
  const [line, note] = mode.over.children;
  line.textContent = mode.kind === 'cut' ? `… ${spans.textOf(root, [mode.words[mode.at][0], mode.words.at(-1)[1]])}` : shown.map(span => spans.textOf(root, span)).join(' … ');
  note.textContent = {
    edit: `${mode.role} · ← → its end · Shift+← → its beginning · 1 2 3 source, cue, content · Enter keeps it`, cut: 'The second statement begins here · ← → · Enter splits',
    words: '← → ↑ ↓ go · Shift selects · q makes a statement · 1 2 3 source, cue, content',
  }[mode.kind] + ' · Esc leaves';
}

const range = () => [Math.min(mode.anchor[0], mode.head[0]), Math.max(mode.anchor[1], mode.head[1])];

const modeKeys = {
  edit(event) {
    const { card, role } = mode, roles = ['content', 'source', 'cue'];
    if (event.key === 'Tab') { choose(card, roles[(roles.indexOf(role) + 1) % 3]); return true; }
    if (event.key !== 'Enter') return false;
    const value = mode.spans.map(([start, end]) => ({ start, end }));
    leave();
    desk.moved(card, role, value);
    return true;
  },
  cut(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) { mode.at = Math.min(mode.words.length - 1, Math.max(1, mode.at + by)); paintMode(); return true; }
    if (event.key !== 'Enter') return false;
    const { card, words, at } = mode, before = told(card).content.filter(([start]) => start < words[at][0]).map(([start, end]) => ({ start, end: Math.min(end, words[at - 1][1]) }));
    leave();
    desk.split(card, { at: words[at][0], before });
    return true;
  },
  words(event) {
    const blocks = [...mode.root.querySelectorAll('[data-start]')], here = spans.blockAt(mode.root, mode.head[0]), list = spans.wordsOf(here), at = list.findIndex(word => word[0] === mode.head[0]);
    const beside = by => { for (let i = blocks.indexOf(here) + by; blocks[i]; i += by) { const found = spans.wordsOf(blocks[i]); if (found.length) return found; } return null; };
    const go = { ArrowRight: () => list[at + 1] ?? beside(1)?.[0], ArrowLeft: () => list[at - 1] ?? beside(-1)?.at(-1), ArrowDown: () => beside(1)?.[0], ArrowUp: () => beside(-1)?.[0] }[event.key];
    if (!go) return false;
    mode.head = go() ?? mode.head;
    if (!event.shiftKey) mode.anchor = mode.head;
    paintMode();
    return true;
  },
};
