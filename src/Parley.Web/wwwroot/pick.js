// Fields that lie over the page: one with a list that narrows as one types, the best under Enter at once; and one for a line or two. While one is open the keys are its own.
import { wait } from './ahead.js';

let open = null;

/** Closes the field that is open, as if nobody had picked anything; what was written in it is there when it is opened again. */
export const leave = () => open?.leave();

// A field that lost the keyboard to nothing in particular gets it back, with the key: no letter of a word is a command.
addEventListener('keydown', event => {
  if (!open?.box.isConnected || open.box.contains(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select, dialog, button, a')) return;
  event.stopImmediatePropagation();
  if (event.key.length > 1) event.preventDefault();
  if (event.key === 'Escape') leave(); else open.field.focus({ preventScroll: true });
}, true);

function opened(host, one) {
  leave();
  open = one;
  host.append(one.box);
  one.field.focus({ preventScroll: true });
}

function closed(box) {
  if (open?.box === box) open = null;
  box.remove();
}

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
    let choices = [], at = 0, asked = 0, answered = 0, looking = null;
    const end = (choice, event) => {
      if (!box.isConnected) return done(null);
      for (const kind of ['pointerdown', 'focusin']) document.removeEventListener(kind, away, true);
      closed(box);
      done(choice ? { ...choice, event } : null);
    };
    // Whoever turns to something else on the page leaves it; whoever looks into another window does not.
    const away = event => { if (event.target.nodeType === Node.ELEMENT_NODE && !box.contains(event.target)) end(null); };
    const paint = () => {
      list.replaceChildren(...choices.map((choice, place) => {
        const line = Object.assign(document.createElement('li'), { id: `pick-${place}`, role: 'option' });
        line.setAttribute('role', 'option');
        line.setAttribute('aria-selected', place === at);
        line.append(choice.name, Object.assign(document.createElement('small'), { textContent: choice.note ?? '' }));
        line.addEventListener('pointerdown', event => { event.preventDefault(); end(choice, event); });
        return line;
      }));
      field.setAttribute('aria-activedescendant', choices[at] ? `pick-${at}` : '');
      list.children[at]?.scrollIntoView({ block: 'nearest' });
    };
    const look = async () => {
      const mine = ++asked, typed = field.value.trim(), found = await ask.find(typed).catch(() => null);
      if (mine !== asked) return;
      answered = mine;
      choices = [...(found ?? []), ...(typed && ask.make ? ask.make(typed, found ?? []) : [])];
      // Where the server could not be asked, somebody new is not made by an Enter that meant somebody known.
      at = found ? 0 : -1;
      note.textContent = found ? ask.note ?? '' : 'The reading room does not answer; what is there is not known now.';
      paint();
    };
    field.addEventListener('input', () => { looking = look(); });
    field.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.isComposing) return;
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') end(null);
      // Who types faster than the list narrows means what was typed; what comes behind is for whatever comes then.
      else if ((move || event.key === 'Enter') && answered !== asked) wait(looking.then(() => box.isConnected), event);
      else if (move) { at = (at + move + choices.length) % Math.max(1, choices.length); paint(); }
      else if (event.key === 'Enter') { if (choices[at]) end(choices[at], event); }
      else return;
      event.preventDefault();
    });
    opened(host, { box, field, leave: () => end(null) });
    for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, away, true);
    looking = look();
  });
}

const drafts = {
  of: name => { try { return sessionStorage.getItem(`parley draft ${name}`); } catch { return null; } },
  keep(name, text) { try { if (text === null) sessionStorage.removeItem(`parley draft ${name}`); else sessionStorage.setItem(`parley draft ${name}`, text); } catch { /* then it is not kept */ } },
};

/**
 * A line or two of text; null where nobody wrote any. Enter keeps it, Shift+Enter begins a line.
 * @param about {label, text: what stands there, draft: under which name it is kept while it is written, also over a reload}
 */
export function write(host, { label, text = '', draft }) {
  return new Promise(done => {
    const box = document.createElement('div');
    box.className = 'over write';
    box.innerHTML = '<label><span></span><textarea rows="3"></textarea></label><p>Enter keeps it, Esc leaves it</p>';
    const field = box.querySelector('textarea');
    box.querySelector('span').textContent = label;
    field.value = drafts.of(draft) ?? text;
    const end = value => { closed(box); done(value); };
    const over = value => { drafts.keep(draft, null); end(value); };
    field.addEventListener('input', () => drafts.keep(draft, field.value));
    field.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === 'Escape') over(null);
      if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); over(field.value.trim()); }
    });
    opened(host, { box, field, leave: () => end(null) });
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
