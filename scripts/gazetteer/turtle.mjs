// Turtle in the layout of the hand-written gazetteer files: one entity after the other, lines of at most 120 characters.

const WIDTH = 118;

const PREFIXES = `@prefix dbr: <http://dbpedia.org/resource/> .
@prefix id: <https://w3id.org/telgraph/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix tg: <https://w3id.org/telgraph/ontology#> .
`;

/** The local part of an entity's IRI: its name in plain ASCII letters, digits, underscores and inner hyphens. */
export function slug(name) {
  return fold(name)
    .replace(/[^A-Za-z0-9 _-]+/g, '')
    .trim()
    .replace(/ +/g, '_')
    .replace(/^-+/, '');
}

/** The name without accents. */
export function fold(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/[‘’ʻ]/g, "'");
}

/** By code unit, so that the order is the same on every machine. */
export const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function literals(names) {
  return names.map((name) => `"${name.replace(/[\\"]/g, '\\$&')}"@en`);
}

function dbpedia(title) {
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(title) ? `dbr:${title}` : `<http://dbpedia.org/resource/${title}>`;
}

/** The property lists of an entity; `label` and `type` are absent where another file has them. */
function clauses(entity) {
  const list = [];
  const add = (predicate, values) => {
    if (values && values.length > 0) {
      list.push({ predicate, values });
    }
  };
  add('a', entity.type ? [`tg:${entity.type}`] : []);
  add('rdfs:label', entity.label ? literals([entity.label]) : []);
  add('skos:altLabel', literals(entity.altLabels ?? []));
  add('tg:demonym', literals(entity.demonyms ?? []));
  add('tg:metonym', literals(entity.metonyms ?? []));
  add('tg:contextName', literals(entity.contextNames ?? []));
  add('tg:country', entity.country ? [`id:${entity.country}`] : []);
  add('tg:operatesIn', (entity.operatesIn ?? []).map((id) => `id:${id}`));
  add('schema:sameAs', entity.dbpedia ? [dbpedia(entity.dbpedia)] : []);
  return list;
}

function format(entity) {
  const lines = [];
  let line = `id:${entity.id}`;
  const put = (text, indent, glue) => {
    if (line.length + 1 + text.length > WIDTH) {
      lines.push(line);
      line = indent + text;
    } else {
      line += glue + text;
    }
  };
  clauses(entity).forEach(({ predicate, values }, index, all) => {
    const end = index === all.length - 1 ? ' .' : ' ;';
    values.forEach((value, i) => {
      const text = (i === 0 ? `${predicate} ` : '') + value + (i === values.length - 1 ? end : ' ,');
      put(text, i === 0 ? '    ' : '        ', ' ');
    });
  });
  lines.push(line);
  return lines.join('\n');
}

/** A whole file: prefixes, the comment, the entities in the order given. */
export function turtle(comment, entities) {
  const header = comment.split('\n').map((text) => (text === '' ? '#' : `# ${text}`));
  return `${PREFIXES}\n${header.join('\n')}\n\n${entities.map(format).join('\n')}\n`;
}
