// Who takes part.

import { fold } from "../words.js";
import { matching } from "./matching.js";
import { ask, iri } from "./sparql.js";

/** So many are searched: those who met most. */
export const SEARCHED = 20000;

const PEOPLE = `
SELECT ?actor ?meetings ?name ?code (GROUP_CONCAT(?key; separator=" ") AS ?keys) {
  { SELECT ?canon ?actor (COUNT(DISTINCT ?meeting) AS ?meetings) { GRAPH ?canon { ?meeting dm:participant ?actor } }
    GROUP BY ?canon ?actor ORDER BY DESC(?meetings) STR(?actor) LIMIT ${SEARCHED} }
  FILTER NOT EXISTS { ?actor a dm:UnnamedActor }
  GRAPH ?canon { ?actor rdfs:label ?name ; skos:hiddenLabel ?key OPTIONAL { ?actor dm:country ?country } }
  OPTIONAL { ?country gn:countryCode ?code }
}
GROUP BY ?actor ?meetings ?name ?code`;
// Whose people meet: a country or a ministry is looked for, too, where only people act for it.
const COUNTRIES = `
SELECT ?actor ?meetings (MIN(?label) AS ?name) {
  { SELECT ?actor (COUNT(DISTINCT ?meeting) AS ?meetings) {
      GRAPH ?canon { ?meeting dm:participant ?one . ?one dm:country ?actor } } GROUP BY ?actor }
  ?actor rdfs:label ?label
}
GROUP BY ?actor ?meetings`;
const BODIES = `
SELECT ?actor ?meetings (MIN(?label) AS ?name) {
  { SELECT ?actor (COUNT(DISTINCT ?told) AS ?meetings) { ?post org:organization ?actor . ?told dm:capacity ?post }
    GROUP BY ?actor ORDER BY DESC(?meetings) STR(?actor) LIMIT ${SEARCHED} }
  ?actor rdfs:label ?label
}
GROUP BY ?actor ?meetings`;

/** What an actor is, by its address. */
export const sort = actor => /\/person\/[^/]*$/.test(actor) ? "person" : /\/country\/[^/]*$/.test(actor) ? "country" : "body";

/** All who can be searched, those who met most first. */
export async function everybody() {
  const found = new Map();
  for (const rows of await Promise.all([ask(PEOPLE), ask(COUNTRIES), ask(BODIES)])) {
    for (const row of rows) {
      const meetings = Math.max(Number(row.meetings), found.get(row.actor)?.meetings ?? 0);
      found.set(row.actor, {
        iri: row.actor, name: row.name, code: row.code ?? "", meetings, sort: sort(row.actor),
        words: ` ${fold(row.name)} ${row.keys ?? ""}`,
      });
    }
  }
  return [...found.values()].sort((a, b) => b.meetings - a.meetings || (a.name < b.name ? -1 : 1));
}

/** What some are called: as canonical meetings have it, where they take part in one. */
export async function names(actors) {
  const rows = actors.length === 0 ? [] : await ask(`
SELECT ?actor (MIN(?own) AS ?called) (MIN(?told) AS ?name) (MIN(?notation) AS ?code) {
  VALUES ?actor { ${actors.map(iri).join(" ")} }
  ?actor rdfs:label ?told
  OPTIONAL { GRAPH ?canon { ?meeting dm:participant ?actor . ?actor rdfs:label ?own OPTIONAL { ?actor dm:country ?country } }
    OPTIONAL { ?country gn:countryCode ?notation } }
} GROUP BY ?actor`);
  const known = new Map(rows.map(row => [row.actor, { iri: row.actor, name: row.called || row.name, code: row.code }]));
  return actors.map(actor => known.get(actor) ?? { iri: actor, name: actor.replace(/^.*\//, ""), code: "" });
}

/** Who met most others in the meetings that match; where somebody is chosen, whom these met. */
export async function connected(state, limit) {
  const others = state.actors.map(actor =>
    `FILTER(?actor != ${iri(actor)}) FILTER NOT EXISTS { GRAPH ?canon { ?actor dm:country ${iri(actor)} } }`).join("\n");
  const rows = await ask(`
SELECT ?actor ?name ?code ?others ?meetings {
  { SELECT ?canon ?actor (COUNT(DISTINCT ?other) AS ?others) (COUNT(DISTINCT ?meeting) AS ?meetings) {
      ${matching(state, { held: true })}
      GRAPH ?canon { ?meeting dm:participant ?actor, ?other FILTER(?actor != ?other) }
      ${others}
    }
    GROUP BY ?canon ?actor ORDER BY DESC(${state.actors.length ? "?meetings" : "?others"}) DESC(?meetings) STR(?actor)
    LIMIT ${limit} }
  GRAPH ?canon { ?actor rdfs:label ?name OPTIONAL { ?actor dm:country ?country } }
  OPTIONAL { ?country gn:countryCode ?code }
}`);
  return rows.map(row => ({
    iri: row.actor, name: row.name, code: row.code, others: Number(row.others), meetings: Number(row.meetings),
  })).sort((a, b) => (state.actors.length ? 0 : b.others - a.others) || b.meetings - a.meetings
    || (a.iri < b.iri ? -1 : 1));
}
