/** Lists scorecards a page at a time, and reads the data of one when it is opened. */
export const CARDS = `
const box = document.getElementById('cards');
if (box !== null) {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const names = read('names');
  const entries = read('entries');
  const blocks = new Map();
  const blockAt = at => {
    if (!blocks.has(at)) blocks.set(at, read('block-' + at));
    return blocks.get(at);
  };
  const PAGE = 25;
  let found = entries.map((_, at) => at);
  let page = 0;

  const cardOf = at => {
    const body = make('div', { className: 'body' });
    const card = make('details', { className: 'card' }, make('summary', { innerHTML: summaryHtml(entries[at], names, escaped) }), body);
    card.addEventListener('toggle', () => {
      if (!card.open || body.firstChild !== null) return;
      const block = blockAt(Math.floor(at / names.block));
      body.innerHTML = bodyHtml(block.cards[at % names.block], block, names, escaped);
    });
    return card;
  };

  const input = make('input', { type: 'search', placeholder: 'Filter by id, agent, channel, reason', autocomplete: 'off' });
  input.setAttribute('aria-label', 'Filter scorecards');
  const select = make('select', {}, make('option', { value: '' }, 'all'), ...names.passed.map(([, , word], at) => make('option', { value: at }, word)));
  select.setAttribute('aria-label', 'Which scorecards');
  const status = make('span', { className: 'note' });
  status.setAttribute('role', 'status');
  const back = make('button', { type: 'button' }, 'Previous');
  const next = make('button', { type: 'button' }, 'Next');
  const list = make('div');

  const show = () => {
    const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
    page = Math.min(Math.max(page, 0), last);
    const from = page * PAGE;
    const shown = found.slice(from, from + PAGE);
    list.replaceChildren(...shown.map(cardOf));
    const range = shown.length === 0 ? 'none' : number(from + 1) + ' to ' + number(from + shown.length);
    status.textContent = range + ' of ' + number(found.length);
    back.disabled = page === 0;
    next.disabled = page === last;
  };
  const filter = () => {
    const wanted = input.value.trim().toLowerCase();
    found = [];
    entries.forEach(([id, who, , passed, why], at) => {
      if (select.value !== '' && passed !== Number(select.value)) return;
      if (wanted === '' || (id + ' ' + who + ' ' + why).toLowerCase().includes(wanted)) found.push(at);
    });
    page = 0;
    show();
  };
  input.addEventListener('input', filter);
  select.addEventListener('change', filter);
  back.addEventListener('click', () => { page -= 1; show(); });
  next.addEventListener('click', () => { page += 1; show(); });
  box.append(make('div', { className: 'tools' }, input, select, status, back, next), list);
  show();
}
`;
