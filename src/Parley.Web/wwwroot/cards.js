// What the module adds to a card, and what it says.
const names = {
  accept: ['↵', 'accept'], agree: ['a', 'agree'], disagree: ['d', 'disagree'], concept: ['c', 'concept'], speaker: ['s', 'speaker'], longer: ['→', 'span'], split: ['y', 'split'], merge: ['m', 'merge'],
  memo: ['n', 'memo'], reject: ['x', 'reject'], undo: ['z', 'undo'], help: ['?', 'all keys'],
};

/** The keys that do something to a statement. */
export const keysOf = data => Object.entries(names).map(([act, [key, name]]) => [act, key, act === 'reject' && data.standing === 'rejected' ? 'take back' : name]);

/** Keys as buttons: for fingers, and to be read. */
export function bar(keys, act) {
  const box = Object.assign(document.createElement('div'), { className: 'keys over' });
  for (const [name, key, label] of keys) {
    const button = Object.assign(document.createElement('button'), { type: 'button', tabIndex: -1 });
    button.append(Object.assign(document.createElement('kbd'), { textContent: key }), ` ${label}`);
    button.addEventListener('click', () => act(name));
    box.append(button);
  }
  return box;
}

let timer = 0;

/** A short word to whoever works; it goes by itself. */
export function say(words) {
  const place = document.querySelector('.say');
  place.textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => { place.textContent = ''; }, 6000);
}

const sides = { 1: ['agree', '+'], 0: ['disagree', '−'], none: ['', '·'] };

/** Paints a decision that the server has not confirmed. */
export function sign(card, { aspect, value }, me, known) {
  card.classList.add('painted');
  if (aspect === 'merged') card.hidden = true;
  const data = JSON.parse(card.dataset.card), about = /^position (-?\d+) of /.exec(aspect);
  const standing = card.querySelector('.standing') ?? Object.assign(document.createElement('small'), { className: 'standing' });
  if (aspect === 'verdict') { card.classList.toggle('rejected', value === 'rejected'); standing.textContent = value === 'rejected' ? 'rejected' : '✓'; card.querySelector('header > .sure')?.replaceWith(standing); }
  if (aspect === 'speaker') card.querySelector('header b').textContent = value?.name ?? 'nobody named';
  if (aspect.startsWith('memo')) (card.querySelector('.memo.mine') ?? card.appendChild(Object.assign(document.createElement('p'), { className: 'memo mine' }))).textContent = value ?? '';
  if (!about) return;
  const chips = card.querySelector('.chips'), id = about[1], name = known[id] ?? data.positions.find(position => String(position.concept) === id)?.name ?? 'concept';
  const [tone, mark] = value === null ? ['none', ''] : sides[value];
  chips.querySelectorAll('.proposed, .none').forEach(chip => chip.remove());
  const chip = chips.querySelector(`[data-concept="${id}"]`) ?? chips.appendChild(document.createElement('span'));
  chip.className = `chip ${tone}`;
  chip.dataset.concept = id;
  chip.textContent = value === null ? 'not coded' : `${mark} ${name}`;
  card.classList.remove('proposed', 'agree', 'disagree');
  if (tone && tone !== 'none') card.classList.add(tone);
  card.ownerDocument.querySelectorAll(`.content[data-s="${data.number}"]`).forEach(content => { content.classList.remove('agree', 'disagree', 'proposed'); if (tone && tone !== 'none') content.classList.add(tone); });
}

const make = (tag, more, ...inner) => { const one = Object.assign(document.createElement(tag), more); one.append(...inner); return one; };

/** Shows what the machine proposes, and why, as nothing but a proposal. */
export function propose(card, { concept, agreement, confidence, why }) {
  const chips = card.querySelector('.chips'), [, mark] = sides[agreement === true ? 1 : agreement === false ? 0 : 'none'], bar = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  bar.setAttribute('class', 'sure');
  bar.setAttribute('viewBox', '0 0 100 8');
  bar.setAttribute('preserveAspectRatio', 'none');
  bar.setAttribute('role', 'img');
  bar.setAttribute('aria-label', `${Math.round(100 * confidence)} % sure`);
  for (const [name, width] of [['all', 100], ['part', Math.round(100 * confidence)]]) {
    const part = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    part.setAttribute('class', name);
    part.setAttribute('width', width);
    part.setAttribute('height', 8);
    bar.append(part);
  }
  chips.querySelectorAll('.none, .proposed').forEach(chip => chip.remove());
  chips.append(make('span', { className: 'chip proposed' }, `${mark} ${concept} `, make('small', { textContent: 'proposed' }), ' ', bar));
  card.classList.add('proposed');
  const near = (why ?? []).slice(0, 2).filter(reason => reason.text);
  if (near.length && !card.querySelector('.why')) card.querySelector('.keys')?.append(make('ul', { className: 'why' }, ...near.map(reason => make('li', {}, 'like ', make('q', { textContent: reason.text.length > 110 ? `${reason.text.slice(0, 110)}…` : reason.text })))));
}

const all = [
  ['Go', [['j ↓', 'next statement'], ['k ↑', 'the one before'], ['/', 'search'], ['?', 'this list']]],
  ['Decide', [['↵', 'accept, with what is proposed'], ['a', 'agrees'], ['d', 'disagrees'], ['c', 'concept: type, ↵ agrees, Shift+↵ disagrees, Alt+↵ takes no side'], ['⌫', 'take your coding away'], ['s', 'speaker'], ['x', 'no statement; again: it is one'], ['n', 'memo']]],
  ['Words', [['→ ←', 'one word more or fewer at the end'], ['Shift → ←', 'at the beginning'], ['1 2 3', 'the source, the cue, the content: by the arrows, or what is selected; ↵ keeps it'], ['y', 'split'], ['m', 'merge with the next'], ['v', 'choose words by the arrows, Shift selects'], ['q', 'make what is selected a statement']]],
  ['An actor’s page', [['m', 'who is the same'], ['r', 'name'], ['p', 'statements that are somebody else’s: j k go, Space chooses, p again says whose']]],
  ['Undo', [['z', 'undo what you did last'], ['Shift z', 'do it again']]],
];

/** All keys. */
export function help() {
  const box = Object.assign(document.createElement('dialog'), { className: 'all-keys' });
  box.setAttribute('aria-label', 'All keys');
  for (const [title, keys] of all) {
    const list = document.createElement('dl');
    for (const [key, does] of keys) {
      const term = document.createElement('dt');
      key.split(' ').forEach(one => term.append(Object.assign(document.createElement('kbd'), { textContent: one })));
      list.append(term, Object.assign(document.createElement('dd'), { textContent: does }));
    }
    box.append(Object.assign(document.createElement('h2'), { textContent: title }), list);
  }
  const close = Object.assign(document.createElement('button'), { textContent: 'Close', autofocus: true });
  close.addEventListener('click', () => box.close());
  box.append(close);
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
}
