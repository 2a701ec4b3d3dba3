// States and territories: the data set's names, corrected and completed by states.json.
import fs from 'node:fs';
import countries from 'world-countries';
import { byCodeUnit, slug } from './turtle.mjs';

const extra = JSON.parse(fs.readFileSync(new URL('states.json', import.meta.url), 'utf8'));

/** "Germans" of "German"; none where English has no regular plural ("the Chinese", "the French"). */
function plural(demonym) {
  return /(an|i|er|ek|ak|ot|ene|al|ard|o)$/.test(demonym) ? [`${demonym}s`] : [];
}

function demonyms(country) {
  const code = country.cca2;
  const own = extra.demonyms[code] ?? Object.values(country.demonyms.eng ?? {}).flatMap((text) => text.split(/, | or /));
  return [...new Set(own.flatMap((demonym) => [demonym, ...plural(demonym)]))].filter(Boolean);
}

/** Only a government that speaks for itself has its capital's name as a second name. */
function metonyms(country) {
  const independent = country.independent || extra.alsoIndependent.includes(country.cca2);
  const capitals = independent ? country.capital.filter((capital) => !extra.ambiguousCapitals.includes(capital)) : [];
  return extra.metonyms[country.cca2] ?? capitals;
}

function state(country) {
  const code = country.cca2;
  const label = extra.labels[code] ?? country.name.common;
  const official = extra.officials[code] ?? country.name.official;
  const contextNames = extra.contextNames[code] ?? [];
  const known = new Set([label, ...contextNames]);
  const fresh = (names) => names.filter((name) => !known.has(name) && known.add(name));
  return {
    code,
    id: slug(label),
    type: 'State',
    label,
    altLabels: fresh([official, ...(extra.altLabels[code] ?? [])].filter(Boolean)),
    demonyms: fresh(demonyms(country)),
    metonyms: fresh(metonyms(country)),
    contextNames,
    country: extra.sovereigns[code],
    dbpedia: extra.dbpedia[code] ?? label.replace(/ /g, '_'),
  };
}

/** Parts of federations and the like that act by themselves, whole entries of states.json. */
function part({ label, country, altLabels, demonyms: people, contextNames, dbpedia }) {
  return {
    id: slug(label),
    type: 'State',
    label,
    altLabels,
    demonyms: people,
    contextNames,
    country,
    dbpedia: dbpedia ?? label.replace(/ /g, '_'),
  };
}

/** All of them, by IRI; `code` is the ISO 3166 code where there is one. */
export function states() {
  const list = countries.map(state);
  const idOf = new Map(list.map(({ code, id }) => [code, id]));
  for (const entry of list) {
    entry.country = entry.country && idOf.get(entry.country);
  }
  const parts = extra.parts.map((entry) => part({ ...entry, country: idOf.get(entry.country) }));
  return [...list, ...parts].sort((a, b) => byCodeUnit(a.id, b.id));
}
