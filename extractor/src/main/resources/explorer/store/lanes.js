// The days on which some actors met.

import { word } from "../words.js";
import { connected } from "./actors.js";
import { matching } from "./matching.js";
import { ask, iri } from "./sparql.js";

/** So many lanes and so many marks are drawn. */
export const LANES = 14;
const MARKS = 3000;

/** Lanes for those who met most, or met the chosen most often, each with its meetings that have days. */
export async function lanes(state) {
  const actors = await connected({ ...state, status: state.status }, LANES);
  if (actors.length === 0) {
    return { lanes: [], whole: true };
  }
  const rows = await ask(`
SELECT DISTINCT ?actor ?meeting ?first ?last ?state ?type {
  VALUES ?actor { ${actors.map(actor => iri(actor.iri)).join(" ")} }
  ${matching(state)}
  GRAPH ?canon { ?meeting dm:participant ?actor ; dm:outcome ?state ; dm:manner ?type }
  FILTER(BOUND(?first))
} ORDER BY DESC(?first) STR(?meeting) STR(?actor) LIMIT ${MARKS}`);
  const marks = rows.map(row => ({ ...row, status: word(row.state), kind: word(row.type) }));
  return {
    lanes: actors.map(actor => ({ actor, marks: marks.filter(mark => mark.actor === actor.iri) })),
    whole: rows.length < MARKS,
  };
}
