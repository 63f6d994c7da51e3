// Shows how far imports are without the page being asked for anew by hand: the server renders the cards, this exchanges them.
const list = document.querySelector('[data-imports]');

async function refresh() {
  try {
    const answer = await fetch('/add', { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(10000) });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-imports]');
    if (fresh) list.replaceChildren(...fresh.children);
  } catch {
    // The server is away for a moment; the next round asks again.
  }
  if (list.querySelector('[data-open]')) setTimeout(refresh, 700);
}

if (list?.querySelector('[data-open]')) setTimeout(refresh, 700);
