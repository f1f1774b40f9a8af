/** Sorts tables by their headings, and filters the long ones. Figures sort by their unrounded value, unknown ones last. */
export const TABLES = `
const collator = new Intl.Collator(undefined, { numeric: true });
const byOf = (row, at) => row.cells[at].dataset.by;

const sortRows = (body, at, figures, direction) => {
  const rows = [...body.rows].sort((a, b) => {
    const [one, other] = [byOf(a, at), byOf(b, at)];
    if (one === '' || other === '') return (one === '') - (other === '') || a.dataset.at - b.dataset.at;
    const order = figures ? one - other : collator.compare(one, other);
    return direction * order || a.dataset.at - b.dataset.at;
  });
  body.append(...rows);
};

for (const table of document.querySelectorAll('table')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  [...body.rows].forEach((row, at) => (row.dataset.at = at));
  if (body.rows.length > 1) {
    heads.forEach((head, at) => {
      const figures = head.classList.contains('figure');
      const button = make('button', { type: 'button', className: 'sort' }, ...head.childNodes);
      button.addEventListener('click', () => {
        const first = figures ? 'descending' : 'ascending';
        const second = figures ? 'ascending' : 'descending';
        const next = head.getAttribute('aria-sort') === first ? second : first;
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', next);
        sortRows(body, at, figures, next === 'ascending' ? 1 : -1);
      });
      head.append(button);
    });
  }
  if (body.rows.length > 8) {
    const caption = table.caption.textContent;
    const input = make('input', { type: 'search', placeholder: 'Filter', autocomplete: 'off' });
    input.setAttribute('aria-label', 'Filter: ' + caption);
    const status = make('span', { className: 'note' });
    status.setAttribute('role', 'status');
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      let left = 0;
      for (const row of body.rows) {
        row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
        if (!row.hidden) left += 1;
      }
      status.textContent = wanted === '' ? '' : number(left) + ' of ' + number(body.rows.length) + ' rows';
    });
    table.parentNode.before(make('div', { className: 'tools' }, input, status));
  }
}
`;
