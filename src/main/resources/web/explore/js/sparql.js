/** Asks the store. */

const ENDPOINT = new URL('../../telgraph/query', import.meta.url);
const QUERIES = new URL('../queries/', import.meta.url);

const texts = new Map();

/** An IRI as a term. */
export function iri(value) {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|\\^`]*$/.test(value)) {
    throw new Error(`not an IRI: ${value}`);
  }
  return `<${value}>`;
}

/** A string as a term. */
export function text(value) {
  const escapes = {'\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t'};
  return `"${value.replace(/[\\"\n\r\t]/g, found => escapes[found])}"`;
}

/** Whatever it may be, so that nothing is asked for. */
export const ANY = Symbol('any');

/**
 * Puts other terms into the VALUES with one variable that a query has for each of its parameters.
 *
 * @param {Object<string, string|string[]|Symbol>} terms by the variable's name; made by iri and text, or ANY
 */
export function bind(query, terms) {
  return Object.entries(terms).reduce((bound, [name, values]) => {
    const block = new RegExp(`VALUES \\?${name} \\{[^}]*\\}`, 'g');
    if (!block.test(bound)) {
      throw new Error(`no parameter ${name}`);
    }
    return bound.replace(block, () => values === ANY ? '' : `VALUES ?${name} { ${[values].flat().join(' ')} }`);
  }, query);
}

async function load(name) {
  if (!texts.has(name)) {
    const response = await fetch(new URL(`${name}.rq`, QUERIES));
    if (!response.ok) {
      throw new Error(`the question ${name} is not to be had (${response.status})`);
    }
    texts.set(name, await response.text());
  }
  return texts.get(name);
}

/**
 * Asks one of the explorer's questions.
 *
 * @return {Promise<Object<string, string>[]>} a row for each answer, with the values of those variables that have one
 */
export async function ask(name, terms = {}, signal = undefined) {
  return (await select(bind(await load(name), terms), signal)).rows;
}

/** Asks in SPARQL; the variables are told too. */
export async function select(query, signal = undefined) {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json'},
    body: query,
    signal,
  });
  if (!response.ok) {
    throw new Error(`the store does not answer (${response.status}): ${(await response.text()).split('\n')[0]}`);
  }
  const answer = await response.json();
  return {
    variables: answer.head.vars,
    rows: answer.results.bindings.map(binding =>
        Object.fromEntries(Object.entries(binding).map(([variable, term]) => [variable, term.value]))),
  };
}
