// A map that was published: networks of some windows lie in files, and so do the statements behind them.
export async function open(folder) {
  const form = document.getElementById('map-settings'), files = new Map();
  const variables = [...form.querySelectorAll('input[name=rows]')].map(radio => radio.value);
  let shown = null, said = null;
  const file = name => {
    if (!files.has(name)) files.set(name, fetch(folder + name).then(answer => answer.ok ? answer.json() : null));
    return files.get(name);
  };
  const day = text => (text ?? '').slice(0, 10);
  return {
    network: async params => {
      const way = params.get('type') === 'two-mode' ? 'two' : params.get('aggregate') ?? 'ignore';
      const windows = await file(`${variables.indexOf(params.get('rows'))}-${way}.json`);
      if (!windows) return null;
      const until = params.get('until');
      shown = !until && !params.get('days') ? windows[0] : windows.slice(1).find(window => day(window.networks[0].end) >= (until ?? '9999')) ?? windows[windows.length - 1];
      return shown;
    },
    page: () => '#behind',
    behind: async (params, nodes) => {
      said ??= new DOMParser().parseFromString(await (await fetch(`${folder}statements.html`)).text(), 'text/html').querySelectorAll('.said');
      const { rows, columns, type } = shown.settings, { start, end } = shown.networks[0], at = name => variables.indexOf(name);
      const own = [...said].map(line => ({ line, values: JSON.parse(line.dataset.values), day: line.dataset.day })).filter(s => s.day >= day(start) && s.day <= day(end) && s.values[at(columns)]);
      const of = node => own.filter(s => s.values[at(rows)] === node || (type === 'two-mode' && s.values[at(columns)] === node));
      const first = of(nodes.a), second = nodes.b ? of(nodes.b) : [], page = document.createElement('article');
      const shared = type === 'two-mode' ? first.filter(s => !nodes.b || s.values[at(columns)] === nodes.b) : nodes.b ? [...first, ...second].filter(s => [first, second].every(side => side.some(o => o.values[at(columns)] === s.values[at(columns)]))) : first;
      const add = (name, text, to = page) => to.appendChild(Object.assign(document.createElement(name), { textContent: text }));
      add('h2', nodes.b ? `${nodes.a} and ${nodes.b}` : nodes.a);
      for (const label of new Set(shared.map(s => s.values[at(columns)]))) {
        add('h3', label);
        for (const statement of shared.filter(s => s.values[at(columns)] === label)) page.append(...[...statement.line.children].map(child => child.cloneNode(true)));
      }
      return page;
    },
    moved: () => {},
  };
}
