// Who met whom, as a network: actors, or the countries that they act for, and how often two of them met.

import { matching } from "./matching.js";
import { ask, iri } from "./sparql.js";

/** So many actors are drawn: those with the most meetings. */
export const DRAWN = 60;

/** How ?meeting has a part in it. */
const path = state => state.between === "countries" ? "dm:participant/dm:country" : "dm:participant";

async function nodes(state) {
  // Names and countries as canonical meetings have them, which heed corrections; of countries they may hold no name.
  const called = state.between === "countries" ? "?actor rdfs:label ?label BIND(?actor AS ?country)"
    : "GRAPH ?canon { ?actor rdfs:label ?label OPTIONAL { ?actor dm:country ?country } }";
  const rows = await ask(`
SELECT ?actor ?meetings ?others (MIN(?label) AS ?name) (MIN(?notation) AS ?code) {
  { SELECT ?canon ?actor (COUNT(DISTINCT ?meeting) AS ?meetings) (COUNT(DISTINCT ?other) AS ?others) {
      ${matching(state, { held: true })}
      GRAPH ?canon { ?meeting ${path(state)} ?actor, ?other FILTER(?actor != ?other) }
    }
    GROUP BY ?canon ?actor ORDER BY DESC(${state.actors.length ? "?meetings" : "?others"}) DESC(?meetings) STR(?actor) LIMIT ${DRAWN} }
  ${called}
  OPTIONAL { ?country gn:countryCode ?notation }
} GROUP BY ?actor ?meetings ?others ORDER BY DESC(?meetings) STR(?actor)`);
  return rows.map(row => ({ iri: row.actor, name: row.name, code: row.code, meetings: Number(row.meetings) }));
}

async function total(state) {
  const [row] = await ask(`SELECT (COUNT(DISTINCT ?actor) AS ?n) {
  ${matching(state, { held: true })} GRAPH ?canon { ?meeting ${path(state)} ?actor, ?other FILTER(?actor != ?other) } }`);
  return Number(row.n);
}

/** Also of those with each other whom a chosen actor met: the same days, place and kind, whoever was there. */
async function edges(state, actors) {
  const drawn = actors.map(actor => iri(actor.iri)).join(", ");
  const rows = await ask(`
SELECT ?one ?other (COUNT(DISTINCT ?meeting) AS ?meetings)
  (MIN(COALESCE(?first, "9999-12-31"^^xsd:date)) AS ?earliest) (MAX(COALESCE(?last, "0001-01-01"^^xsd:date)) AS ?latest) {
  ${matching({ ...state, actors: [] }, { held: true })}
  GRAPH ?canon { ?meeting ${path(state)} ?one, ?other }
  FILTER(STR(?one) < STR(?other)) # within the graph, the filter would cost eight times as much
  FILTER(?one IN (${drawn}) && ?other IN (${drawn}))
} GROUP BY ?one ?other ORDER BY DESC(?meetings) STR(?one) STR(?other)`);
  return rows.map(row => ({
    one: row.one, other: row.other, meetings: Number(row.meetings),
    earliest: row.earliest.replace(/^9999.*/, ""), latest: row.latest.replace(/^0001.*/, ""),
  }));
}

/** Actors that met others of them, edges between them, and how many actors there are in all. */
export async function network(state) {
  const [most, all] = await Promise.all([nodes(state), total(state)]);
  const pairs = most.length ? await edges(state, most) : [];
  const tied = new Set([...state.actors, ...pairs.flatMap(pair => [pair.one, pair.other])]);
  return { actors: most.filter(actor => tied.has(actor.iri)), all, edges: pairs };
}
