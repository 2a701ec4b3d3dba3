/** Reads a text of the user's and shows what is found in it; nothing of it is stored. */

import {count, el, fill, notice} from './dom.js';
import {badge, title} from './links.js';
import {withMarks} from './marks.js';
import {relationLabel, STATUSES, TG} from './vocabulary.js';

const ADDRESS = new URL('../read-text', import.meta.url);

export async function read(view) {
  const result = el('div', {class: 'result'});
  const button = el('button', {class: 'main'}, 'Read');
  const form = el('form', {class: 'text', onsubmit: event => {
    event.preventDefault();
    return send();
  }},
  el('label', {}, 'Headline', el('input', {name: 'title', id: 'read-title', maxlength: 500})),
  el('label', {}, 'Day of the text', el('input', {name: 'date', id: 'read-date', type: 'date'})),
  el('label', {class: 'whole'}, 'Text, in English', el('textarea', {name: 'text', id: 'read-text', rows: 10, required: true, maxlength: 100000})),
  button);
  fill(view,
    title('Read a text'),
    el('p', {class: 'hint'}, 'The text stays on this machine and is not stored. The first one takes some seconds, as the language models are loaded.'),
    form, result);

  async function send() {
    button.disabled = true;
    notice('reading');
    try {
      const response = await fetch(ADDRESS, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(Object.fromEntries(new FormData(form)))});
      if (!response.ok) {
        throw new Error(response.status === 404 ? 'this server does not read texts' : `the text was not read (${response.status}): ${await response.text()}`);
      }
      show(await response.json());
      notice('');
    } finally {
      button.disabled = false;
    }
  }

  function show({content, claims}) {
    const marks = claims.flatMap((claim, index) => [
      {role: claim.status, begin: claim.begin, end: claim.end},
      ...['subject', 'cue', 'object'].filter(role => claim[`${role}Mention`])
        .map(role => ({role: `${role} of-${index}`, ...claim[`${role}Mention`]})),
    ]);
    const heading = el('h2', {tabindex: '-1'}, count(claims.length, 'claim'));
    fill(result,
      heading,
      claims.length > 0 && el('ol', {class: 'claims'}, claims.map((claim, index) => el('li', {
        tabindex: '0',
        onmouseenter: () => point(index, true), onfocus: () => point(index, true),
        onmouseleave: () => point(index, false), onblur: () => point(index, false),
      },
      el('b', {}, claim.subject.label), ` ${relationLabel(TG + claim.relation)} `, el('b', {}, claim.object.label), ' ', badge(claim.status),
      ` by ${claim.holder ?? 'the text itself'}`, claim.date ? `, ${claim.date}` : '', `, confidence ${claim.confidence.toFixed(2)}`))),
      el('h2', {}, 'The text'),
      el('p', {class: 'hint'}, STATUSES.map(status => [badge(status.name), ` ${status.says}  `])),
      el('div', {class: 'content'}, withMarks(content, marks)));
    heading.focus();
  }

  /** Shows where a claim stands. */
  function point(index, on) {
    result.querySelectorAll(`.of-${index}`).forEach(mark => mark.classList.toggle('pointed', on));
  }
}
