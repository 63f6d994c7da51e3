// Coding by keyboard on pages that show statements with their paragraphs. Everything is rendered by the server; what is decided here is painted at once, kept in the outbox, and laid
// over what the server says until it has confirmed it. Nothing that is on the page moves: what is added lies over it.
import * as outbox from './outbox.js';
import * as spans from './spans.js';
import * as modes from './modes.js';
import { wait } from './ahead.js';
import { follow } from './events.js';
import { laid } from './laid.js';
import * as fields from './pick.js';
import { actors, concepts, createConcept, forget, suggested, used } from './lists.js';
import { bar, help, keysOf, propose, say, sign } from './cards.js';

const main = document.querySelector('main.desk');
const me = document.body.dataset.coder;
const isQueue = 'queue' in main.dataset;

const all = () => [...main.querySelectorAll('.card')].filter(card => card.checkVisibility?.() ?? true);
const cardOf = number => main.querySelector(`.card[data-number="${number}"]`);
const now = () => main.querySelector('.card.now');
const told = card => laid(JSON.parse(card.dataset.card), changesOn(card.dataset.number), me);
const home = card => card.closest('[data-hash]');
const textOf = card => card.closest('.waiting') ?? main.querySelector('.text');
const onText = () => { const { anchorNode: node } = getSelection(); return (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('.waiting, .text'); };
const isImported = card => Number(card?.dataset.number) < 0;
const mine = data => data.positions.filter(position => position.coder === me);
const suggestions = new Map(); // what the server proposes for a statement right now, by its number
const proposed = data => data.positions.find(position => !position.coder) ?? suggestions.get(data.number);
const marksOf = number => main.querySelectorAll(`[data-s="${number}"]`);

// ---- which statement

function choose(card, { scroll = true, focus = true } = {}) {
  const before = now();
  if (before !== card) fields.leave();
  modes.leave();
  if (before && before !== card) unmark(before);
  if (!card) return;
  card.classList.add('now');
  main.classList.add('has-now');
  marksOf(card.dataset.number).forEach(mark => mark.classList.add('now'));
  card.closest('.waiting')?.classList.add('now');
  if (!card.querySelector('.keys')) card.append(bar(isImported(card) ? [['accept', '↵', 'take over, to change it']] : keysOf(told(card)), act));
  if (focus) card.focus({ preventScroll: true });
  if (scroll) show(card); else beside(card, main.querySelector(`[data-s="${card.dataset.number}"].content`) ?? card);
  suggest(card);
  if (!isQueue) history.replaceState(history.state, '', `#${encodeURIComponent(told(card).id)}`);
}

// What may it be about? Asked for the statement that is looked at, where nobody has said so; with what is coded already and says much the same. Only where the page says (data-suggests)
// that the server has suggestions.
async function suggest(card) {
  const data = told(card);
  if (!('suggests' in main.dataset) || isImported(card) || data.positions.some(position => position.coder)) return;
  const best = await suggested(data.number);
  if (!best || now() !== card || told(card).positions.some(position => position.coder)) return;
  suggestions.set(data.number, { concept: best.conceptId, name: best.concept, agreement: best.agreement ?? null });
  propose(card, best);
}

function unmark(card) {
  card.style.transform = '';
  card.classList.remove('now');
  card.closest('.waiting')?.classList.remove('now');
  card.querySelectorAll('.over:not(.clash)').forEach(over => over.remove());
  marksOf(card.dataset.number).forEach(mark => mark.classList.remove('now'));
}

// The words, and the card beside them: both are to be seen. Where more cards than text stand before it, the card hangs too low; it is then shown beside its words, over the others.
function show(card) {
  const mark = main.querySelector(`[data-s="${card.dataset.number}"].content`) ?? card, far = beside(card, mark), [a, b] = [mark.getBoundingClientRect(), card.getBoundingClientRect()];
  const [top, bottom] = far ? [a.top, a.top + Math.min(a.height, 120)] : [Math.min(a.top, b.top), Math.max(a.bottom, b.bottom)];
  if (top < 60 || bottom > innerHeight - 140) scrollBy({ top: bottom - top > innerHeight - 200 ? top - 100 : (top + bottom - innerHeight) / 2, behavior: 'instant' });
}

function beside(card, mark) {
  card.style.transform = '';
  const apart = mark.getBoundingClientRect().top - card.getBoundingClientRect().top;
  const far = Math.abs(apart) > innerHeight / 2 && card.closest('.cards') && getComputedStyle(card.closest('.cards')).float !== 'none';
  if (far) card.style.transform = `translateY(${apart}px)`;
  return far;
}

function move(by) {
  const cards = all(), at = cards.indexOf(now());
  const next = at < 0 ? cards.find(card => card.getBoundingClientRect().bottom > 80) ?? cards[0] : cards[at + by];
  if (next) choose(next);
  else if (isQueue && by > 0) document.querySelector('[rel~=next]')?.click();
}

// ---- deciding

/** A verdict as it is sent: with what this browser has seen of the same. */
function verdict(card, aspect, value) {
  const data = told(card);
  return { subject: `statement ${data.number}`, aspect, value, seen: data.seen[aspect] ?? 0 };
}

function decide(card, verdicts, also = {}) {
  outbox.put('/api/decisions', { decisions: verdicts }, { number: card.dataset.number, page: location.pathname, verdicts: verdicts.map(({ subject, aspect, value }) => ({ number: subject.split(' ')[1], aspect, value })), ...also });
}

// What is decided of a statement and does not stand on the page: not sent yet, or confirmed behind what the page shows.
let confirmed = [];
const changes = () => [...confirmed, ...outbox.waiting()].flatMap(({ about }) => (about.verdicts ?? []).map(change => ({ number: about.number, names: about.names, ...change })));
const changesOn = number => changes().filter(change => change.number === number);

const accepted = card => verdict(card, 'verdict', 'accepted');
const position = (card, concept, agreement) => verdict(card, `position ${concept} of ${me}`, agreement === true ? 1 : agreement === false ? 0 : 'none');

const acts = {
  next: () => move(1),
  previous: () => move(-1),
  accept(card) {
    // Only what the card shows is accepted: where people coded it, a proposal is no longer shown.
    const data = told(card), suggestion = data.positions.some(one => one.coder) ? null : proposed(data);
    const verdicts = data.standing === 'accepted' && !suggestion ? [] : [accepted(card)];
    if (suggestion) { verdicts.push(position(card, suggestion.concept, suggestion.agreement)); used(suggestion.concept); }
    if (verdicts.length) decide(card, verdicts, suggestion ? { names: { [suggestion.concept]: suggestion.name } } : {});
    move(1);
  },
  agree: card => side(card, true),
  disagree: card => side(card, false),
  async concept(card) { await code(card, null); },
  uncode(card) {
    const own = mine(told(card));
    if (own.length) decide(card, own.map(one => verdict(card, `position ${one.concept} of ${me}`, null)));
    else say('There is no coding of yours here.');
  },
  async speaker(card) {
    const found = await over(fields.pick, card, {
      label: 'Who speaks?', find: actors,
      make: typed => [...['person', 'organization', 'state', 'group'].map(kind => ({ name: typed, kind, note: `new ${kind}` }))],
    });
    back(card);
    if (found) decide(card, [verdict(card, 'speaker', { id: found.id, name: found.name, kind: found.kind })]);
  },
  reject(card) {
    const isOut = told(card).standing === 'rejected';
    decide(card, [verdict(card, 'verdict', isOut ? 'accepted' : 'rejected')]);
    if (!isOut) move(1);
  },
  async memo(card) {
    const data = told(card), own = data.memos.find(memo => memo.author === me);
    const text = await over(fields.write, card, { label: 'Memo', text: own?.text, draft: `memo ${data.number}` });
    back(card);
    if (text !== null && text !== (own?.text ?? '')) decide(card, [verdict(card, `memo of ${me}`, text || null)]);
  },
  longer: card => modes.edit(card, 1, 'end'),
  shorter: card => modes.edit(card, -1, 'end'),
  later: card => modes.edit(card, 1, 'start'),
  earlier: card => modes.edit(card, -1, 'start'),
  split: card => modes.cut(card),
  merge(card) {
    const cards = all().filter(other => home(other) === home(card) && !isImported(other)), next = cards[cards.indexOf(card) + 1];
    if (!next) return say('There is no statement behind this one to merge it with.');
    const content = joined([...told(card).content, ...told(next).content]).map(([start, end]) => ({ start, end }));
    decide(card, [verdict(card, 'content', content), verdict(next, 'merged', Number(card.dataset.number))]);
  },
  draw() {
    const root = onText(), content = root && spans.selected(root);
    if (!content) return say('Select the words of a statement first: with the mouse, or with v and the arrows.');
    // What is typed from here on is for the new statement.
    wait(new Promise(made => { drawing = made; }));
    outbox.put('/api/statements', { article: root.closest('[data-hash]').dataset.article, content: content.map(([start, end]) => ({ start, end })) }, { drawn: true });
    getSelection().removeAllRanges();
    modes.leave();
  },
  part1: card => part(card, 'source'),
  part2: card => part(card, 'cue'),
  part3: card => part(card, 'content'),
  words: card => modes.words(card),
  undo: () => outbox.put('/api/undo', {}, { undo: true }),
  redo: () => outbox.put('/api/redo', {}, { undo: true }),
  help: () => help(),
};

// Spans in order; those that touch are one.
function joined(all) {
  const together = [];
  for (const [start, end] of [...all].sort((a, b) => a[0] - b[0])) {
    if (together.length && start <= together.at(-1)[1]) together.at(-1)[1] = Math.max(end, together.at(-1)[1]); else together.push([start, end]);
  }
  return together;
}

let drawing = null;
function drawn(isThere) { drawing?.(isThere); drawing = null; }

// What changed beneath a field while it was open is fetched when it is closed.
async function over(field, card, ask) {
  const given = await field(card, ask);
  if (behind) refresh();
  return given;
}

// Whom the module gave the keys while something lay over the card gives them back to it, unless something else has them already.
function back(card) {
  if (document.activeElement === document.body && now()?.dataset.number === card.dataset.number) now().focus({ preventScroll: true });
}

async function side(card, agreement) {
  const data = told(card), own = mine(data), about = own.at(-1) ?? proposed(data) ?? data.positions.at(-1);
  if (!about) return code(card, agreement);
  used(about.concept);
  decide(card, [position(card, about.concept, agreement)], { names: { [about.concept]: about.name } });
}

async function code(card, agreement) {
  const found = await over(fields.pick, card, {
    label: agreement === null ? 'Concept' : agreement ? 'Agrees with' : 'Disagrees with', find: concepts,
    note: agreement === null ? 'Enter: agrees · Shift+Enter: disagrees · Alt+Enter: takes no side' : '',
    make: (typed, known) => known.some(one => one.name.toLowerCase() === typed.toLowerCase()) ? [] : [{ name: `Create “${typed}”`, create: typed, note: 'a new concept of the codebook' }],
  });
  if (!found) return back(card);
  const concept = found.create ? await create(card, found.create) : found;
  back(card);
  if (!concept) return;
  used(concept.id);
  const agrees = agreement ?? (found.event.shiftKey ? false : found.event.altKey ? null : true);
  decide(card, [position(card, concept.id, agrees)], { names: { [concept.id]: concept.name } });
}

async function create(card, name) {
  const definition = await over(fields.write, card, { label: `What does “${name}” mean?`, draft: `concept ${name}` });
  if (definition === null) return null;
  const id = await createConcept(name, definition, say);
  return id ? { id, name } : null;
}

function part(card, role) {
  const chosen = spans.selected(textOf(card));
  if (!chosen) return modes.choose(card, role);
  getSelection().removeAllRanges();
  modes.leave();
  decide(card, [verdict(card, role, (role === 'content' ? chosen : chosen.slice(0, 1)).map(([start, end]) => ({ start, end })))]);
}

// ---- keys

const keys = {
  j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Enter: 'accept', a: 'agree', d: 'disagree', c: 'concept', Backspace: 'uncode', s: 'speaker', x: 'reject', n: 'memo',
  ArrowRight: 'longer', ArrowLeft: 'shorter', 'Shift+ArrowRight': 'later', 'Shift+ArrowLeft': 'earlier', y: 'split', m: 'merge', v: 'words', q: 'draw', 1: 'part1', 2: 'part2', 3: 'part3',
  z: 'undo', 'Shift+Z': 'redo', 'Shift+z': 'redo', '?': 'help', 'Shift+?': 'help',
};
const lasting = new Set(['next', 'previous', 'longer', 'shorter', 'later', 'earlier']); // what a key that is held down goes on doing
const needless = new Set(['next', 'previous', 'draw', 'words', 'undo', 'redo', 'help']);

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.target.closest?.('input, textarea, select, dialog') || document.querySelector('dialog[open]')) return;
  if (modes.press(event)) { event.preventDefault(); return; }
  const name = keys[`${event.shiftKey ? 'Shift+' : ''}${event.key}`] ?? (event.shiftKey ? undefined : keys[event.key.toLowerCase()]);
  // A link or button that has the keyboard is opened by Enter, as everywhere.
  if (!name || (event.key === 'Enter' && event.target.closest?.('a, button, summary'))) return;
  if (!needless.has(name) && !now()) return;
  event.preventDefault();
  if (!event.repeat || lasting.has(name)) act(name);
});

function act(name) {
  // What was coded elsewhere and imported is kept as it came; its numbers are below zero.
  if (needless.has(name) || !isImported(now())) return acts[name](now());
  if (name !== 'accept') return say('This was coded elsewhere and imported. Enter takes it over as a statement of your own, which you can change; z gives it back.');
  outbox.put('/api/statements/take', { statement: Number(now().dataset.number) }, { drawn: true });
  return wait(new Promise(made => { drawing = made; }));
}

main.addEventListener('click', event => {
  if (event.target.closest('a, button, input, textarea, summary, .over') || !getSelection().isCollapsed) return;
  const card = event.target.closest('.card') ?? cardOf(event.target.closest('[data-s]')?.dataset.s);
  if (card) choose(card, { scroll: !event.target.closest('.card') });
});

// ---- what the server says, and what it does not know yet

/** Lays what is decided and not confirmed over what the server said. */
function overlay() {
  main.querySelectorAll('.card.waits').forEach(card => card.classList.remove('waits'));
  for (const { about } of outbox.waiting()) if (about.number) cardOf(about.number)?.classList.add('waits');
  for (const change of changes()) {
    const card = cardOf(change.number);
    if (card) sign(card, change, me, change.names ?? {});
  }
}

let refreshing = null, again = false, behind = false, marking = null, late = 0;

// Nothing is exchanged under a finger: who presses a button, or draws a selection, finds it where it was.
let pressed = false;
for (const kind of ['pointerdown', 'pointerup', 'pointercancel']) addEventListener(kind, () => { pressed = kind === 'pointerdown'; }, true);
addEventListener('blur', () => { pressed = false; });
const released = async () => { while (pressed) await new Promise(done => setTimeout(done, 30)); };

/** Takes from the server what has changed, paragraph by paragraph, and leaves everything else as it is. */
function refresh(mark) {
  marking = mark ?? marking;
  if (refreshing) { again = true; return refreshing; }
  refreshing = fetched().finally(() => { refreshing = null; });
  return refreshing;
}

async function fetched() {
  do {
    again = behind = false;
    const known = confirmed, address = isQueue ? `/queue?only=${[...main.querySelectorAll('.waiting')].map(one => one.dataset.number)}` : location.pathname;
    const page = await fetch(address, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(10000) }).then(answer => answer.ok ? answer.text() : null).catch(() => null);
    const fresh = page && new DOMParser().parseFromString(page, 'text/html').querySelector('main.desk');
    if (fresh) {
      await released();
      confirmed = confirmed.filter(step => !known.includes(step));
      take(fresh, marking);
      marking = null;
    } else {
      // The server is away, or the connection: what is missed is fetched when it is back.
      behind = true;
      clearTimeout(late);
      late = setTimeout(() => { if (behind) refresh(); }, 4000);
    }
  } while (again);
}

function take(fresh, mark) {
  const at = now()?.dataset.number, top = now()?.getBoundingClientRect().top, had = document.activeElement, sections = isQueue ? '.waiting' : '.text', select = spans.keep(main);
  const old = [...main.querySelectorAll(sections)], others = [...fresh.querySelectorAll(sections)];
  for (const [place, section] of old.entries()) {
    const other = isQueue ? others.find(one => one.dataset.number === section.dataset.number) : others[place];
    if (other) each(section, other, mark);
  }
  for (const name of ['.outline', '.put', '.footnotes']) {
    const [here, there] = [main.querySelector(name), fresh.querySelector(name)];
    if (here?.querySelector('.over:not(.keys)')) { behind = true; continue; }
    if (here && there && here.innerHTML !== there.innerHTML) { there.open = here.open; here.replaceWith(there); }
    else if (here && !there) here.remove();
    else if (!here && there) main.querySelector('.footnotes')?.before(there);
  }
  overlay();
  select();
  stay(at, top, had);
  modes.paintMode();
}

// The statement that is being worked on stays chosen, where it was, and whoever had the keys has them.
function stay(at, top, had) {
  const card = at && cardOf(at);
  if (!card) return;
  // Put away by somebody else: what keys do to a statement is done to none that nobody sees.
  if (!card.checkVisibility()) { main.classList.remove('has-now'); unmark(card); return; }
  if (modes.active() || card.querySelector('.over:not(.keys)')) {
    card.classList.add('now');
    marksOf(at).forEach(mark => mark.classList.add('now'));
  } else {
    choose(card, { scroll: false, focus: !had.isConnected });
  }
  scrollBy({ top: card.getBoundingClientRect().top - top, behavior: 'instant' });
}

// Rows are told apart by where they begin in the text, which never changes.
function each(section, other, mark) {
  for (const row of section.querySelectorAll('.row')) {
    const fresh = other.querySelector(`.row[data-row="${row.dataset.row}"]`);
    if (!fresh) continue;
    const [text, newText] = [row.querySelector('[data-start]'), fresh.querySelector('[data-start]')], [cards, newCards] = [row.querySelector('.cards'), fresh.querySelector('.cards')];
    if (plain(text) !== plain(newText)) text.replaceWith(newText);
    if (!newCards) { if (cards?.querySelector('.over:not(.keys)')) behind = true; else cards?.remove(); continue; }
    if (!cards) { row.prepend(newCards); newCards.querySelectorAll('.card').forEach(mark ?? (() => {})); continue; }
    const known = new Map([...cards.children].map(card => [card.dataset.number, card]));
    const wanted = [...newCards.children].map(card => {
      const here = known.get(card.dataset.number);
      const isSame = here && here.dataset.card === card.dataset.card && !here.classList.contains('painted'), isBusy = here?.querySelector('.over:not(.keys)');
      if (isBusy && !isSame) behind = true;
      if (isSame || isBusy) return here;
      if (here && here.dataset.card !== card.dataset.card) mark?.(card);
      return card;
    });
    lay(cards, wanted);
  }
}

// A card that stays is not taken out of the page for a moment: somebody may be typing in it, and would lose the field.
function lay(cards, wanted) {
  for (const card of [...cards.children].filter(card => !wanted.includes(card))) {
    if (card.querySelector('.over:not(.keys)')) { behind = true; wanted.splice([...cards.children].indexOf(card), 0, card); } else card.remove();
  }
  wanted.forEach((card, place) => { if (cards.children[place] !== card) cards.insertBefore(card, cards.children[place] ?? null); });
}

const plain = element => element.outerHTML.replace(/ now(?=["\s])/g, '').replace(/"now /g, '"');

// ---- what comes back

function count() {
  const many = outbox.waiting().length, elsewhere = outbox.clashes().find(step => !cardOf(step.about.number)), pill = document.querySelector('.unsaved');
  pill.textContent = many ? `${many} not yet saved` : '';
  if (elsewhere) pill.append(many ? ' · ' : '', Object.assign(document.createElement('a'), { href: elsewhere.about.page, textContent: 'somebody else decided otherwise' }));
}

outbox.on('change', () => { count(); overlay(); if (behind && !outbox.waiting().length) refresh(); });
outbox.on('saved', async (step, answer) => {
  const { undo } = step.about, isDrawn = step.about.drawn, back = step.path.endsWith('undo'), isMine = outbox.isMine(step);
  if (undo && isMine) say(answer.step ? `${back ? 'Undone' : 'Done again'}: ${answer.step.description}` : `There is nothing of yours to ${back ? 'undo' : 'redo'}.`);
  if (undo) { forget(); confirmed = []; } else confirmed = [...confirmed, step];
  if (!outbox.waiting().length || isDrawn) await refresh(); else behind = true;
  if (!isDrawn || !isMine) return;
  const card = cardOf(answer.statement);
  if (card) choose(card);
  drawn(Boolean(card));
});
outbox.on('refused', (step, answer) => {
  if (outbox.isMine(step)) say(`Not kept: ${answer.title ?? answer.detail ?? 'the server refused it'}`);
  if (step.about.drawn) drawn(false);
  refresh();
});
outbox.on('failed', () => {
  if (!drawing) return;
  drawn(false);
  say('The new statement is kept here; it is made when the reading room answers again.');
});
outbox.on('clash', async () => { await refresh(); settle(); });

// Beside the card: what somebody else decided, and the two ways on. It stays until one is taken, also over a reload.
function settle() {
  for (const step of outbox.clashes()) {
    const card = cardOf(step.about.number);
    if (!card || card.querySelector('.clash')) continue;
    card.closest('details')?.setAttribute('open', '');
    const box = Object.assign(document.createElement('div'), { className: 'over clash', role: 'alert' });
    box.append(...step.clash.messages.map(message => Object.assign(document.createElement('div'), { textContent: message })));
    const way = (name, does) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
      button.addEventListener('click', () => { box.remove(); outbox.settle(step.key); does(); card.focus({ preventScroll: true }); refresh(); });
      return button;
    };
    box.append(way('Keep theirs', () => {}), way('Put mine', () => { const { key, ...body } = step.body; outbox.put(step.path, { ...body, insists: true }, step.about); }));
    // It takes the keyboard from nobody: an Enter that was meant for something else would settle it.
    card.append(box);
  }
}

// Something that happened to statements of other articles alone changes nothing here.
const concerns = ({ articles, count }) => !articles?.length || count > 50 || articles.some(article => [...document.querySelectorAll('main[data-article], .waiting')].some(one => one.dataset.article === article));

function hear({ open, entry }) {
  if (open) { outbox.flush(); if (behind) refresh(); return; }
  if (entry && !concerns(entry)) return;
  if (entry?.who === me && outbox.waiting().length) { behind = true; return; }
  const by = entry?.who && entry.who !== me ? entry.who : null;
  refresh(by ? card => { card.classList.add('fresh'); card.title = `${by}, just now`; } : undefined);
  forget();
}
addEventListener('online', () => refresh());
addEventListener('pageshow', event => { if (event.persisted) refresh(); });

document.body.append(Object.assign(document.createElement('div'), { className: 'say', role: 'status' }), Object.assign(document.createElement('div'), { className: 'unsaved', role: 'status' }));
modes.start({
  told, moved: (card, role, value) => decide(card, [verdict(card, role, value)]),
  split: (card, { at, before }) => outbox.put('/api/statements/split', { statement: Number(card.dataset.number), offset: at }, { number: card.dataset.number, verdicts: [{ aspect: 'content', value: before }] }),
  left: () => { if (behind) refresh(); },
});
const wanted = (() => { try { return decodeURIComponent(location.hash.slice(1)); } catch { return ''; } })();
const aim = wanted && all().find(card => told(card).id === wanted);
if (aim) choose(aim, { scroll: true }); else if (isQueue && all()[0]) choose(all()[0], { scroll: false });
count();
overlay();
settle();
outbox.flush();
follow(hear);
