/** Searches as Lucene's query parser reads them, with nothing in them but words. */

function words(typed) {
  return typed.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}

/** All of the words, of which the last may go on. */
export function beginnings(typed) {
  const all = words(typed);
  return all.map((word, index) => `+${word}${index === all.length - 1 ? '*' : ''}`).join(' ');
}

/** All of the words. */
export function whole(typed) {
  return words(typed).map(word => `+${word}`).join(' ');
}
