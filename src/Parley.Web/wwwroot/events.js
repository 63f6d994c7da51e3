// What others decide, as it happens. Browsers allow a site six connections over HTTP/1.1, and an open stream takes one for as long as its page is there: so of all tabs of a corpus one
// listens, whichever holds the lock, and tells the others. When it is closed, the next takes over behind what it heard last.
const name = `parley events ${document.body.dataset.corpus} ${document.body.dataset.coder}`;
const waits = 3000;
let last = document.querySelector('main[data-last]')?.dataset.last ?? '', source = null, heard = () => {};

// Ids only grow; what two tabs heard while one took over from the other is heard once.
function hear(message) {
  if (message.id && last && Number(message.id) <= Number(last)) return;
  last = message.id || last;
  heard(message);
}

function connect(tell) {
  source?.close();
  source = new EventSource(`/api/events${last && `?after=${last}`}`);
  source.addEventListener('step', event => {
    let entry = {};
    try { entry = JSON.parse(event.data); } catch { return; }
    tell({ id: event.lastEventId, entry });
  });
  source.addEventListener('open', () => tell({ open: true }));
  // Browsers come back by themselves after most faults, not after all.
  source.addEventListener('error', () => setTimeout(() => { if (source?.readyState === EventSource.CLOSED) connect(tell); }, waits));
}

/** Listens behind what the page already shows. `hears` is given {open} when there is a connection, {id, entry} of each thing that happens, {id} where some were missed. */
export function follow(hears) {
  heard = hears;
  if (!globalThis.EventSource) return;
  if (!navigator.locks || !globalThis.BroadcastChannel) return alone();
  const tabs = new BroadcastChannel(name);
  let leads = false;
  const tellAll = message => { hear(message); tabs.postMessage(message); };
  tabs.addEventListener('message', ({ data }) => {
    if (!data.asks) hear(data);
    // Whoever opens a page while something happens may have missed it.
    else if (leads && last) tabs.postMessage({ id: last });
  });
  tabs.postMessage({ asks: true });
  // Held until the page goes.
  navigator.locks.request(name, () => new Promise(() => { leads = true; connect(tellAll); })).catch(alone);
  const again = () => { if (leads && source?.readyState === EventSource.CLOSED) connect(tellAll); };
  addEventListener('online', again);
  addEventListener('pageshow', event => { if (event.persisted) { again(); tabs.postMessage({ asks: true }); } });
}

// Where tabs cannot speak with each other only those that somebody sees listen.
function alone() {
  const turn = () => { if (document.hidden) { source?.close(); source = null; } else if (!source || source.readyState === EventSource.CLOSED) connect(hear); };
  document.addEventListener('visibilitychange', turn);
  addEventListener('online', turn);
  turn();
}
