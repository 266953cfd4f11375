// The part of a query that says which canonical meetings are meant.

import { iri } from "./sparql.js";

const KINDS = { meeting: "dm:inPerson", call: "dm:call", visit: "dm:visit" };

/** Who acts for a country or a body counts as it does. */
const takesPart = actor => `
  { SELECT DISTINCT ?meeting {
      { GRAPH ?any { ?meeting dm:participant ${iri(actor)} } }
      UNION { GRAPH ?any { ?person dm:country ${iri(actor)} . ?meeting dm:participant ?person } }
      UNION { ?post org:organization ${iri(actor)} . ?told dm:capacity ?post . GRAPH ?any { ?meeting dm:telling ?told } }
  } }`;

/** Days, in "?first" and "?last": of a meeting on days between two all must be possible, or it need have none. */
function dated(state) {
  const limits = [state.from && `?last >= "${state.from}"^^xsd:date`, state.to && `?first <= "${state.to}"^^xsd:date`]
    .filter(Boolean);
  const days = "?meeting dm:firstDay ?first ; dm:lastDay ?last";
  return limits.length ? `${days} FILTER(${limits.join(" && ")})` : `OPTIONAL { ${days} }`;
}

/**
 * Binds ?canon, ?meeting, ?first and ?last.
 *
 * @param held that without a chosen status only held ones are meant, as in a network: who declined did not meet
 */
export function matching(state, { dates = true, held = false } = {}) {
  const status = state.status || (held ? "held" : "");
  return `${state.actors.map(takesPart).join("")}
  GRAPH ?canon {
    ?meeting a dm:CanonicalMeeting .
    ${state.kind ? `?meeting dm:manner ${KINDS[state.kind]} .` : ""}
    ${status ? `?meeting dm:outcome dm:${status} .` : ""}
    ${state.place ? `?meeting dm:place ${iri(state.place)} .` : ""}
    ${dated(dates ? state : { from: "", to: "" })}
  }`;
}
