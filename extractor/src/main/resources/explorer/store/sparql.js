// Asks the store.

const PREFIXES = `
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX dm:     <https://w3id.org/demarche/ontology#>
PREFIX geo:    <http://www.w3.org/2003/01/geo/wgs84_pos#>
PREFIX gn:     <http://www.geonames.org/ontology#>
PREFIX oa:     <http://www.w3.org/ns/oa#>
PREFIX org:    <http://www.w3.org/ns/org#>
PREFIX prov:   <http://www.w3.org/ns/prov#>
PREFIX rdfs:   <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX sem:    <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX skos:   <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd:    <http://www.w3.org/2001/XMLSchema#>
`;
const KEPT = 60;
const answers = new Map();

/** An IRI as it stands in a query; nothing that could end it goes in. */
export const iri = value => `<${value.replace(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent)}>`;

/** Rows, each an object of strings; what is unbound is "". The last answers are kept. */
export function ask(query) {
  return kept(query, () => fetch("/store/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json" },
    body: PREFIXES + query,
  }));
}

/** Rows of a query of the catalogue. */
export function run(name, parameters) {
  const address = `/queries/${name}?${new URLSearchParams({ ...parameters, format: "json" })}`;
  return kept(address, () => fetch(address));
}

/** After a correction, no answer holds. */
export const forget = () => answers.clear();

function kept(key, send) {
  if (!answers.has(key)) {
    const answer = rows(send);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    if (answers.size > KEPT) {
      answers.delete(answers.keys().next().value);
    }
  }
  return answers.get(key);
}

async function rows(send) {
  let response;
  try {
    response = await send();
  } catch {
    throw new Error("The server does not answer. Is demarche serve still running?");
  }
  if (!response.ok) {
    throw new Error(`The server says: ${(await response.text()).split("\n")[0]}`);
  }
  const { head, results } = await response.json();
  return results.bindings.map(binding =>
    Object.fromEntries(head.vars.map(name => [name, binding[name]?.value ?? ""])));
}
