// Recoding many statements, of a concept or that a search found: choose some, or all that there are, and one concept for all of them, in one step that one z undoes.
import * as outbox from './outbox.js';
import { pick } from './pick.js';
import { concepts, used } from './lists.js';
import { say } from './cards.js';

const main = document.querySelector('main[data-batch]');
const from = Number(main.dataset.batch) || undefined; // the concept that they are taken from
const total = Number(main.dataset.total) || 0;
const lines = [...main.querySelectorAll('.results > li[data-number], .quote[data-number]')];
const make = (tag, more) => Object.assign(document.createElement(tag), more);
const chosen = () => lines.filter(line => line.querySelector('.choose').checked);
let at = -1, whole = false;

for (const line of lines) {
  const box = make('input', { type: 'checkbox', className: 'choose' });
  box.setAttribute('aria-label', 'choose this statement');
  line.prepend(box);
}

const bar = make('div', { className: 'pick-some', hidden: true }), count = make('b'), slot = make('div', { className: 'slot' });
const button = (name, does) => { const one = make('button', { type: 'button', textContent: name }); one.addEventListener('click', does); return one; };
// All that the search finds, on whatever page they stand: the server looks for them once more.
const everything = button('All that are found', () => { every(true); whole = true; paint(); });
everything.hidden = from !== undefined || total <= lines.length;
bar.append(count, button('Choose all of this page', () => every(true)), everything, button('None', () => every(false)), button(from ? 'Code them anew' : 'Code them', code), slot);
document.querySelector('.with-side')?.after(bar);
document.body.append(make('div', { className: 'say', role: 'status' }), make('div', { className: 'unsaved', role: 'status' }));

function every(on) { whole = false; lines.forEach(line => { line.querySelector('.choose').checked = on; }); paint(); }
function paint() { const many = chosen().length; bar.hidden = !many; count.textContent = whole ? 'All that are found' : `${many} chosen`; }

async function code() {
  if (!chosen().length || slot.querySelector('.over')) return;
  const found = await pick(slot, { label: 'Concept for all of them', find: concepts, note: 'Enter: agree · Shift+Enter: disagree · Alt+Enter: take no side' });
  if (!found) return;
  used(found.id);
  const these = chosen(), statements = these.map(line => Number(line.dataset.number)), agreement = found.event.shiftKey ? 0 : found.event.altKey ? 'none' : 1;
  const { uncoded, disputed, after, ...words } = Object.fromEntries([...new URLSearchParams(location.search)].filter(([, value]) => value));
  const which = whole ? { query: { ...words, uncoded: uncoded ? true : undefined, disputed: disputed ? true : undefined } } : { statements };
  outbox.put('/api/statements/recode', { concept: found.id, agreement, from, ...which }, { batch: `${whole ? 'All' : statements.length} coded as ${found.name}`, statements });
}

outbox.on('change', () => { const many = outbox.waiting().length; document.querySelector('.unsaved').textContent = many ? `${many} not yet saved` : ''; });
outbox.on('saved', (step, answer) => {
  if (!outbox.isMine(step)) return;
  if (step.about.batch) { say(`${step.about.batch}. z undoes it.`); coded(step.about); } else if (step.about.undo) say(answer.step ? `Undone: ${answer.step.description}` : 'There is nothing of yours to undo.');
});
// What was chosen since stays chosen, and who is choosing a concept goes on.
function coded({ statements }) {
  for (const line of lines) if (statements.includes(Number(line.dataset.number))) line.querySelector('.choose').checked = false;
  whole = false;
  paint();
  if (from && !chosen().length && !slot.querySelector('.over')) location.reload();
}
outbox.on('refused', (step, answer) => outbox.isMine(step) && say(`Not kept: ${answer.title ?? 'the server refused it'}`));

document.addEventListener('change', event => { if (event.target.matches?.('.choose')) { whole = false; paint(); } });
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input:not(.choose), textarea, select, dialog') || document.querySelector('dialog[open]')) return;
  const by = { j: 1, k: -1 }[event.key];
  if (by) { at = Math.min(lines.length - 1, Math.max(0, at + by)); lines[at]?.querySelector('.choose').focus(); lines[at]?.scrollIntoView({ block: 'nearest' }); }
  else if (event.repeat) return;
  else if (event.key === 'c') code();
  else if (event.key.toLowerCase() === 'z') outbox.put(event.shiftKey ? '/api/redo' : '/api/undo', {}, { undo: true });
  else return;
  event.preventDefault();
});
paint();
outbox.flush();
