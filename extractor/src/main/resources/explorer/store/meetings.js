// Which meetings there are.

import { word } from "../words.js";
import { matching } from "./matching.js";
import { ask } from "./sparql.js";

/** How many match. */
export async function howMany(state) {
  const [row] = await ask(`SELECT (COUNT(DISTINCT ?meeting) AS ?n) { ${matching(state)} }`);
  return Number(row.n);
}

/** The latest that match, those without a date last, each with who takes part. */
export async function latest(state, limit) {
  const rows = await ask(`
SELECT ?meeting ?first ?last ?type ?state ?place ?tellings ?actor ?name ?code {
  { SELECT ?canon ?meeting ?first ?last (COUNT(DISTINCT ?telling) AS ?tellings) {
      ${matching(state)}
      GRAPH ?canon { ?meeting dm:telling ?telling }
    }
    GROUP BY ?canon ?meeting ?first ?last ORDER BY DESC(?first) STR(?meeting) LIMIT ${limit} }
  GRAPH ?canon {
    ?meeting dm:manner ?type ; dm:outcome ?state ; dm:participant ?actor .
    ?actor rdfs:label ?name .
    OPTIONAL { ?meeting dm:placeName ?place }
    OPTIONAL { ?actor dm:country ?country }
  }
  OPTIONAL { ?country gn:countryCode ?code }
}`);
  const meetings = new Map();
  for (const row of rows) {
    if (!meetings.has(row.meeting)) {
      meetings.set(row.meeting, {
        iri: row.meeting, first: row.first, last: row.last, kind: word(row.type), status: word(row.state),
        place: row.place, tellings: Number(row.tellings), actors: new Map(),
      });
    }
    meetings.get(row.meeting).actors.set(row.actor, { iri: row.actor, name: row.name, code: row.code });
  }
  const order = (one, other) => one < other ? -1 : one > other ? 1 : 0;
  return [...meetings.values()]
    .map(meeting => ({ ...meeting, actors: [...meeting.actors.values()].sort((a, b) => order(a.name, b.name)) }))
    .sort((a, b) => order(b.first, a.first) || order(a.iri, b.iri));
}

/** How many begin in each month, whatever days are chosen. */
export async function byMonth(state) {
  const rows = await ask(`
SELECT ?month (COUNT(*) AS ?n) {
  SELECT DISTINCT ?meeting (SUBSTR(STR(?first), 1, 7) AS ?month) {
    ${matching(state, { dates: false })} FILTER(BOUND(?first)) } }
GROUP BY ?month ORDER BY ?month`);
  return rows.map(row => ({ month: row.month, meetings: Number(row.n) }));
}
