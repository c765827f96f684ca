'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const compare = new Intl.Collator(undefined, {numeric: true}).compare;

  // Tables: a header is a button, and says how its column is sorted.
  const sortable = (table) => {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const key = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const number = (text) => {
      const parsed = parseFloat(text.replace('−', '-').replace('±', ''));
      return Number.isNaN(parsed) ? -Infinity : parsed;
    };
    const sort = (column, kind, up) => {
      const rows = [...body.rows].filter((row) => !row.classList.contains('members'));
      const keyed = rows.map((row) => [kind === 'number' ? number(key(row, column)) : key(row, column), row]);
      const order = kind === 'number' ? (a, b) => (a === b ? 0 : a < b ? -1 : 1) : compare;
      keyed.sort(([a], [b]) => (up ? order(a, b) : order(b, a)));
      body.replaceChildren(...keyed.flatMap(([, row]) => (row.members ? [row, row.members] : [row])));
    };
    heads.forEach((head, column) => {
      const kind = head.dataset.sort;
      if (!kind) {
        return;
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const now = head.getAttribute('aria-sort');
        const up = now ? now === 'descending' : kind === 'text';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        sort(column, kind, up);
      });
    });
  };
  document.querySelectorAll('table.sortable').forEach(sortable);

  // Filters over submissions.
  const form = document.querySelector('.filters');
  const rows = [...byId('student-table').tBodies[0].rows].map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
    outcome: row.dataset.outcome,
    score: row.dataset.score === undefined ? NaN : parseFloat(row.dataset.score),
    diagnoses: new Set((row.dataset.diagnoses ?? '').split(' ')),
  }));
  const filter = () => {
    const words = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const outcome = byId('outcome').value;
    const diagnosis = byId('diagnosis').value;
    const least = parseFloat(byId('least').value);
    const most = parseFloat(byId('most').value);
    let shown = 0;
    for (const each of rows) {
      const fits = words.every((word) => each.text.includes(word))
        && (!outcome || each.outcome === outcome)
        && (!diagnosis || each.diagnoses.has(diagnosis))
        && (Number.isNaN(least) || each.score >= least)
        && (Number.isNaN(most) || each.score <= most);
      each.row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    byId('shown').textContent = shown === rows.length
      ? `${rows.length} submissions`
      : `${shown} of ${rows.length} submissions`;
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  filter();

  // Strips: a column is a student; a press says who.
  const table = byId('check-table');
  if (!table) {
    return;
  }
  const data = JSON.parse(byId('data').textContent);
  const tip = byId('tip');
  const words = {p: 'passed', f: 'failed', b: 'not run'};
  const list = (title, outcome, outcomes) => {
    const found = data.students.filter((student, index) => outcomes[index] === outcome);
    if (found.length === 0) {
      return [];
    }
    const head = document.createElement('h3');
    head.textContent = `${title}: ${found.length}`;
    const ul = document.createElement('ul');
    ul.className = 'who';
    for (const student of found) {
      const link = document.createElement('a');
      link.href = student.href;
      link.textContent = student.id;
      const li = document.createElement('li');
      li.append(link);
      ul.append(li);
    }
    return [head, ul];
  };
  const members = (row, outcomes) => {
    const cell = document.createElement('td');
    cell.colSpan = row.cells.length;
    const parts = [...list('Failed', 'f', outcomes), ...list('Not run', 'b', outcomes)];
    cell.append(...(parts.length ? parts : ['Everybody passes.']));
    const added = document.createElement('tr');
    added.className = 'members';
    added.append(cell);
    return added;
  };
  [...table.tBodies[0].rows].forEach((row, index) => {
    const outcomes = data.outcomes[index];
    const button = row.querySelector('button.cells');
    button.disabled = false;
    button.addEventListener('click', () => {
      if (row.members) {
        row.members.remove();
        row.members = undefined;
      } else {
        row.members = members(row, outcomes);
        row.after(row.members);
      }
      button.setAttribute('aria-expanded', String(Boolean(row.members)));
    });
    button.addEventListener('pointermove', (event) => {
      const box = button.getBoundingClientRect();
      const at = Math.floor((event.clientX - box.left) / box.width * data.students.length);
      const student = data.students[Math.max(0, Math.min(data.students.length - 1, at))];
      tip.textContent = `${student.id}: ${words[outcomes[data.students.indexOf(student)]]}`;
      tip.hidden = false;
      tip.style.left = `${Math.max(4, Math.min(event.clientX + 12, innerWidth - tip.offsetWidth - 4))}px`;
      tip.style.top = `${Math.max(4, box.top - tip.offsetHeight - 4)}px`;
    });
    button.addEventListener('pointerleave', () => {
      tip.hidden = true;
    });
  });
})();
