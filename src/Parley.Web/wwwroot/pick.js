// A field with a list that narrows as one types. The best lies under Enter at once.
/**
 * @param host where it lies
 * @param ask {label, find(words) → [{name, note, …}], make(words) → [{name, note, …}] offered below what was found}
 * @returns {Promise} what was picked with the key event that picked it; null where nobody did
 */
export function pick(host, ask) {
  return new Promise(done => {
    const box = document.createElement('div');
    box.className = 'over pick';
    box.innerHTML = '<label><span></span><input autocomplete="off" spellcheck="false" role="combobox" aria-expanded="true" aria-controls="picks" aria-autocomplete="list"></label><ul id="picks" role="listbox"></ul><p></p>';
    const [field, list, note] = [box.querySelector('input'), box.querySelector('ul'), box.querySelector('p')];
    box.querySelector('span').textContent = ask.label;
    note.textContent = ask.note ?? '';
    let choices = [], at = 0, asked = 0, looking = null;
    const end = (choice, event) => { box.remove(); done(choice ? { ...choice, event } : null); };
    const paint = () => {
      list.replaceChildren(...choices.map((choice, place) => {
        const line = Object.assign(document.createElement('li'), { id: `pick-${place}`, role: 'option' });
        line.setAttribute('role', 'option');
        line.setAttribute('aria-selected', place === at);
        line.append(choice.name, Object.assign(document.createElement('small'), { textContent: choice.note ?? '' }));
        line.addEventListener('pointerdown', event => { event.preventDefault(); end(choice, event); });
        return line;
      }));
      field.setAttribute('aria-activedescendant', choices.length ? `pick-${at}` : '');
      list.children[at]?.scrollIntoView({ block: 'nearest' });
    };
    const look = async () => {
      const mine = ++asked, typed = field.value.trim();
      const found = await ask.find(typed);
      if (mine !== asked) return;
      choices = [...found, ...(typed && ask.make ? ask.make(typed, found) : [])];
      at = 0;
      paint();
    };
    field.addEventListener('input', () => { looking = look(); });
    field.addEventListener('blur', () => setTimeout(() => box.isConnected && end(null), 100));
    field.addEventListener('keydown', event => {
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (move) { at = (at + move + choices.length) % Math.max(1, choices.length); paint(); }
      // Who types faster than the list narrows means what was typed.
      else if (event.key === 'Enter') looking.then(() => choices[at] && end(choices[at], event));
      else if (event.key === 'Escape') end(null);
      else { event.stopPropagation(); return; }
      event.preventDefault();
      event.stopPropagation();
    });
    host.append(box);
    field.focus({ preventScroll: true });
    looking = look();
  });
}

/** A line or two of text; null where nobody wrote any. Enter keeps it, Shift+Enter begins a line. */
export function write(host, label, text = '') {
  return new Promise(done => {
    const box = document.createElement('div');
    box.className = 'over write';
    box.innerHTML = '<label><span></span><textarea rows="3"></textarea></label><p>Enter keeps it, Esc leaves it</p>';
    const field = box.querySelector('textarea');
    box.querySelector('span').textContent = label;
    field.value = text;
    const end = value => { box.remove(); done(value); };
    field.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key === 'Escape') end(null);
      if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); end(field.value.trim()); }
    });
    host.append(box);
    field.focus({ preventScroll: true });
  });
}

const letters = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those of which every typed word begins a word of the name, those whose name begins so first. */
export function fitting(all, typed) {
  const wanted = letters(typed).split(/\s+/).filter(Boolean);
  const rank = one => {
    const name = letters(one.name), parts = name.split(/[^\p{L}\p{N}]+/u);
    return !wanted.every(word => parts.some(part => part.startsWith(word)) || name.includes(word)) ? -1 : name.startsWith(wanted[0] ?? '') ? 2 : parts.some(part => part.startsWith(wanted[0])) ? 1 : 0;
  };
  return all.map((one, place) => ({ one, place, rank: rank(one) })).filter(r => r.rank >= 0).sort((a, b) => b.rank - a.rank || a.place - b.place).map(r => r.one);
}
