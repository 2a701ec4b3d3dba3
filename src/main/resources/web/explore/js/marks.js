/** Marks words in a text. Places are counted in code points, as everywhere in the graph. */

import {el} from './dom.js';

/** The two numbers of an RFC 5147 fragment, or of a pair. */
export function span(fragment) {
  const found = /char=(\d+),(\d+)$/.exec(fragment ?? '');
  return found ? {begin: Number(found[1]), end: Number(found[2])} : null;
}

/** A sentence with the words for subject, cue and object marked. */
export function marked(row) {
  const begin = Number(row.begin);
  const marks = [['subject', row.subjectMention], ['cue', row.cueMention], ['object', row.objectMention]]
    .map(([role, fragment]) => ({role, ...span(fragment)}))
    .filter(mark => mark.begin !== undefined)
    .map(mark => ({...mark, begin: mark.begin - begin, end: mark.end - begin}));
  return withMarks(row.sentence, marks);
}

/**
 * A text in pieces, each with the roles of all marks that cover it, since marks may overlap.
 *
 * @param {string} text
 * @param {{role: string, begin: number, end: number}[]} marks roles are classes, of which the first is told
 */
export function withMarks(text, marks) {
  const points = Array.from(text);
  const cuts = [...new Set([0, points.length, ...marks.flatMap(mark => [mark.begin, mark.end])])]
    .filter(cut => cut >= 0 && cut <= points.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1];
    const roles = marks.filter(mark => mark.begin <= from && mark.end >= to).map(mark => mark.role);
    const piece = points.slice(from, to).join('');
    return roles.length === 0 ? piece : el('mark', {class: [...new Set(roles)].join(' '), title: [...new Set(roles.map(first))].join(', ')}, piece);
  });
}

function first(role) {
  return role.split(' ')[0];
}
