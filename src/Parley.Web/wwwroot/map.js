// The map: drawn on a canvas, dragged and zoomed; what stands behind a line or a circle is asked of the server. Places come with the network and stay while its window moves.
const figure = document.getElementById('map'), form = document.getElementById('map-settings');
if (figure && form) start();

async function start() {
  const source = figure.dataset.static ? await (await import('./map-static.js')).open(figure.dataset.static) : (await import('./map-live.js')).live();
  const calm = matchMedia('(prefers-reduced-motion: reduce)'), dark = matchMedia('(prefers-color-scheme: dark)');
  const canvas = document.createElement('canvas'), pen = canvas.getContext('2d', { alpha: false });
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  figure.querySelector('svg').replaceWith(canvas);
  document.documentElement.classList.add('with-script');
  const behind = document.getElementById('map-behind'), says = document.getElementById('map-says');

  const known = new Map();                       // all nodes ever shown, by key: dragged ones keep their places
  let nodes = [], ties = [], most = 1, order = [], settings = {};
  let view = { x: 0, y: 0, k: 1 }, home = null, ink = {}, ratio = 1, wide = 0, high = 0;
  let chosen = null, pinned = false, dragging = null, asked = false, appeared = 0;

  // ---- what is shown ----
  const key = node => (node.kind === 'column' ? 'c ' : 'r ') + node.label;

  function take(answer) {
    const network = answer.networks[0];
    settings = answer.settings;
    if (!network) return;
    const before = new Set(ties.map(tie => tie.name)), seen = new Set(nodes.map(key));
    for (const node of answer.nodes) {
      const old = known.get(key(node));
      if (old) Object.assign(old, { statements: node.statements, camp: node.camp });
      else known.set(key(node), node);
    }
    release();
    nodes = answer.nodes.map(node => known.get(key(node)));
    const first = settings.type === 'two-mode' ? network.rows.length : 0, least = Number(form.elements.least.value);
    ties = [];
    network.values.forEach((row, r) => row.forEach((weight, c) => {
      if (weight === 0 || Math.abs(weight) < least || (first === 0 && c <= r)) return;
      const a = nodes[r], b = nodes[first + c];
      ties.push({ a, b, weight, name: `${a.label}\n${b.label}` });
    }));
    ties.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
    most = ties.length ? Math.abs(ties[0].weight) : 1;
    const tied = new Set(ties.flatMap(tie => [tie.a, tie.b])), alone = form.elements.alone.checked, busiest = Math.max(1, ...nodes.map(node => node.statements));
    for (const node of nodes) {
      node.shown = alone || tied.has(node);
      node.radius = 4 + 10 * Math.sqrt(node.statements / busiest);
      node.fresh = before.size > 0 && !seen.has(key(node));
    }
    for (const tie of ties) tie.fresh = before.size > 0 && !before.has(tie.name);
    order = nodes.filter(node => node.shown).sort((one, other) => other.statements - one.statements);
    appeared = calm.matches ? 0 : performance.now();
    tell(network, answer);
    home ??= fit();
    redraw();
  }

  function tell(network, answer) {
    const day = text => text ? text.slice(0, 10) : '';
    says.textContent = `${order.length} of ${nodes.length} have ${ties.length.toLocaleString('en')} ties, from ${network.statements.toLocaleString('en')} statements, ${day(network.start)} to ${day(network.end)}`;
    canvas.setAttribute('aria-label', `Picture of the network: ${says.textContent}. The lists beside it say the same.`);
    list('map-ties', ties.slice(0, 40).map(tie => [`${tie.a.label} – ${tie.b.label}`, weightOf(tie.weight), side(tie.weight), tie]));
    list('map-nodes', [...nodes].sort((one, other) => other.statements - one.statements).slice(0, 40).map(node => [node.label, String(node.statements), '', node]));
  }

  function list(id, rows) {
    document.getElementById(id).replaceChildren(...rows.map(([words, figure, tone, what]) => {
      const line = document.createElement('li'), link = document.createElement('a'), number = document.createElement('span');
      line.className = tone;
      link.href = source.page(params(), what.a ? { a: what.a.label, b: what.b.label } : { a: what.label });
      link.textContent = words;
      number.className = 'sign';
      number.textContent = figure;
      link.addEventListener('focus', () => choose(what, true));
      link.addEventListener('mouseenter', () => { if (!pinned) choose(what, false); });
      link.addEventListener('click', event => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); choose(what, true); } });
      line.append(link, number);
      what.line = line;
      return line;
    }));
  }

  const side = weight => settings.aggregate === 'ignore' ? '' : settings.aggregate === 'conflict' || weight < 0 ? 'disagree' : 'agree';
  const weightOf = weight => `${settings.aggregate === 'ignore' ? '' : side(weight) === 'disagree' ? '− ' : '+ '}${Number(Math.abs(weight).toFixed(2))}`;

  // ---- drawing ----
  function colours() {
    const style = getComputedStyle(document.documentElement), of = name => style.getPropertyValue(name).trim();
    ink = { paper: of('--paper'), ink: of('--ink'), agree: of('--agree'), disagree: of('--disagree'), '': of('--ink-faint'), focus: of('--focus'), font: `500 13px ${getComputedStyle(document.body).fontFamily}`, camps: [0, 1, 2, 3, 4, 5].map(camp => of(`--camp-${camp}`)) };
  }

  function fit() {
    const extent = order.length ? order : nodes, xs = extent.map(node => node.x), ys = extent.map(node => node.y), pad = Math.min(60, wide / 10);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const k = Math.min(2.2, (wide - 2 * pad) / Math.max(1, right - left), (high - 2 * pad) / Math.max(1, bottom - top));
    view = { k, x: wide / 2 - k * (left + right) / 2, y: high / 2 - k * (top + bottom) / 2 };
    return view;
  }

  function redraw() {
    if (!asked) { asked = true; requestAnimationFrame(draw); }
  }

  function draw(now) {
    asked = false;
    const fade = appeared ? Math.min(1, (now - appeared) / 450) : 1;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (!still?.node) {
      pen.fillStyle = ink.paper;
      pen.fillRect(0, 0, wide, high);
    }
    if (still) {
      const grown = view.k / still.view.k, { edge } = still;
      if (grown === 1) {
        // Pixel on pixel: without a graphics card, anything else is calculated anew for each of a million.
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.drawImage(still.image, Math.round(ratio * (view.x - still.view.x - edge)), Math.round(ratio * (view.y - still.view.y - edge)));
        pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      } else {
        pen.drawImage(still.image, view.x - grown * (still.view.x + edge), view.y - grown * (still.view.y + edge), grown * (wide + 2 * edge), grown * (high + 2 * edge));
      }
      if (still.node) {
        lines(pen, ties.filter(tie => tie.a === still.node || tie.b === still.node), 1);
        circles(pen, [still.node], 1);
        labels(pen, [still.node]);
      }
      return;
    }
    lines(pen, ties, fade);
    circles(pen, order, fade);
    labels(pen, order);
    if (fade < 1) redraw();
  }

  // What does not move while something is dragged is drawn once, with a margin for what comes in from outside where all moves. A bitmap: of a canvas, every stroke would be drawn again with each frame.
  const Margin = 240;
  let still = null;
  function keepStill(node) {
    const edge = node ? 0 : Margin, sheet = new OffscreenCanvas(Math.ceil((wide + 2 * edge) * ratio), Math.ceil((high + 2 * edge) * ratio)), other = sheet.getContext('2d', { alpha: false });
    other.setTransform(ratio, 0, 0, ratio, 0, 0);
    other.fillStyle = ink.paper;
    other.fillRect(0, 0, wide + 2 * edge + 1, high + 2 * edge + 1);
    other.translate(edge, edge);
    lines(other, node ? ties.filter(tie => tie.a !== node && tie.b !== node) : ties, 1);
    circles(other, order.filter(one => one !== node), 1);
    labels(other, order.filter(one => one !== node), edge);
    still = { image: sheet.transferToImageBitmap(), view: { ...view }, node, edge };
  }

  function release() {
    still?.image.close();
    still = null;
    redraw();
  }

  const X = node => view.x + view.k * node.x, Y = node => view.y + view.k * node.y;

  // Lines of one look are one path: thousands of them cost little more than a few. Those that hold apart run across the page: thinner, they do not bury the others.
  function lines(pen, some, fade) {
    const looks = new Map(), faint = Math.max(.2, .72 - ties.length / 2500);
    const of = chosen && (chosen.a ? tie => tie === chosen : tie => tie.a === chosen || tie.b === chosen);
    for (let i = some.length - 1; i >= 0; i--) {
      const tie = some[i], tone = side(tie.weight), step = Math.ceil(4 * Math.abs(tie.weight) / most), lit = !of || of(tie);
      const name = `${lit ? 1 : 0}|${tone === 'agree' ? 1 : 0}|${step}|${tie.fresh ? 1 : 0}|${tone}`;
      if (!looks.has(name)) looks.set(name, []);
      looks.get(name).push(tie);
    }
    for (const [name, group] of [...looks].sort(([one], [other]) => one < other ? -1 : 1)) {
      const [lit, , step, fresh, tone] = name.split('|');
      pen.strokeStyle = ink[tone];
      pen.lineWidth = (lit === '1' && of ? 1 : 0) + .5 + (tone === 'disagree' ? .55 : 1.1) * Number(step);
      pen.globalAlpha = (lit === '0' ? .07 : of ? .95 : faint) * (fresh === '1' ? fade : 1);
      pen.setLineDash(tone === 'disagree' && group.length < 1500 ? [6, 4] : []);
      pen.beginPath();
      for (const tie of group) {
        pen.moveTo(X(tie.a), Y(tie.a));
        pen.lineTo(X(tie.b), Y(tie.b));
      }
      pen.stroke();
    }
    pen.setLineDash([]);
    pen.globalAlpha = 1;
  }

  function litNodes() {
    if (!chosen) return () => true;
    const own = new Set(chosen.a ? [chosen.a, chosen.b] : [chosen, ...ties.filter(tie => tie.a === chosen || tie.b === chosen).flatMap(tie => [tie.a, tie.b])]);
    return node => own.has(node);
  }

  function circles(pen, some, fade) {
    const grow = Math.min(1.6, Math.max(.6, Math.sqrt(view.k))), lit = litNodes();
    for (let i = some.length - 1; i >= 0; i--) {
      const node = some[i], r = node.radius * grow;
      node.lit = lit(node);
      pen.globalAlpha = (node.lit ? 1 : .25) * (node.fresh ? fade : 1);
      pen.fillStyle = node.camp >= 0 && node.camp < 6 ? ink.camps[node.camp] : ink.paper;
      pen.strokeStyle = node === chosen ? ink.focus : ink.ink;
      pen.lineWidth = node === chosen ? 3 : 1.2;
      pen.beginPath();
      if (node.kind === 'column') pen.rect(X(node) - r, Y(node) - r, 2 * r, 2 * r);
      else pen.arc(X(node), Y(node), r, 0, 7);
      pen.fill();
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  // The most heard choose first; a name that would lie on another waits until one zooms in.
  function labels(pen, some, edge = 0) {
    pen.font = ink.font;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    const taken = [], free = box => taken.every(other => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]);
    for (const node of [...some].sort((one, other) => (other === chosen || other === chosen?.a || other === chosen?.b ? 1 : 0) - (one === chosen || one === chosen?.a || one === chosen?.b ? 1 : 0)).slice(0, 200)) {
      if ((chosen && !node.lit)) continue;
      node.width ??= pen.measureText(node.label).width;
      const half = node.width / 2 + 3, away = node.radius * Math.min(1.6, Math.max(.6, Math.sqrt(view.k))) + 11;
      const at = [[X(node), Y(node) - away], [X(node), Y(node) + away], [X(node) + half + away - 8, Y(node)], [X(node) - half - away + 8, Y(node)]].find(([x, y]) => x > half - edge && x < wide - half + edge && y > 9 - edge && y < high - 9 + edge && free([x - half, y - 9, x + half, y + 9]));
      if (!at) continue;
      taken.push([at[0] - half, at[1] - 9, at[0] + half, at[1] + 9]);
      pen.strokeStyle = ink.paper;
      pen.lineWidth = 4;
      pen.strokeText(node.label, at[0], at[1]);
      pen.fillStyle = ink.ink;
      pen.fillText(node.label, at[0], at[1]);
    }
  }

  // ---- choosing ----
  let waiting = 0;
  function choose(what, keep) {
    if (what === chosen && (pinned || !keep)) return;
    chosen?.line?.classList.remove('now');
    chosen = what;
    pinned = keep && what !== null;
    what?.line?.classList.add('now');
    redraw();
    clearTimeout(waiting);
    if (what) waiting = setTimeout(() => show(what), keep ? 0 : 180);
  }

  async function show(what) {
    const page = await source.behind(params(), what.a ? { a: what.a.label, b: what.b.label } : { a: what.label }).catch(() => null);
    if (page && what === chosen) {
      behind.replaceChildren(...page.childNodes);
      behind.parentElement.scrollTop = 0;
    }
  }

  function at(event) {
    const box = canvas.getBoundingClientRect(), x = event.clientX - box.left, y = event.clientY - box.top, grow = Math.min(1.6, Math.max(.6, Math.sqrt(view.k)));
    const node = order.find(node => Math.hypot(X(node) - x, Y(node) - y) < node.radius * grow + 4);
    if (node) return node;
    let best = null, nearest = 5;
    for (const tie of ties) {
      const ax = X(tie.a), ay = Y(tie.a), dx = X(tie.b) - ax, dy = Y(tie.b) - ay, t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      const away = Math.hypot(ax + t * dx - x, ay + t * dy - y);
      if (away < nearest) { nearest = away; best = tie; }
    }
    return best;
  }

  // ---- hands ----
  canvas.addEventListener('pointerdown', event => {
    const what = at(event), node = what && !what.a ? what : null;
    canvas.setPointerCapture(event.pointerId);
    dragging = { node, what, x: event.clientX, y: event.clientY, moved: false };
  });
  canvas.addEventListener('pointermove', event => {
    if (!dragging) {
      const what = at(event);
      canvas.classList.toggle('over', what !== null && what !== undefined);
      if (!pinned) choose(what ?? null, false);
      return;
    }
    const dx = event.clientX - dragging.x, dy = event.clientY - dragging.y;
    if (!dragging.moved && Math.hypot(dx, dy) < 4) return;
    if (!dragging.moved) { dragging.moved = true; release(); keepStill(dragging.node); }
    canvas.classList.add('dragging');
    if (dragging.node) { dragging.node.x += dx / view.k; dragging.node.y += dy / view.k; }
    else { view = { ...view, x: view.x + dx, y: view.y + dy }; }
    dragging.x = event.clientX;
    dragging.y = event.clientY;
    redraw();
  });
  canvas.addEventListener('pointerup', () => {
    const { what, moved } = dragging ?? {};
    dragging = null;
    canvas.classList.remove('dragging');
    if (!moved) { pinned = false; choose(what ?? null, true); }
    release();
  });
  // A hand that the browser took for something else, as a finger that scrolls, lets go.
  canvas.addEventListener('pointercancel', () => { dragging = null; canvas.classList.remove('dragging'); release(); });
  canvas.addEventListener('pointerleave', () => { if (!pinned && !dragging) choose(null, false); });
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 500), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  canvas.addEventListener('keydown', event => {
    const steps = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] }[event.key];
    if (steps) { view = { ...view, x: view.x + steps[0], y: view.y + steps[1] }; redraw(); }
    else if (event.key === '+' || event.key === '=') zoom(1.25, wide / 2, high / 2);
    else if (event.key === '-') zoom(.8, wide / 2, high / 2);
    else if (event.key === '0') { fit(); redraw(); }
    else if (event.key === 'Escape') choose(null, false);
    else return;
    event.preventDefault();
  });
  let settling = 0;
  function zoom(by, x, y) {
    const k = Math.max(.1, Math.min(12, view.k * by));
    if (ties.length > 1500 && !still) keepStill(null);
    view = { k, x: x - (x - view.x) * k / view.k, y: y - (y - view.y) * k / view.k };
    redraw();
    clearTimeout(settling);
    if (!dragging) settling = setTimeout(release, 200);
  }
  const tools = document.createElement('div');
  tools.className = 'map-tools';
  for (const [words, title, act] of [['+', 'Nearer', () => zoom(1.25, wide / 2, high / 2)], ['−', 'Farther', () => zoom(.8, wide / 2, high / 2)], ['all', 'Show all of the map', () => { fit(); redraw(); }]]) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: words, title });
    button.setAttribute('aria-label', title);
    button.addEventListener('click', act);
    tools.append(button);
  }
  figure.append(tools);

  // ---- settings ----
  const params = () => {
    const said = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== '' && !(name === 'least' && Number(value) === 0)) said.append(name, value);
    return said;
  };
  let busy = false, again = false;
  async function ask() {
    if (busy) { again = true; return; }
    busy = true;
    const said = params(), answer = await source.network(said).catch(() => null);
    busy = false;
    if (again) { again = false; return ask(); }
    if (!answer) { says.textContent = 'The network could not be drawn: the reading room does not answer.'; return; }
    source.moved(params());
    chosen = null;
    pinned = false;
    take(answer);
  }
  form.addEventListener('input', event => {
    if (event.target.name === 'least') { reckon(); return; }
    if (event.target.name === 'rows' || event.target.name === 'type') { home = null; form.elements.least.value = 0; known.clear(); nodes = []; ties = []; }
    ask();
  });
  form.addEventListener('submit', event => { event.preventDefault(); ask(); });
  let last = null;
  const reckon = () => { if (last) { take(last); source.moved(params()); } };
  const network = source.network;
  source.network = async said => {
    said.delete('least');
    const answer = await network(said);
    if (!answer) return null;
    last = answer;
    const biggest = Math.max(...(last.networks[0]?.values.flat().map(Math.abs) ?? []), 0);
    form.elements.least.max = biggest || 1;
    return last;
  };
  slider(source);

  function slider() {
    const [first, end] = figure.dataset.days.split(' ').map(day => Date.parse(`${day}T00:00:00Z`) / 864e5), until = form.elements.until;
    const line = document.createElement('label'), range = document.createElement('input');
    const day = number => new Date(number * 864e5).toISOString().slice(0, 10);
    Object.assign(range, { type: 'range', min: first, max: end, step: 1, value: until.value ? Date.parse(`${until.value}T00:00:00Z`) / 864e5 : end });
    range.setAttribute('aria-label', 'End of the window');
    const put = () => { range.setAttribute('aria-valuetext', day(Number(range.value))); };
    range.addEventListener('input', event => { event.stopPropagation(); until.value = Number(range.value) >= end ? '' : day(Number(range.value)); put(); ask(); });
    until.addEventListener('input', () => { if (until.value) range.value = Date.parse(`${until.value}T00:00:00Z`) / 864e5; });
    put();
    line.append(range);
    document.getElementById('map-when').append(line);
  }

  // ---- begin ----
  const measure = () => {
    ratio = Math.min(2, devicePixelRatio || 1);
    wide = canvas.clientWidth;
    high = canvas.clientHeight;
    canvas.width = Math.round(wide * ratio);
    canvas.height = Math.round(high * ratio);
    if (home) fit();
    redraw();
  };
  colours();
  new ResizeObserver(measure).observe(canvas);
  measure();
  dark.addEventListener('change', () => { colours(); redraw(); });
  await ask();
}
