// Recoding many statements that a search found: choose some, one concept for all of them, in one step that one z undoes.
import * as outbox from './outbox.js';
import { pick } from './pick.js';
import { concepts, used } from './lists.js';
import { say } from './cards.js';

const me = document.body.dataset.coder;
const lines = [...document.querySelectorAll('.results > li[data-number]')];
const make = (tag, more) => Object.assign(document.createElement(tag), more);
const chosen = () => lines.filter(line => line.querySelector('.choose').checked);
let at = -1;

for (const line of lines) {
  const box = make('input', { type: 'checkbox', className: 'choose' });
  box.setAttribute('aria-label', 'choose this statement');
  line.prepend(box);
}

const bar = make('div', { className: 'pick-some', hidden: true }), count = make('b'), slot = make('div', { className: 'slot' });
const button = (name, does) => { const one = make('button', { type: 'button', textContent: name }); one.addEventListener('click', does); return one; };
bar.append(count, button('Choose all of this page', () => every(true)), button('None', () => every(false)), button('Code them', code), slot);
document.querySelector('.with-side')?.after(bar);
document.body.append(make('div', { className: 'say', role: 'status' }), make('div', { className: 'unsaved', role: 'status' }));

function every(on) { lines.forEach(line => { line.querySelector('.choose').checked = on; }); paint(); }
function paint() { const many = chosen().length; bar.hidden = !many; count.textContent = `${many} chosen`; }

async function code() {
  if (!chosen().length) return;
  const found = await pick(slot, { label: 'Concept for all of them', find: concepts, note: 'Enter: agree · Shift+Enter: disagree · Alt+Enter: take no side' });
  if (!found) return;
  used(found.id);
  const numbers = chosen().map(line => line.dataset.number), value = found.event.shiftKey ? 0 : found.event.altKey ? 'none' : 1;
  const decisions = numbers.map(number => ({ subject: `statement ${number}`, aspect: `position ${found.id} of ${me}`, value }));
  outbox.put('/api/decisions', { decisions }, { batch: `${numbers.length} coded as ${found.name}` });
}

outbox.on('change', () => { const many = outbox.waiting().length; document.querySelector('.unsaved').textContent = many ? `${many} not yet saved` : ''; });
outbox.on('saved', (step, answer) => {
  if (step.about.batch) { say(`${step.about.batch}. z undoes it.`); every(false); } else if (step.about.undo) say(answer.step ? `Undone: ${answer.step.description}` : 'There is nothing of yours to undo.');
});
outbox.on('refused', (step, answer) => say(`Not kept: ${answer.title ?? 'the server refused it'}`));

document.addEventListener('change', event => event.target.matches?.('.choose') && paint());
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input:not(.choose), textarea, select')) return;
  const by = { j: 1, k: -1 }[event.key];
  if (by) { at = Math.min(lines.length - 1, Math.max(0, at + by)); lines[at]?.querySelector('.choose').focus(); lines[at]?.scrollIntoView({ block: 'nearest' }); }
  else if (event.key === 'c') code();
  else if (event.key === 'z') outbox.put(event.shiftKey ? '/api/redo' : '/api/undo', {}, { undo: true });
  else return;
  event.preventDefault();
});
paint();
outbox.flush();
