/** A box that completes names, by the pattern of an editable combobox with a list (WAI-ARIA Authoring Practices). */

import {count, el, fill} from './dom.js';
import {ask, text} from './sparql.js';
import {beginnings} from './words.js';
import {typeLabel} from './vocabulary.js';

const WAIT = 150;

/**
 * @param {string} id of the input, unique in the page
 * @param {string} label what is searched
 * @param {function({iri: string, label: string}): void} chosen is told what was chosen
 * @param {string} initial what stands in the box at first
 * @param {?function(string): void} searched is told what was typed and not chosen from the list; otherwise the first name is taken
 */
export function nameBox(id, label, chosen, initial = '', searched = null) {
  const list = el('ul', {id: `${id}-list`, role: 'listbox', 'aria-label': 'Suggestions', hidden: true});
  const input = el('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: label, value: initial,
    'aria-label': label, 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    oninput: () => later(), onkeydown: event => key(event), onblur: () => close(),
  });
  let rows = [];
  let answered = ''; // what the rows are for
  let active = -1;
  let timer = 0;
  let asked = null;

  const typed = () => input.value.trim().toLowerCase();

  function later() {
    clearTimeout(timer);
    timer = setTimeout(complete, WAIT);
  }

  async function complete() {
    asked?.abort();
    const start = typed();
    if (start === '') {
      close();
      return;
    }
    asked = new AbortController();
    try {
      rows = await ask('names', {words: text(beginnings(start))}, asked.signal);
      answered = start;
      show();
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        throw problem;
      }
    }
  }

  function show() {
    active = -1;
    fill(list, rows.length === 0 ? el('li', {class: 'none', role: 'presentation'}, 'no such name') : rows.map((row, index) =>
      el('li', {id: `${id}-${index}`, role: 'option', 'aria-selected': 'false', onmousedown: event => {
        event.preventDefault();
        choose(index);
      }},
      el('b', {}, row.label),
      row.name !== row.label && el('span', {class: 'alias'}, ` ${row.name}`),
      el('span', {class: 'kind'}, `${typeLabel(row.type)}, ${count(Number(row.claims), 'claim')}`))));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  }

  function close() {
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function move(step) {
    if (list.hidden || rows.length === 0) {
      return;
    }
    active = (active + step + rows.length + (active < 0 && step < 0 ? 1 : 0)) % rows.length;
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
    list.children[active].scrollIntoView({block: 'nearest'});
    input.setAttribute('aria-activedescendant', `${id}-${active}`);
  }

  /** Without a choice, what was typed is searched in sentences too. */
  function all() {
    close();
    searched(input.value.trim());
  }

  function choose(index) {
    const row = rows[index];
    input.value = row.label;
    answered = typed();
    close();
    chosen({iri: row.entity, label: row.label});
  }

  async function key(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (answered !== typed()) {
        await complete();
      }
      if (typed() !== '' && active < 0 && searched) {
        all();
      } else if (rows.length > 0 && answered === typed()) {
        choose(Math.max(active, 0));
      }
    }
  }

  return el('div', {class: 'combobox'}, input, list);
}
