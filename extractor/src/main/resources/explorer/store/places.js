// Where meetings are.

import { matching } from "./matching.js";
import { ask } from "./sparql.js";

/** So many places are drawn: those with the most meetings. */
export const DRAWN = 500;

/** Places with their meetings, the most first; the position is undefined where it is not known. */
export async function places(state) {
  const held = matching(state, { held: true });
  const [rows, [sums]] = await Promise.all([ask(`
SELECT ?where ?name ?meetings (MIN(?lat) AS ?latitude) (MIN(?long) AS ?longitude) {
  { SELECT ?where (MIN(?called) AS ?name) (COUNT(DISTINCT ?meeting) AS ?meetings) {
      ${held}
      GRAPH ?canon { ?meeting dm:place ?where ; dm:placeName ?called }
    } GROUP BY ?where ORDER BY DESC(?meetings) STR(?where) LIMIT ${DRAWN} }
  OPTIONAL { ?where geo:lat ?lat ; geo:long ?long }
} GROUP BY ?where ?name ?meetings ORDER BY DESC(?meetings) ?name STR(?where)`),
  ask(`SELECT (COUNT(DISTINCT ?where) AS ?places) (COUNT(DISTINCT ?meeting) AS ?all) (COUNT(DISTINCT ?at) AS ?placed) {
  ${held} OPTIONAL { GRAPH ?canon { ?meeting dm:place ?where } BIND(?meeting AS ?at) } }`)]);
  return {
    places: rows.map(row => ({
      iri: row.where, name: row.name, meetings: Number(row.meetings),
      position: row.latitude === "" || row.longitude === "" ? undefined : [Number(row.latitude), Number(row.longitude)],
    })),
    all: Number(sums.places), meetings: Number(sums.all), placed: Number(sums.placed),
  };
}
