/** The panel with the words that a claim rests on. */

import {badge, entityLink, outLink} from './links.js';
import {count, el, fill, notice} from './dom.js';
import {ask, iri} from './sparql.js';
import {localName, relationLabel, statusName} from './vocabulary.js';
import {marked} from './marks.js';

const panel = document.getElementById('evidence');
let opener = null;

/** Shows where a triple is said or denied. */
export async function openEvidence(subject, relation, object) {
  opener = document.activeElement;
  notice('looking for the evidence');
  const rows = await ask('evidence', {subject: iri(subject), relation: iri(relation), object: iri(object)});
  notice('');
  const heading = el('h2', {tabindex: '-1'}, 'Evidence');
  const denials = rows.filter(row => statusName(row.status) === 'negated');
  const others = rows.filter(row => statusName(row.status) !== 'negated');
  fill(panel,
    el('button', {class: 'close', 'aria-label': 'Close the evidence', onclick: closeEvidence}, '×'),
    heading,
    el('p', {class: 'triple'},
      entityLink(subject, rows[0]?.subjectLabel ?? localName(subject)), ` ${relationLabel(relation)} `,
      entityLink(object, rows[0]?.objectLabel ?? localName(object))),
    rows.length === 0 && el('p', {}, 'No article says so.'),
    section('Articles that say so', others),
    section('Articles that deny it', denials));
  panel.hidden = false;
  heading.focus();
}

/** @param {boolean} back whether the keyboard goes back to where it came from */
export function closeEvidence(back = true) {
  if (panel.hidden) {
    return;
  }
  panel.hidden = true;
  fill(panel);
  if (back && opener?.isConnected) {
    opener.focus();
  }
}

panel.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    closeEvidence();
  }
});

/** Copies of an agency's text are told apart from articles of their own. */
function section(words, rows) {
  if (rows.length === 0) {
    return null;
  }
  const articles = new Set(rows.map(row => row.article));
  const copies = new Set(rows.filter(row => row.copyOf).map(row => row.article));
  return [
    el('h3', {}, `${words} (${articles.size})`),
    copies.size > 0 && el('p', {class: 'hint'}, `${count(copies.size, 'article')} of these ${copies.size === 1 ? 'has' : 'have'} the text of another.`),
    rows.map(one),
  ];
}

function one(row) {
  const status = statusName(row.status);
  return el('article', {class: `evidence ${status}`},
    el('h4', {}, outLink(row.url ?? '', row.headline ?? row.document)),
    el('p', {class: 'source'}, [row.publisher, row.published, row.copyOf && 'a copy'].filter(Boolean).join(', ') || 'publisher unknown'),
    el('blockquote', {}, marked(row)),
    el('p', {class: 'facets'},
      badge(status),
      ' by ', row.holder ? entityLink(row.holder, row.holderLabel) : row.holderText ?? 'the article itself',
      row.date && `, ${row.date}`,
      `, confidence ${Number(row.confidence).toFixed(2)}`));
}
